using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices.Delivery;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;

namespace SociaalWerk.Kwaliteit.Notices.Mails;

/// <summary>One mail to one person about one step, a change of rights or signing in, with its delivery (domain 15). Names the person by id only.</summary>
internal sealed class Notice : Aggregate
{
    private Notice()
    {
    }

    /// <summary>The event that asked for it; with the person this is unique.</summary>
    public Guid MessageId { get; private set; }

    public Guid PersonId { get; private set; }

    /// <summary>In this path.</summary>
    public Role Role { get; private set; }

    /// <summary>Null when the mail is about something other than a path, the person's own rights, or signing in.</summary>
    public Guid? PathId { get; private set; }

    /// <summary>What else it is about, with its kind and the address of its page: a letter, a label, a sanction, an objection.</summary>
    public Guid? MatterId { get; private set; }

    public string? MatterKind { get; private set; }

    public string? MatterAddress { get; private set; }

    /// <summary>Of the path or the other matter.</summary>
    public int PathVersion { get; private set; }

    /// <summary>Of the path or the other matter.</summary>
    public string PathNumber { get; private set; } = "";

    public string OrganisationName { get; private set; } = "";

    public string Step { get; private set; } = "";

    public MailTemplate Template { get; private set; }

    public DateOnly? ReplyBy { get; private set; }

    /// <summary>Where it goes, sealed, if not to the address in the address book; gone when it was sent.</summary>
    public string? SealedAddress { get; private set; }

    /// <summary>The link that lets somebody in, sealed; opened for the mail alone, and gone when it was sent.</summary>
    public string? SealedLink { get; private set; }

    public DateTimeOffset? LinkExpiresAt { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; private set; }

    public NoticeState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Of the last attempt; no address is a fact of the address book and is not kept here.</summary>
    public NoticeProblem? Problem { get; private set; }

    /// <summary>What the mail server said, without the address.</summary>
    public string? ProblemDetail { get; private set; }

    /// <summary>By the machine's own clock, like all leases.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    /// <summary>When it was read that it came back.</summary>
    public DateTimeOffset? ReturnedAt { get; private set; }

    /// <summary>The version of the address that the mail went to; the address itself stands in the address book only.</summary>
    public int? AddressVersion { get; private set; }

    public string? Language { get; private set; }

    public string? Subject { get; private set; }

    /// <summary>What was mailed; gone with the person's key.</summary>
    public string? PlainText => Words?.Text;

