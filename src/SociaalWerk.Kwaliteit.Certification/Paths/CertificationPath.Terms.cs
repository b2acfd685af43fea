using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>What happens to the terms of a path apart from its steps.</content>
internal sealed partial class CertificationPath
{
    /// <summary>Gives a running term a later last day (ruling: an act of the officer, with a reason).</summary>
    public StepResult ExtendTerm(TermKind kind, DateOnly lastDay, Attempt attempt)
    {
        if (Refusal(PathAct.ExtendTerm, attempt) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");
        if (Term(kind) is not { } term) return StepResult.Refused("TermUnknown");
        var (rule, today) = (Scheme.Terms[kind], AmsterdamTime.DateOf(attempt.At));
        if (!term.Runs(today)) return StepResult.Refused("TermNotRunning");
        if (lastDay <= term.LastDay) return StepResult.Refused("LaterDayNeeded");
        // Where the scheme says how long and how often (D4: once, six months), the office gives no more than that.
        if (rule.Extension is not null && term.Extensions >= rule.MaxExtensions) return StepResult.Refused("ExtensionUsed");
        if (rule.Extension is not null && lastDay > rule.ExtendedLastDay(term.LastDay)) return StepResult.Refused("ExtensionTooLong");

        var last = rule.Given(lastDay);
        Replace(term, term.Extend(rule, last, today, attempt.Note.Trim(), attempt.Actor.Id), today);
        var done = Done(PathAct.ExtendTerm, attempt, Platform.Storage.Json.Write(new { kind, from = term.LastDay, to = last }));
        Record(new Told(nameof(PathAct.ExtendTerm), attempt, rule.Acting, last));
        return done;
    }

    /// <summary>The clock asks once more for missing information, which gives the reminder's extra days (D2), or tells whoever must act, or must know that nothing came, of one term.</summary>
    /// <returns>True when there was something to tell.</returns>
    public bool Remind(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (State == State.InfoRequested && Term(TermKind.D2) is { WarnedOn: null } asked && asked.HasPassed(today))
        {
            // A reminder that went out late still gives the whole of its extra days.
            var from = asked.LastDay < today.AddDays(-1) ? today.AddDays(-1) : asked.Base ?? asked.LastDay;
            var rule = Scheme.Terms[TermKind.D2];
            Tell(asked.Based(rule, rule.ExtendedLastDay(from), ShiftKind.Reminder, today), new Signal(HasPassed: false, rule.Reminded), attempt);
            return true;
        }

        if (Deadlines.Watched(this).Due(today) is not (var what, var signal)) return false;

        Tell(Terms.Single(t => t.Kind.ToString() == what.Name), signal, attempt);
        return true;
    }

    /// <summary>Whether the decision that led to this version still waits for an objection, or for its letter.</summary>
    public bool AwaitsObjection(int version) => version == Version && Deadlines.IsObjectable(State);

    /// <summary>Both halves of the proof of sending are there: the objection term starts, never earlier than the letter says (D14, ruling on proof of sending).</summary>
    public void DecisionSent(DateTimeOffset acceptedAt, DateOnly writtenOn)
    {
        if (DecisionSentAt is not null || !Deadlines.IsObjectable(State)) return;

        DecisionSentAt = acceptedAt;
        var accepted = AmsterdamTime.DateOf(acceptedAt);
        Run(TermKind.D14, instead: TermKind.D13, "Counted.DecisionSent", accepted < writtenOn ? writtenOn : accepted);
    }

    /// <summary>The notice of the letter came back: the objection term stops, and the letter has to go out anew (D13, ruling on proof of sending).</summary>
    public void DecisionReturned(DateTimeOffset at)
    {
        if (DecisionSentAt is null || !Deadlines.IsObjectable(State)) return;

        DecisionSentAt = null;
        Run(TermKind.D13, instead: TermKind.D14, "Counted.LetterReturned", AmsterdamTime.DateOf(at));
    }

    /// <summary>Our service was down while these terms ran: the clock gives them the days that were lost, and tells whoever must act (decision 16).</summary>
    public void GiveBack(IReadOnlyCollection<TermKind> kinds, IReadOnlyCollection<DateOnly> down, Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        foreach (var (term, moved) in Terms.GivenBack(kinds, down, Scheme, attempt))
        {
            Replace(term, moved, today);
            _ = Done(PathAct.GiveBack, attempt, Platform.Storage.Json.Write(new { term = term.Kind, from = term.LastDay, to = moved.LastDay }));
            Record(new Told(nameof(PathAct.GiveBack), attempt, Scheme.Terms[term.Kind].Acting, moved.LastDay));
        }
    }

    /// <summary>The clock found nothing to do today.</summary>
    public void Sleep(DateOnly today)
    {
        Settle(today);
        if (WakeOn <= today) WakeOn = today.AddDays(1);
        Edits++;
    }

    /// <summary>Something that it waited for, without a day to look again, has changed outside of it: the clock looks.</summary>
    public void Wake(DateOnly today)
    {
        if (WakeOn is not null) return;

        WakeOn = today;
        Edits++;
    }

    private void Run(TermKind kind, TermKind instead, string counted, DateOnly from)
    {
        Terms = [.. Terms.Where(t => t.Kind != kind && t.Kind != instead), RunningTerm.Begin(kind, Scheme.Terms[kind], counted, from)];
        Settle(from);
        Edits++;
    }

    private void Tell(RunningTerm term, Signal signal, Attempt attempt)
    {
        var (act, today) = (signal.HasPassed ? PathAct.TellTermPassed : PathAct.Remind, AmsterdamTime.DateOf(attempt.At));
        Replace(Term(term.Kind)!, term with { WarnedOn = today }, today);
        _ = Done(act, attempt, Platform.Storage.Json.Write(new { term = term.Kind, term.LastDay }));
        Record(new Told(act.ToString(), attempt, signal.To, term.LastDay));
    }
}

/// <summary>Something participants must be told that is not a step.</summary>
/// <param name="To">Only whoever has one of these roles in the path; null for all whom the step concerns.</param>
/// <param name="Day">The day it is about.</param>
internal sealed record Told(string Step, Attempt Attempt, Role? To = null, DateOnly? Day = null);
