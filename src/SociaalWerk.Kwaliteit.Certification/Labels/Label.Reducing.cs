using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <content>The scope reduced by the committee (L13): a label of the smaller scope takes over, and another one of the old scope when that falls on objection (decision 21).</content>
internal sealed partial class Label
{
    /// <summary>The label of another scope that takes over from one, with all else as it was: same end, same cycle, same conditions.</summary>
    public Label(string number, Label old, Scope scope, ValidityPeriod period, Attempt attempt)
    {
        (Number, PathId, HolderId, BodyId, Cycle, FirstIssuedOn, NormVersion) = (number, old.PathId, old.HolderId, old.BodyId, old.Cycle, old.FirstIssuedOn, old.NormVersion);
        (ValidFrom, ValidUntil, Scope, Conditions) = (period.From, period.Until, scope, old.Conditions);
        KeepEndOf(old);
        (DecidedOn, IssuedAt) = (AmsterdamTime.DateOf(attempt.At), attempt.At);
        LetClockLook(attempt);
        Record(new Act(Id, "Issue", attempt.Actor, attempt.Actor.Role, attempt.At, To: State.ToString(), Detail: Json.Write(new { Number, PathId, ValidFrom, ValidUntil, from = old.Number })));
    }

    /// <summary>It made way for a label of a smaller scope.</summary>
    public bool IsReduced => Procedures.Any(p => p is { Kind: ProcedureKind.Reduction, Outcome: ProcedureOutcome.Carried });

    /// <summary>The label that the context made of what was recorded.</summary>
    public void TakenOverBy(Label next) => SupersededById = next.Id;

    private void Reduce(Scope smaller, Attempt attempt)
    {
        Close(ProcedureKind.Reduction, ProcedureOutcome.Carried, attempt);
        var next = Validity.ChangeScope(Period, AmsterdamTime.DateOf(attempt.At));
        (SupersededFrom, ValidUntil) = (next.Period.From, next.PreviousThrough);
        Record(new ScopeChanged(this, smaller, next.Period, attempt));
    }

    /// <summary>A number that made way does not come back (hard case 9): the smaller label makes way for one of the old scope. Without a valid one there is nothing to widen.</summary>
    private void Widen(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (Surroundings.Successor is not { State: LabelState.Active, SupersededById: null } reduced || !reduced.Period.IsValidOn(today)) return;

        Record(new ScopeChanged(reduced, Scope, Validity.ChangeScope(reduced.Period, today).Period, attempt));
    }
}

/// <summary>A label makes way for one of another scope by the label's own machine; the context makes that one, with its number.</summary>
internal sealed record ScopeChanged(Label Old, Scope Scope, ValidityPeriod Period, Attempt Attempt);
