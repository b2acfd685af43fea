using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <content>Its terms, and what the clock does with them (D14, D15, decision 16).</content>
internal sealed partial class Objection
{
    /// <summary>As events and Notices call an objection.</summary>
    public const string MatterKind = "Objection";

    /// <summary>Its terms, of which the clock reminds and tells.</summary>
    public IEnumerable<Watched> Watched() => Terms.Watched(Scheme);

    /// <summary>A last day passed, and the office was told.</summary>
    public bool IsOverTerm => Watched().Any(w => w.IsToldLate && w.Escalated.HasFlag(Role.Officer));

    /// <summary>The clock tells of a term: whoever must act beforehand, whoever must know afterwards.</summary>
    /// <returns>True when there was something to tell.</returns>
    public bool Remind(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (Watched().Due(today) is not (var what, var signal)) return false;

        var term = Terms.Single(t => t.Kind.ToString() == what.Name);
        Terms = Terms.With(term with { WarnedOn = today });
        Settle(today);
        TellOf(signal.HasPassed ? nameof(PathAct.TellTermPassed) : nameof(PathAct.Remind), new { term = term.Kind, term.LastDay }, term.LastDay, signal.To, attempt);
        return true;
    }

    /// <summary>Our service was down while these terms ran: the clock gives them the days that were lost, and tells whoever must act and the holder, who waits (decision 16).</summary>
    public void GiveBack(IReadOnlyCollection<TermKind> kinds, IReadOnlyCollection<DateOnly> down, Attempt attempt)
    {
        foreach (var (term, moved) in Terms.GivenBack(kinds, down, Scheme, attempt))
        {
            Terms = Terms.With(moved);
            Settle(AmsterdamTime.DateOf(attempt.At));
            TellOf(nameof(PathAct.GiveBack), new { term = term.Kind, from = term.LastDay, to = moved.LastDay }, moved.LastDay, Scheme.Terms[term.Kind].Acting | Role.Coordinator | Role.Signatory, attempt);
        }
    }

    /// <summary>The clock found nothing to do today.</summary>
    public void Sleep(DateOnly today)
    {
        WakeOn = NextWake(today);
        if (WakeOn <= today) WakeOn = today.AddDays(1);
    }

    private void Start(TermKind kind, string what, DateOnly on) => Terms = [.. Terms.Where(t => t.Kind != kind), RunningTerm.Begin(kind, Scheme.Terms[kind], what, on)];

    /// <summary>After the term to appeal, and after binding advice, it closes once what was upheld has been carried out; before that there may be something to tell.</summary>
    private DateOnly? NextWake(DateOnly today)
    {
        List<DateOnly> days = [.. Watched().Select(w => w.Next(today)).OfType<DateOnly>()];
        if (State == ObjectionState.Decided && Term(TermKind.D15) is { } appeal) days.Add(appeal.LastDay.AddDays(1));
        if (State == ObjectionState.BindingAdvice) days.Add(today);
        return days.Count == 0 ? null : days.Min();
    }

    private void Settle(DateOnly today)
    {
        WakeOn = NextWake(today);
        Version++;
    }

    private void TellOf(string act, object facts, DateOnly day, Role to, Attempt attempt)
    {
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: Json.Write(facts)));
        Record(new MatterMoved(Id, Version, MatterKind, Number, act, $"/bezwaren/{Id}", attempt.At, HolderId, ReplyBy: day, To: to));
    }
}
