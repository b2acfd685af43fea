using System.Security.Cryptography;
using System.Text;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>One deletion that was announced: it is carried out, withdrawn because it is no longer right, or held back.</summary>
internal sealed class PlannedDeletion : Aggregate
{
    /// <summary>The dossier of what the nightly work does to no single subject.</summary>
    public static readonly Guid OwnDossier = new(SHA256.HashData(Encoding.UTF8.GetBytes("retention")).AsSpan(0, 16));

    private PlannedDeletion()
    {
    }

    public PlannedDeletion(RetentionKind kind, RetentionTerm term, Attempt attempt)
    {
        (Kind, SubjectId, Since, DueOn) = (kind, term.Subject, term.Since!.Value, term.DueOn!.Value);
        (AnnouncedOn, Version) = (AmsterdamTime.DateOf(attempt.At), 1);
        Tell("DeletionAnnounced", attempt, Json.Write(new { Kind, DueOn }));
    }

    public RetentionKind Kind { get; private set; }

    public Guid SubjectId { get; private set; }

    /// <summary>The day from which the term counted.</summary>
    public DateOnly Since { get; private set; }

    /// <summary>The first day after the term.</summary>
    public DateOnly DueOn { get; private set; }

    public DateOnly AnnouncedOn { get; private set; }

    public DateOnly? WithdrawnOn { get; private set; }

    /// <summary>Key of the text that says why it is no longer right.</summary>
    public string? WithdrawnBecause { get; private set; }

    public Guid? HeldBy { get; private set; }

    public DateTimeOffset? HeldAt { get; private set; }

    public string? HoldReason { get; private set; }

    public DateOnly? DoneOn { get; private set; }

    /// <summary>How many pieces were deleted.</summary>
    public int Pieces { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => WithdrawnOn is null && DoneOn is null;

    public bool IsHeld => HeldAt is not null;

    /// <summary>The night in which it goes: after the term, and never sooner than announced.</summary>
    public DateOnly GoesOn(int announcementDays) => AnnouncedOn.AddDays(announcementDays) is var earliest && earliest > DueOn ? earliest : DueOn;

    /// <summary>Why this is no longer right; null when it still is.</summary>
    public string? WhyNot(RetentionTerm? term) => term switch
    {
        null => "NothingLeft",
        { Waits: { } why } => why,
        _ => term.DueOn == DueOn ? null : "TermMoved",
    };

    public void Withdraw(string why, Attempt attempt)
    {
        (WithdrawnOn, WithdrawnBecause) = (AmsterdamTime.DateOf(attempt.At), why);
        Version++;
        Tell("DeletionWithdrawn", attempt, Json.Write(new { Kind, why }));
    }

    public void Complete(int pieces, Attempt attempt)
    {
        (DoneOn, Pieces) = (AmsterdamTime.DateOf(attempt.At), pieces);
        Version++;
    }

    /// <summary>An objection runs, or a court asks for it: it stays until somebody releases it.</summary>
    public StepResult Hold(Attempt attempt)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (!IsOpen) return StepResult.Refused("DeletionNotOpen");
        if (IsHeld) return StepResult.Refused("DeletionHeldAlready");
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        (HeldBy, HeldAt, HoldReason) = (attempt.Actor.Id, attempt.At, attempt.Note.Trim());
        return Changed("DeletionHeld", attempt);
    }

    public StepResult Release(Attempt attempt)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (!IsOpen) return StepResult.Refused("DeletionNotOpen");
        if (!IsHeld) return StepResult.Refused("DeletionNotHeld");

        (HeldBy, HeldAt, HoldReason) = (null, null, null);
        return Changed("DeletionReleased", attempt);
    }

    private StepResult Changed(string act, Attempt attempt)
    {
        Version++;
        Tell(act, attempt, Json.Write(new { Kind, DueOn }));
        return StepResult.Taken;
    }

    private void Tell(string act, Attempt attempt, string detail)
    {
        var (dossier, kind) = Kind switch
        {
            RetentionKind.People => (SubjectId, DossierKind.Account),
            RetentionKind.Complaints => (SubjectId, DossierKind.Complaint),
            RetentionKind.Files or RetentionKind.Decisions or RetentionKind.Objections => (SubjectId, DossierKind.File),
            _ => (OwnDossier, DossierKind.Settings),
        };
        Record(new Act(dossier, act, attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: detail, Kind: kind));
    }
}
