using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Outages;

/// <summary>A stretch in which our own service was down: recorded by the office, then confirmed for exactly the terms that were shown, which the clock then moves, or withdrawn (decision 16).</summary>
internal sealed class Outage : Aggregate
{
    /// <summary>A longer stretch is a slip of the pen.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    private Outage()
    {
    }

    public Outage(string number, DateTimeOffset from, DateTimeOffset until, Attempt attempt)
    {
        (Number, From, Until, Reason, RecordedBy, RecordedAt, Version) = (number, from, until, attempt.Note!.Trim(), attempt.Actor.Id, attempt.At, 1);
        Record(new Act(Id, "RecordOutage", attempt.Actor, attempt.Actor.Role, attempt.At, Note: Reason, Detail: Json.Write(new { from, until })));
    }

    /// <summary>S-YYYY-NNNN.</summary>
    public string Number { get; private set; } = "";

    public DateTimeOffset From { get; private set; }

    public DateTimeOffset Until { get; private set; }

    public string Reason { get; private set; } = "";

    public Guid RecordedBy { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public Guid? ConfirmedBy { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    /// <summary>The terms as they were shown when it was confirmed.</summary>
    public IReadOnlyList<MovedTerm> Moves { get; private set; } = [];

    /// <summary>Confirmed, and the clock has yet to move some of its terms.</summary>
    public bool IsUnderWay { get; private set; }

    public Guid? WithdrawnBy { get; private set; }

    /// <summary>Recorded by mistake: it never moved a term and never will.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public string WithdrawalReason { get; private set; } = "";

    public int Version { get; private set; }

    /// <summary>How many terms it moved; those of complaints are not counted, because not everybody may know of one.</summary>
    public int TermCount => Moves.Count(m => m.Of != TermFile.Complaint);

    /// <summary>The days, in Amsterdam, on some part of which the service was down.</summary>
    public IEnumerable<DateOnly> Days => DaysOf(From, Until);

    public static IEnumerable<DateOnly> DaysOf(DateTimeOffset from, DateTimeOffset until)
    {
        var (first, last) = (AmsterdamTime.DateOf(from), AmsterdamTime.DateOf(until.AddTicks(-1)));
        return Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays);
    }

    /// <summary>Why this stretch can't be recorded; null when it can.</summary>
    public static StepResult? Refusal(DateTimeOffset from, DateTimeOffset until, Attempt attempt)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");
        if (until <= from) return StepResult.Refused("OutageEndsFirst");
        if (until > attempt.At) return StepResult.Refused("OutageInFuture");
        return until - from > Longest ? StepResult.Refused("OutageTooLong") : null;
    }

    /// <summary>Why nothing can be done with it any more; null while it waits.</summary>
    public StepResult? Closed => ConfirmedAt is not null ? StepResult.Refused("OutageConfirmed") : WithdrawnAt is not null ? StepResult.Refused("OutageWithdrawn") : null;

    /// <summary>Moves exactly these terms, once.</summary>
    public StepResult Confirm(IReadOnlyList<MovedTerm> moves, Attempt attempt)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (Closed is { } refusal) return refusal;

        (ConfirmedBy, ConfirmedAt, Moves, IsUnderWay) = (attempt.Actor.Id, attempt.At, moves, moves.Count > 0);
        Version++;
        Record(new Act(Id, "ConfirmOutage", attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { terms = TermCount })));
        return StepResult.Taken;
    }

    /// <summary>It was no outage: it leaves the list of what waits, with a reason; what was confirmed stays.</summary>
    public StepResult Withdraw(Attempt attempt)
    {
        if (!attempt.Actor.Has(Role.Officer)) return StepResult.Forbidden;
        if (Closed is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        (WithdrawnBy, WithdrawnAt, WithdrawalReason) = (attempt.Actor.Id, attempt.At, attempt.Note.Trim());
        Version++;
        Record(new Act(Id, "WithdrawOutage", attempt.Actor, attempt.Actor.Role, attempt.At, Note: WithdrawalReason));
        return StepResult.Taken;
    }

    /// <summary>The terms of one file were moved, or ran no longer.</summary>
    public void Complete(Guid file)
    {
        Moves = [.. Moves.Select(m => m.File == file ? m with { Done = true } : m)];
        IsUnderWay = Moves.Any(m => !m.Done);
        Version++;
    }
}

/// <summary>What a term can run on.</summary>
internal enum TermFile
{
    Path,
    Label,
    Objection,
    Complaint,
}

/// <summary>One term that an outage touched, with its last day before and after.</summary>
/// <param name="Of">What it runs on.</param>
internal sealed record MovedTerm(TermFile Of, Guid File, string Number, TermKind Kind, DateOnly From, DateOnly To, bool Done = false)
{
    public string Address => Of switch
    {
        TermFile.Path => $"/trajecten/{File}",
        TermFile.Label => $"/labels/{Number}",
        TermFile.Objection => $"/bezwaren/{File}",
        _ => $"/klachten/{File}",
    };
}
