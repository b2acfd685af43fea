using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <content>Who judges it, and what its steps change: in itself, and on the path or label it is about (row 35, L15).</content>
internal sealed partial class Objection
{
    private Label? Label => Surroundings.Label;

    /// <summary>The last day of D14 as it is by now: what an outage or the office gave after this was filed counts too, and so does a letter that came back; null while it has not begun.</summary>
    public DateOnly? LastDayNow
    {
        get
        {
            // What it was filed against before the term began is in time for good, and of a decision that was replaced the term moves no more.
            var stands = Label is { } label ? label.RulingOf(DecisionVersion) is not null : File.DecidedVersion == DecisionVersion;
            if (LastDayToObject is not { } then || !stands) return LastDayToObject;

            var now = Label is null ? File.LastDayToObject : Label.LastDayToObject(DecisionVersion);
            return now < then ? then : now;
        }
    }

    /// <summary>A sanction is in force whose effect can be held.</summary>
    public bool MayBeHeld => Label?.IsInForce(DecisionVersion) == true;

    /// <summary>The new decision is ordered or taken; the restoration is taken or has no object any more.</summary>
    public bool IsCarriedOut => Label is { } label ? !label.RestorationOrdered : !File.NewDecisionDue;

    public bool AreSame(Guid one, Guid other) => File.AreSame(one, other);

    /// <summary>Had a part in what led to the decision or in the decision itself, or is tied to whom it is about: the human, under whatever account.</summary>
    public bool IsInvolved(Guid person, DateTimeOffset at) => File.HadAPart(person) || File.IsTied(person, at) || Label?.HadAPart(person, DecisionVersion) == true;

    /// <summary>The committee member who reported on the decision objected against.</summary>
    public bool IsReporter(Guid person) => (Label is { } label ? label.RulingOf(DecisionVersion)?.By : File.Reporter) is { } reporter && AreSame(reporter, person);

    /// <summary>Who signed the decision on it or voted on that; nobody as long as there is none.</summary>
    public IEnumerable<Guid> Deciders =>
    [
        .. Decision is { } decision ? (Proposal?.Votes ?? []).Select(v => v.PersonId).Append(decision.SignedBy) : [],
        .. Binding?.ConfirmedBy is { } confirmed ? [confirmed] : Array.Empty<Guid>(),
    ];

    /// <summary>Takes no part in the decision on the objection, on top of those with a conflict of interest.</summary>
    public bool DecidesNot(Guid person) => IsReporter(person) || Proposal?.Recused.Any(r => AreSame(r, person)) == true;

    public bool IsMember(Guid person, DateTimeOffset at) => File.Surroundings.Holding(Role.ObjectionMember, AmsterdamTime.DateOf(at)).Any(p => p.Id == person);

    /// <summary>As many members as the scheme asks; one human counts once.</summary>
    public bool Suffice(IReadOnlyList<Guid> members) => members.DistinctBy(File.Surroundings.Humans.Of).Count() >= Scheme.Objections.MinCommitteeMembers;

    /// <summary>It is about a sanction that is in force by what was decided, so that a decision must say what becomes of it.</summary>
    public bool AsksConsequence => Label?.IsUnder(DecisionVersion) == true;

    /// <summary>Only a suspension can be shortened, and only to a day on which it would still be there.</summary>
    public bool Fits(ObjectionInput? input, DateOnly today)
    {
        if (input?.Outcome != ObjectionOutcome.PartlyUpheld || !AsksConsequence) return input is null or { Follows: null, Until: null };
        if (input.Follows != Consequence.Shortened) return input is { Follows: not null, Until: null };

        return Against == Contested.Suspension && input.Until is { } until && until >= today && until < (Label!.Term(TermKind.D22)?.LastDay ?? Label.ValidUntil) && until < Label.ValidUntil;
    }

    /// <summary>It is about a sanction by which the label is not valid: the days lost can be given back (L15).</summary>
    public bool TookValidity => AsksConsequence && Against != Contested.ScopeReduction;

    /// <summary>Days are given back only where the sanction falls as a whole.</summary>
    public bool GivesBackWhatWasLost(ObjectionInput input) => TookValidity && input is { Outcome: ObjectionOutcome.Upheld or ObjectionOutcome.PartlyUpheld, Follows: null or Consequence.Restored };

    /// <summary>How often an advice was written, before a new hearing too.</summary>
    private int Drafts => Advice?.Number ?? Hearing?.Drafts ?? 0;

