using SociaalWerk.Kwaliteit.Certification.Norms;
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

        var last = WorkingDays.OnOrAfter(lastDay);
        Replace(term, term with { From = today, LastDay = last, Left = rule.Until(last, today), Extensions = term.Extensions + 1 }, today);
        return Done(PathAct.ExtendTerm, attempt, Platform.Storage.Json.Write(new { kind, from = term.LastDay, to = last }));
    }

    /// <summary>The clock reminds: of missing information, which gives the reminder's extra days (D2), or of the day the path lapses (D4).</summary>
    /// <returns>True when a reminder was due.</returns>
    public bool Remind(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (State == State.InfoRequested && Term(TermKind.D2) is { WarnedOn: null } asked && asked.HasPassed(today))
        {
            // A reminder that went out late still gives the whole of its extra days.
            var from = asked.LastDay < today.AddDays(-1) ? today.AddDays(-1) : asked.LastDay;
            Replace(asked, asked with { LastDay = Scheme.Terms[TermKind.D2].ExtendedLastDay(from), WarnedOn = today }, today);
        }
        else if (Term(TermKind.D4) is { } first && Deadlines.WarningDay(this, first) is { } day && day <= today && PathActs.StateFits(PathAct.Remind, this))
        {
            Replace(first, first with { WarnedOn = today }, today);
        }
        else
        {
            return false;
        }

        _ = Done(PathAct.Remind, attempt);
        Record(new Told("Remind", attempt));
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
        Run(TermKind.D14, instead: TermKind.D13, accepted < writtenOn ? writtenOn : accepted);
    }

    /// <summary>The notice of the letter came back: the objection term stops, and the letter has to go out anew (D13, ruling on proof of sending).</summary>
    public void DecisionReturned(DateTimeOffset at)
    {
        if (DecisionSentAt is null || !Deadlines.IsObjectable(State)) return;

        DecisionSentAt = null;
        Run(TermKind.D13, instead: TermKind.D14, AmsterdamTime.DateOf(at));
    }

    /// <summary>The clock found nothing to do; it looks again the next day.</summary>
    public void SleepUntil(DateOnly day)
    {
        WakeOn = day;
        Edits++;
    }

    private void Run(TermKind kind, TermKind instead, DateOnly from)
    {
        Terms = [.. Terms.Where(t => t.Kind != kind && t.Kind != instead), new RunningTerm(kind, from, Scheme.Terms[kind].LastDay(from))];
        WakeOn = Deadlines.NextWake(this, from);
        Edits++;
    }
}

/// <summary>Something participants must be told that is not a step.</summary>
internal sealed record Told(string Step, Attempt Attempt);
