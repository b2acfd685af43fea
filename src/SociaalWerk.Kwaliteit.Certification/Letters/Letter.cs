using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter with legal effect about a path, a label or an objection: what it says, and the proof that it was sent (section 0, D13-D15, D21).</summary>
/// <remarks>Its words never change. The PDF stands beside it (<see cref="LetterPdf"/>) and is opened only by who asks for it.</remarks>
internal sealed class Letter : Aggregate
{
    /// <summary>The kind under which Notices knows a letter.</summary>
    public const string Matter = "Letter";

    private Letter()
    {
    }

    public Letter(LetterSubject subject, int number, LetterDraft draft, DateTimeOffset at)
    {
        (Kind, SubjectId, SubjectVersion, SubjectNumber, Step) = (subject.Kind, subject.Id, subject.Version, subject.Number, subject.Step);
        (OrganisationId, BodyId, Number) = (subject.OrganisationId, subject.BodyId, number);
        (Title, Lines, Signatures, Term) = (draft.Title, draft.Lines, draft.Signatures, draft.Term);
        (WrittenAt, WrittenOn) = (at, AmsterdamTime.DateOf(at));
        Record(new LetterWritten());
    }

    public LetterKind Kind { get; private set; }

    /// <summary>The path, label or objection that it is about, as it was after the step.</summary>
    public Guid SubjectId { get; private set; }

    public int SubjectVersion { get; private set; }

    public string SubjectNumber { get; private set; } = "";

    /// <summary>The step that it tells.</summary>
    public string Step { get; private set; } = "";

    /// <summary>Whom it is for.</summary>
    public Guid OrganisationId { get; private set; }

    /// <summary>The certifying body that is told too.</summary>
    public Guid? BodyId { get; private set; }

    /// <summary>1 for the first letter about its path or label.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public IReadOnlyList<LetterLine> Lines { get; private set; } = [];

    public IReadOnlyList<LetterSignature> Signatures { get; private set; } = [];