    private void Apply(ObjectionTrigger trigger, Attempt attempt)
    {
        var (input, note, me) = (attempt.Input as ObjectionInput ?? new ObjectionInput(), attempt.Note ?? "", attempt.Actor.Id);
        switch (trigger)
        {
            case ObjectionTrigger.AskHold:
                (Hold, HoldWords) = (HoldState.Asked, note);
                break;
            case ObjectionTrigger.GrantHold:
                (Hold, HoldWords) = (HoldState.Granted, note);
                Label!.GrantHold();
                break;
            case ObjectionTrigger.DeclineHold:
                (Hold, HoldWords) = (HoldState.Declined, note);
                break;
            case ObjectionTrigger.DeclareAdmissible:
                AdmissibilityWords = note;
                File.HearObjection(me);
                break;
            case ObjectionTrigger.DeclareInadmissible:
                AdmissibilityWords = note;
                File.HearObjection(me);
                EndHold();
                break;
            case ObjectionTrigger.PlanHearing:
                (Hearing, Advice) = (new Hearing(input.HearingAt!.Value, input.Place.Trim(), [.. input.Members!.Distinct()], Drafts), null);
                break;
            case ObjectionTrigger.WaiveHearing:
                (HearingWaived, Hearing) = (true, null);
                break;
            case ObjectionTrigger.DraftAdvice:
                Advice = new ObjectionAdvice(Drafts + 1, input.Outcome!.Value, note, me, attempt.At, [me]);
                File.HearObjection(me);
                break;
            case ObjectionTrigger.Subscribe:
                Advice = Advice! with { Subscribers = [.. Advice.Subscribers, me] };
                File.HearObjection(me);
                break;
            case ObjectionTrigger.ExtendDecision:
                Terms = Terms.With(Term(TermKind.D14Decision)!.Prolong(Scheme.Terms[TermKind.D14Decision], AmsterdamTime.DateOf(attempt.At), me, note));
                break;
            case ObjectionTrigger.ExtendTerm:
                var asked = Term(input.Term!.Value)!;
                var rule = Scheme.Terms[asked.Kind];
                Terms = Terms.With(asked.Extend(rule, rule.Given(input.LastDay!.Value), AmsterdamTime.DateOf(attempt.At), note, me));
                break;
            case ObjectionTrigger.ProposeDecision:
                Proposal = new ProposedDecision((Proposal?.Number ?? 0) + 1, input.Outcome!.Value, note, me, attempt.At, [], Proposal?.Recused ?? []) { Follows = input.Follows, Until = input.Until, GivesBack = input.GivesBack };
                break;
            case ObjectionTrigger.Vote:
                Proposal = Proposal! with { Votes = [.. Proposal.Votes.Where(v => !AreSame(v.PersonId, me)), new(me, input.Choice!.Value, note, attempt.At)] };
                break;
            case ObjectionTrigger.Recuse:
                Proposal = Proposal! with { Recused = [.. Proposal.Recused.Append(me).Distinct()], Votes = [.. Proposal.Votes.Where(v => !AreSame(v.PersonId, me))] };
                break;
            case ObjectionTrigger.Decide:
                Decide(attempt);
                break;
            case ObjectionTrigger.Appeal:
                (AppealGrounds, AppealedAt, Terms) = (note, attempt.At, []);
                Start(TermKind.D15Decision, "ObjectionTrigger.Appeal", AmsterdamTime.DateOf(attempt.At));
                break;
            case ObjectionTrigger.RecordBindingAdvice:
                Binding = new AppealAdvice(input.Outcome!.Value, note, input.On!.Value, me, GivesBack: input.GivesBack);
                break;
            case ObjectionTrigger.ConfirmBindingAdvice:
                (Binding, Terms) = (Binding! with { ConfirmedBy = me }, []);
                if (Binding.Outcome == ObjectionOutcome.Upheld) OrderConsequences(attempt, lastDay: null, Binding.GivesBack);
                break;
            case ObjectionTrigger.Withdraw when Decision is null:
                EndHold();
                break;
        }
    }

    private void Decide(Attempt attempt)
    {
        var (proposal, count) = (Proposal!, Count(attempt.At)!);
        Decision = new ObjectionDecision(proposal.Outcome, proposal.Words, AmsterdamTime.DateOf(attempt.At), count.For, count.Against, count.Abstained, attempt.Actor.Id) { Follows = proposal.Follows, Until = proposal.Until, GivesBack = proposal.GivesBack };
        Terms = [];
        if (IsUpheld && Decision.Follows != Consequence.Unchanged) OrderConsequences(attempt, Decision.Until, Decision.GivesBack);
        else EndHold();
    }

    /// <summary>Only of what was held for this objection: another objection may hold the effect too, and a sanction that made way for another has none left.</summary>
    private void EndHold()
    {
        if (Hold == HoldState.Granted && AsksConsequence) Label!.EndHold();
    }

    /// <summary>On a label at once; a new decision on a path is ordered by the objection committee, which says what has to be decided anew.</summary>
    /// <param name="lastDay">Of a suspension that is shortened; null when the sanction falls at once.</param>
    /// <param name="givesBack">Whether the label gets the days back on which it was not valid.</param>
    private void OrderConsequences(Attempt attempt, DateOnly? lastDay, bool givesBack)
    {
        if (Against == Contested.PostponementRefused) Label!.Reconsider(Label.RulingOf(DecisionVersion)!, attempt);
        // A sanction that has made way for another, or for the next of its kind, is not undone by this objection.
        else if (AsksConsequence) Label!.OrderRestoration(lastDay?.AddDays(1), givesBack ? DecisionVersion : null);
    }
}

/// <summary>Facts from outside an objection that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="File">The path that was decided on, or that gave the label: who had a part there does not judge here.</param>
/// <param name="Label">The label it is about; null when it is about a decision on the path.</param>
internal sealed record ObjectionSurroundings(CertificationPath File, Label? Label);
