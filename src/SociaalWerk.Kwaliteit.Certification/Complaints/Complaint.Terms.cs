using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <content>Its terms, and what the clock does with them (D16, decision 16). Whoever it is about hears of none of it.</content>
internal sealed partial class Complaint
{
    /// <summary>The soonest last day that runs.</summary>
    public DateOnly? NextDay => Terms.Select(t => (DateOnly?)t.LastDay).Min();

    /// <summary>Whoever assigns it and whom it is not about.</summary>
    private IReadOnlyList<Guid> AssignedBy => [.. Surroundings.Holders.Where(h => h.Role == AssignerRole && !IsAbout(h.PersonId)).Select(h => h.PersonId).Distinct()];

    /// <summary>Whose turn it is: its handler, or whoever still has to say who that is.</summary>
    private IReadOnlyList<Guid> OnTurn => HandlerId is { } handler ? [handler] : AssignedBy;

    public IEnumerable<Watched> Watched() => Terms.Watched(Scheme);

    /// <summary>The clock tells of a term: whoever must act beforehand; afterwards those who assign it too. The scheme says in which roles.</summary>
    /// <returns>True when there was something to tell.</returns>
    public bool Remind(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        if (Watched().Due(today) is not (var what, var signal)) return false;

        var term = Terms.Single(t => t.Kind.ToString() == what.Name);
        Terms = Terms.With(term with { WarnedOn = today });
        var act = signal.HasPassed ? nameof(PathAct.TellTermPassed) : nameof(PathAct.Remind);
        Keep(act, new { term = term.Kind, term.LastDay }, attempt);
        Record(new MatterMoved(Id, Version, MatterKind, Number, act, Page, attempt.At, null, ReplyBy: term.LastDay, OnlyTo: signal.HasPassed ? [.. OnTurn.Union(AssignedBy)] : OnTurn, To: signal.To));
        return true;
    }

    /// <summary>Our service was down while these terms ran: the clock gives them the days that were lost, and tells whoever must act and the complainant, who waits (decision 16).</summary>
    public void GiveBack(IReadOnlyCollection<TermKind> kinds, IReadOnlyCollection<DateOnly> down, Attempt attempt)
    {
        var given = Terms.GivenBack(kinds, down, Scheme, attempt);
        foreach (var (term, moved) in given)
        {
            Terms = Terms.With(moved);
            Keep(nameof(PathAct.GiveBack), new { term = term.Kind, from = term.LastDay, to = moved.LastDay }, attempt);
            Record(new MatterMoved(Id, Version, MatterKind, Number, nameof(PathAct.GiveBack), Page, attempt.At, null, ReplyBy: moved.LastDay, OnlyTo: OnTurn));
        }

        // One mail, about the first day that moved.
        if (CanBeAnswered && given.Count > 0) Record(new ComplainantToTell(nameof(PathAct.GiveBack), given.Min(g => g.After.LastDay), attempt.At));
    }

    /// <summary>The clock found nothing to tell today.</summary>
    public void Sleep(DateOnly today)
    {
        WakeOn = NextWake(today);
        Edits++;
    }

    private void Start(TermKind kind, DateOnly on) => Terms = [.. Terms, RunningTerm.Begin(kind, Scheme.Terms[kind], "LogAct.ReceiveComplaint", on)];

    private void End(TermKind kind) => Terms = [.. Terms.Where(t => t.Kind != kind)];

    private DateOnly? NextWake(DateOnly today) => Watched().Select(w => w.Next(today)).Min();

    /// <summary>What the clock did, in the log that those only read who may see the complaint.</summary>
    private void Keep(string act, object facts, Attempt attempt)
    {
        Sleep(AmsterdamTime.DateOf(attempt.At));
        Record(new Act(Id, act, attempt.Actor, attempt.Actor.Role, attempt.At, Note: attempt.Note, Detail: Json.Write(facts), Kind: DossierKind.Complaint));
    }
}