    /// <summary>The term that its sending starts; null when there is none.</summary>
    public TermKind? Term { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>The date on the letter.</summary>
    public DateOnly WrittenOn { get; private set; }

    /// <summary>Of the PDF; null until it is made.</summary>
    public string? Sha256 { get; private set; }

    public DateTimeOffset? MadeAt { get; private set; }

    /// <summary>Each time that the notice of it went out, with what came of that.</summary>
    public IReadOnlyList<LetterSending> Sendings { get; private set; } = [];

    /// <summary>The last day of its term, as it runs since the notice was accepted.</summary>
    public DateOnly? LastDay { get; private set; }

    /// <summary>The office has to see that it gets there.</summary>
    public bool IsUndelivered { get; private set; }

    public int Version { get; private set; } = 1;

    public LetterSending? Sending => Sendings.LastOrDefault();

    public string Reference => ReferenceOf(SubjectNumber, Number);

    public string Address => Kind switch
    {
        LetterKind.Path => $"/trajecten/{SubjectId}/brieven/{Number}",
        LetterKind.Label => $"/labels/{SubjectNumber}/brieven/{Number}",
        _ => $"/bezwaren/{SubjectId}/brieven/{Number}",
    };

    public static string ReferenceOf(string subject, int number) => $"{subject}, brief {number}";

    /// <summary>The PDF is stored, so that the letter stands in the portal as a whole: now whoever it is for is told.</summary>
    /// <param name="reachesHolder">False when the holder has nobody to tell.</param>
    public void Made(string sha256, DateTimeOffset at, DateOnly? replyBy, bool reachesHolder)
    {
        if (Sha256 is not null) return;

        (Sha256, MadeAt) = (sha256, at);
        Send(at, replyBy, reachesHolder);
    }

    /// <summary>The mail server took the notice for somebody of the holder: the second half of the proof.</summary>
    /// <returns>False when this proves nothing new.</returns>
    public bool Accept(int sending, Guid person, DateTimeOffset at, TermRule? rule)
    {
        if (sending != Sendings.Count || Sending is not { } current || current.Reached.Contains(person) || current.Returned.Contains(person)) return false;

        var known = current with { Reached = [.. current.Reached, person] };
        if (current.AcceptedAt is not null && !IsUndelivered)
        {
            Replace(known);
            return false;
        }

        var day = AmsterdamTime.DateOf(at);
        Replace(known with { AcceptedAt = at });
        (LastDay, IsUndelivered) = (rule?.LastDay(day < WrittenOn ? WrittenOn : day), false);
        Record(new Act(SubjectId, "LetterSent", Actor.Clock, Role.Clock, at, Detail: Json.Write(new { letter = Number, sending })));
        return true;
    }

    /// <summary>The mail server refused the notice for somebody of the holder. Somebody else may have got it.</summary>
    public void Fail(int sending, DateTimeOffset at)
    {
        if (sending != Sendings.Count || Sending is not { AcceptedAt: null, FailedAt: null } current) return;

        Replace(current with { FailedAt = at });
        IsUndelivered = true;
        Record(new Act(SubjectId, "LetterFailed", Actor.Clock, Role.Clock, at, Detail: Json.Write(new { letter = Number, sending })));
    }

    /// <summary>The notice came back from somebody of the holder, in whatever order the news of it comes. Whoever else of them got it makes up for that.</summary>
    /// <param name="counts">Whether its term still matters: what is final, or was replaced, stays as it is.</param>
    /// <returns>True when nobody of the holder has it any more: the proof falls away.</returns>
    public bool Return(int sending, Guid person, DateTimeOffset at, bool counts)
    {
        if (sending != Sendings.Count || Sending is not { } current || current.Returned.Contains(person)) return false;

        var left = current with { Reached = [.. current.Reached.Where(p => p != person)], Returned = [.. current.Returned, person] };
        var fallsAway = left.Reached.Count == 0 && !IsUndelivered && counts;
        Replace(fallsAway ? left with { ReturnedAt = at } : left);
        if (!fallsAway) return false;

        (LastDay, IsUndelivered) = (null, true);
        Record(new Act(SubjectId, "LetterReturned", Actor.Clock, Role.Clock, at, Detail: Json.Write(new { letter = Number, sending })));
        return true;
    }

    /// <summary>The office learnt that the notice came back, whatever the mail server said at first: the proof falls away.</summary>
    /// <param name="counts">Whether its term still matters: what is final, or was replaced, stays as it is.</param>
    public StepResult ReportReturned(Attempt attempt, int expectedVersion, bool counts)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (expectedVersion != Version) return StepResult.PassedBy;
        if (IsUndelivered) return StepResult.Refused("LetterUndelivered");
        if (Sending is not { AcceptedAt: not null } current) return StepResult.Refused("LetterUnsent");
        if (!counts) return StepResult.Refused("LetterSettled");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        Replace(current with { ReturnedAt = attempt.At, Reached = [], Returned = [.. current.Returned.Union(current.Reached)] });
        (LastDay, IsUndelivered) = (null, true);
        Record(new Act(SubjectId, "LetterReturned", attempt.Actor, Role.Officer, attempt.At, Note: attempt.Note, Detail: Json.Write(new { letter = Number, sending = Sendings.Count })));
        return StepResult.Taken;
    }

    /// <summary>The notice goes out once more; its acceptance gives the term a new start.</summary>
    public StepResult SendAgain(Attempt attempt, int expectedVersion, DateOnly? replyBy, bool reachesHolder)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (expectedVersion != Version) return StepResult.PassedBy;
        if (!IsUndelivered) return StepResult.Refused("LetterDelivered");
        if (!reachesHolder) return StepResult.Refused("NobodyToTell");

        Record(new Act(SubjectId, "SendLetterAgain", attempt.Actor, Role.Officer, attempt.At, Detail: Json.Write(new { letter = Number, sending = Sendings.Count + 1 })));
        Send(attempt.At, replyBy, reachesHolder);
        return StepResult.Taken;
    }

    private void Send(DateTimeOffset at, DateOnly? replyBy, bool reachesHolder)
    {
        Sendings = [.. Sendings, new LetterSending(at, FailedAt: reachesHolder ? null : at)];
        (IsUndelivered, Version) = (!reachesHolder, Version + 1);
        // The version tells the notices of one sending from those of another.
        Record(new MatterMoved(Id, Sendings.Count, Matter, SubjectNumber, "SendLetter", Address, at, OrganisationId, BodyId, replyBy));
    }

    private void Replace(LetterSending changed) => (Sendings, Version) = ([.. Sendings.SkipLast(1), changed], Version + 1);
}

/// <summary>A letter was written: the context makes the event of it that asks for the PDF.</summary>
internal sealed record LetterWritten;