    internal Personal? Words { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Whether it is about a path or another matter of the scheme, rather than about the person's own rights or account.</summary>
    public bool IsAboutFile => PathId is not null || MatterId is not null;

    /// <summary>About a complaint: shown with the complaint itself, to those only who may see that.</summary>
    public const string ConfidentialKind = "Complaint";

    /// <summary>To somebody without an account, who finds everything behind the link.</summary>
    public bool IsToOutsider => MatterId is not null && MatterAddress is null;

    /// <summary>The page in the portal that it is about.</summary>
    public string? Address => PathId is { } path ? $"/trajecten/{path}" : MatterAddress;

    public static Notice Of(PathMovedV1 moved, MailRow row, Guid messageId, Guid personId, Role role, DateTimeOffset now) => new()
    {
        MessageId = messageId,
        PersonId = personId,
        Role = role,
        PathId = moved.PathId,
        PathVersion = moved.PathVersion,
        PathNumber = moved.PathNumber,
        OrganisationName = moved.OrganisationName,
        Step = moved.Step,
        Template = row.Mail,
        ReplyBy = moved.ReplyBy,
        CreatedAt = now,
        DueAt = now,
    };

    public static Notice Of(MatterMovedV1 moved, MatterRow row, Guid messageId, Guid personId, Role role, DateTimeOffset now) => new()
    {
        MessageId = messageId,
        PersonId = personId,
        Role = role,
        MatterId = moved.MatterId,
        MatterKind = moved.Kind,
        MatterAddress = moved.Address,
        PathVersion = moved.MatterVersion,
        PathNumber = moved.Number,
        OrganisationName = moved.OrganisationName,
        Step = moved.Step,
        Template = row.Mail,
        ReplyBy = moved.ReplyBy,
        CreatedAt = now,
        DueAt = now,
    };

    public static Notice Of(RightsChangedV1 changed, Guid messageId, DateTimeOffset now) => new()
    {
        MessageId = messageId,
        PersonId = changed.PersonId,
        Role = Enum.Parse<Role>(changed.Role),
        OrganisationName = changed.Where ?? "",
        Step = changed.Change,
        Template = MailTemplate.RightsChanged,
        CreatedAt = now,
        DueAt = now,
    };

    public static Notice Of(AccountMailAskedV1 asked, MailTemplate template, Guid messageId, DateTimeOffset now) => new()
    {
        MessageId = messageId,
        PersonId = asked.PersonId,
        Template = template,
        SealedAddress = asked.SealedAddress,
        SealedLink = asked.SealedLink,
        LinkExpiresAt = asked.ExpiresAt,
        CreatedAt = now,
        DueAt = now,
    };

    public static Notice Of(ComplaintMailAskedV1 asked, Guid messageId, DateTimeOffset now) => new()
    {
        MessageId = messageId,
        PersonId = asked.PersonId,
        MatterId = asked.ComplaintId,
        MatterKind = ConfidentialKind,
        PathVersion = asked.ComplaintVersion,
        PathNumber = asked.Number,
        Step = asked.Step,
        Template = MatterTable.ToComplainant(asked.Step),
        ReplyBy = asked.Day,
        SealedLink = asked.SealedLink,
        CreatedAt = now,
        DueAt = now,
    };

    /// <summary>The mail server took it: the state and the event that proves it are saved together.</summary>
    public void Accept(MailText sent, int addressVersion, DateTimeOffset now)
    {
        Version++;
        (State, Attempts, AcceptedAt, AddressVersion) = (NoticeState.Accepted, Attempts + 1, now, addressVersion);
        (Problem, ProblemDetail, LeasedUntil) = (null, null, null);
        (Language, Subject, Words) = (sent.Language, sent.Subject, Personal.Of(PersonId, KeyPart.Contact, sent.Plain));
        (SealedAddress, SealedLink) = (null, null);
        if (PathId is { } path) Record(new NoticeAcceptedV1(Id, path, PathVersion, Step, PersonId, now));
        if (MatterId is { } matter) Record(new MatterNoticeAcceptedV1(Id, matter, PathVersion, MatterKind!, Step, PersonId, now));
    }

    /// <summary>Tried again later, unless the refusal is final or this was the last attempt.</summary>
    public void Fail(SendFailure failure, DateTimeOffset now)
    {
        Version++;
        Attempts++;
        (Problem, ProblemDetail, LeasedUntil) = (failure.Problem, failure.Detail, null);
        if (!failure.IsFinal && AttemptPlan.NextAfter(Attempts, now) is { } next) DueAt = next;
        else GiveUp(failure, now);
    }

    /// <summary>It came back for good. The same news again changes nothing.</summary>
    public void Return(string detail, DateTimeOffset now)
    {
        if (State != NoticeState.Accepted) return;

        Version++;
        (State, Problem, ProblemDetail, ReturnedAt) = (NoticeState.Returned, NoticeProblem.Returned, ErasedAt is null ? detail : null, now);
        if (MatterId is { } matter) Record(new MatterNoticeReturnedV1(Id, matter, PathVersion, MatterKind!, Step, PersonId, now));
    }

    private void GiveUp(SendFailure failure, DateTimeOffset now)
    {
        State = NoticeState.Failed;
        if (MatterId is { } matter) Record(new MatterNoticeFailedV1(Id, matter, PathVersion, MatterKind!, Step, PersonId, failure.Problem.ToString(), now));
    }

    /// <summary>The person is erased: that there was a mail stays, what it said does not.</summary>
    public void Erase(DateTimeOffset now)
    {
        Version++;
        (ErasedAt, Subject, Words, SealedAddress, SealedLink, ProblemDetail) = (now, null, null, null, null, null);
    }

    /// <summary>A person sends a failed notice on its way again; false when it is not failed any more.</summary>
    public bool Retry(Actor actor, DateTimeOffset now)
    {
        if (State != NoticeState.Failed || ErasedAt is not null) return false;

        Version++;
        (State, Attempts, DueAt) = (NoticeState.Waiting, 0, now);
        Record(new Act(PathId ?? MatterId ?? PersonId, "RetryNotice", actor, actor.Role, now, nameof(NoticeState.Failed), nameof(NoticeState.Waiting), Detail: Json.Write(new { notice = Id }),
            Kind: !IsAboutFile ? Template == MailTemplate.RightsChanged ? DossierKind.Rights : DossierKind.Account : DossierKind.File));
        return true;
    }
}
