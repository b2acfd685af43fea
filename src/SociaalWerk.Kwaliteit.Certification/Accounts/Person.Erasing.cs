using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <content>Erasing: asked for by the person, done by the office or by a term that passed. What is left is an id.</content>
internal sealed partial class Person
{
    public const Role Erasers = Role.Officer | Role.Clock;

    /// <summary>The act in the log that holds the record of an erasure.</summary>
    public const string ErasureAct = "PersonErased";

    /// <summary>The person asked to be erased, and waits for the office.</summary>
    public DateTimeOffset? ErasureAskedAt { get; private set; }

    public DateTimeOffset? ErasedAt { get; private set; }

    public bool IsErased => ErasedAt is not null;

    public StepResult AskErasure(Attempt attempt) => Settle("ErasureAsked", attempt.At, attempt.Actor.Id == Id, ErasureAskedAt is null ? null : "ErasureAskedAlready", attempt);

    public StepResult TakeBackErasure(Attempt attempt) => Settle("ErasureTakenBack", null, attempt.Actor.Id == Id, ErasureAskedAt is null ? "ErasureNotAsked" : null, attempt);

    /// <summary>The office can't do it, and says why.</summary>
    public StepResult DeclineErasure(Attempt attempt) => Settle(
        "ErasureDeclined", null, attempt.Actor.Has(Role.Officer),
        ErasureAskedAt is null ? "ErasureNotAsked" : string.IsNullOrWhiteSpace(attempt.Note) ? "NoteRequired" : null, attempt);

    /// <summary>Ends all that still runs and lets go of who this is. The key has to be destroyed once this is saved.</summary>
    public StepResult Erase(Attempt attempt, ErasureFacts facts)
    {
        var open = Assignments.Where(a => a.IsOpenOn(AmsterdamTime.DateOf(attempt.At))).ToList();
        if (!attempt.Actor.Has(Erasers) && !(attempt.Actor.Has(Role.Admin) && open.Count == 0)) return StepResult.Forbidden;
        if (IsErased) return StepResult.Refused("ErasedAlready");
        if (facts.Humans.Same(attempt.Actor.Id, Id)) return StepResult.Refused("NotAboutYourself");
        if (facts.Hindrances.Count > 0) return StepResult.Refused(facts.Hindrances);

        foreach (var assignment in open)
        {
            var change = assignment.IsProposal ? RightsChange.Declined : RightsChange.Ended;
            assignment.End(attempt);
            LogChange(change, assignment, attempt);
        }

        (Address, EmailMark, Key, Qualification) = (null, null, null, null);
        (SameProposedId, SameProposedBy, ErasureAskedAt) = (null, null, null);
        if (!facts.Record.Named) FullName = null;
        (ErasedAt, Version) = (attempt.At, Version + 1);
        Record(new Act(Id, ErasureAct, attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(facts.Record), Kind: DossierKind.Rights));
        Record(new PersonErasedV1(Id, Version, attempt.At));
        return StepResult.Taken;
    }

    /// <summary>The last decision that named this person is kept no longer.</summary>
    public void ForgetName() => (FullName, Version) = (null, Version + 1);

    private StepResult Settle(string act, DateTimeOffset? askedAt, bool may, string? hindrance, Attempt attempt)
    {
        if (!may) return StepResult.Forbidden;
        if (hindrance is not null) return StepResult.Refused(hindrance);

        (ErasureAskedAt, Version) = (askedAt, Version + 1);
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Kind: DossierKind.Account));
        return StepResult.Taken;
    }
}

/// <summary>What erasing must know from outside the person.</summary>
/// <param name="Hindrances">Why it can't be now: others depend on this person.</param>
internal sealed record ErasureFacts(Humans Humans, IReadOnlyList<string> Hindrances, ErasureRecord Record);

/// <summary>What was done, without names: kept in the log and with the tombstone of the key, so that a restored backup can be brought there again.</summary>
/// <param name="Named">Stays named on a decision.</param>
/// <param name="Notes">Lines of log and history by others that named the person.</param>
internal sealed record ErasureRecord(ErasureReason Reason, bool Named, IReadOnlyList<Guid> Notes);

/// <summary>Why somebody is erased.</summary>
internal enum ErasureReason
{
    /// <summary>The person asked for it.</summary>
    Asked,

    /// <summary>There is no reason any more to know this person.</summary>
    NotNeeded,

    /// <summary>The term for keeping passed.</summary>
    TermPassed,

    /// <summary>It was done before, and a backup from before that was restored.</summary>
    Restored,
}
