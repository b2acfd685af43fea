using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelState;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.Certification.Labels.ProcedureKind;
using static SociaalWerk.Kwaliteit.UnitTests.Labels.LabelReady;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>Takes one condition away from a row of the label's table that was ready.</summary>
internal static class LabelUnmet
{
    private static readonly LabelInput Both = new(Online: true, Print: true);

    /// <param name="condition">The condition as docs/workflows.md writes it.</param>
    public static LabelReady Without(string condition, LabelState from, LabelReady ready) => condition switch
    {
        nameof(LabelConditions.NoteRequired) => ready with { Note = " " },
        nameof(LabelConditions.GroundGiven) => ready with { Input = ready.Input! with { Ground = null } },
        nameof(LabelConditions.NoSanctionOpen) when ready.Trigger == LetTermPass => ready with { It = In(Suspended).Intended(Withdrawal).AfterTerm(TermKind.D22) },
        nameof(LabelConditions.NoSanctionOpen) => ready.With(it => it.Intended(Withdrawal, SanctionGround.FalseInformation)),
        nameof(LabelConditions.SanctionIsOpen) or nameof(LabelConditions.SomethingIsOpen) or nameof(LabelConditions.VotedOn) or nameof(LabelConditions.AskedByHolder) => ready with { It = In(from) },
        "ProcedureOpen(Suspension)" or "ProcedureOpen(Withdrawal)" or "ProcedureOpen(Reinstatement)" or "ProcedureOpen(Postponement)" or "ProcedureOpen(Ending)" or "ProcedureOpen(Annulment)" or "ProcedureOpen(Correction)" or "ProcedureOpen(Reduction)" or "ProcedureOpen(Warning)" => ready with { It = In(from) },
        "NotProposedYet(Reinstatement)" or "NotProposedYet(Ending)" or "NotProposedYet(Postponement)" or "NotProposedYet(Annulment)" or "NotProposedYet(Correction)" or "NotProposedYet(Suspension)" or "NotProposedYet(Warning)" => ready.With(it => it.Take(ready.Trigger, ready.Who, ready.Input)),
        nameof(LabelConditions.RequestIsOpen) => ready with { It = In(from) },
        nameof(LabelConditions.ProposalGiven) or nameof(LabelConditions.RequestGiven) => ready with { Input = new LabelInput(9) },
        nameof(LabelConditions.NotAnsweredYet) => ready.With(it => it.Take(AnswerWarning, ready.Who)),
        nameof(LabelConditions.Warned) => ready with { Input = ready.Input! with { Ground = SanctionGround.LogoMisuse, Kind = Withdrawal } },
        nameof(LabelConditions.VoteReasoned) => ready with { Note = " " },
        nameof(LabelConditions.NotRepliedYet) => ready.With(it => it.Heard()),
        nameof(LabelConditions.Independent) => ready.With(it => Tie(it, ready.Who)),
        nameof(LabelConditions.NotRecused) or "NotRecused(Suspension)" => ready.With(it => it.Take(Recuse, ready.Who)),
        nameof(LabelConditions.NotUrgent) => ready with { It = Urgent().Heard().Voted(Suspension) },
        "Heard(Suspension)" => ready with { It = In(from).Intended(Suspension).Voted(Suspension) },
        "Heard(Withdrawal)" => ready with { It = In(from).Intended(Withdrawal, SanctionGround.FalseInformation).Voted(Withdrawal) },
        "VoteCarried(Suspension)" or "VoteCarried(Withdrawal)" or "VoteCarried(Reinstatement)" or "VoteCarried(Postponement)" or "VoteCarried(Reduction)" => ready.With(it => it.Take(Recuse, Cast.Member1)),
        "VoteLost(Postponement)" => ready.With(it => it.Voted(Postponement)),
        "Heard(Reduction)" => ready with { It = In(from).Take(Intend, Cast.Officer, Smaller()).Voted(Reduction) },
        nameof(LabelConditions.ReductionFits) => ready with { Input = Smaller(APath.Everything) },
        nameof(LabelConditions.ValidToday) => ready.With(it => it.On(it.Label.ValidFrom.AddDays(-1))),
        nameof(LabelConditions.WasReduced) => ready with { It = Ordered(In(Superseded)) },
        nameof(LabelConditions.SuccessorNotSuspended) => ready.With(it => it.Label.Surroundings = it.Label.Surroundings with { Successor = In(Suspended).Label }),
        _ when condition.StartsWith(nameof(LabelConditions.ActsAsChair), StringComparison.Ordinal) => ready with { Who = Cast.ViceChair },
        "ByAnother(Suspension)" or "ByAnother(Withdrawal)" or "ByAnother(Reinstatement)" or "ByAnother(Annulment)" or "ByAnother(Correction)" or "ByAnother(Reduction)" => ready with { It = ByOneself(ready, from) },
        nameof(LabelConditions.UrgentIsOpen) => ready with { It = In(from).Intended(Suspension) },
        nameof(LabelConditions.CosignedByAnother) => ready with { It = Urgent() },
        nameof(LabelConditions.ChoiceGiven) => ready with { Input = ready.Input! with { Choice = null } },
        nameof(LabelConditions.NotUnconfirmed) => ready with { It = Held(LabelReady.Unconfirmed()) },
        nameof(LabelConditions.Unconfirmed) when from == Active => ready with { It = Held(In(Suspended)) },
        nameof(LabelConditions.Unconfirmed) => ready with { It = In(Suspended) },
        "TermRuns(D21Confirmation)" => ready.With(it => it.AfterTerm(TermKind.D21Confirmation)),
        "TermPassed(D21Confirmation)" or "TermPassed(D22)" or nameof(LabelConditions.EndPassed) or nameof(LabelConditions.SuccessorBegins) => ready.With(it => it.On(it.Today.AddDays(-1))),
        nameof(LabelConditions.EndAhead) => ready.With(it => it.On(it.Label.ValidUntil.AddDays(1))),
        nameof(LabelConditions.NoSuccessor) => ready.With(it => Followed(it, it.Label.ValidUntil.AddDays(1))),
        nameof(LabelConditions.NoOtherLabel) => ready.With(it => it.Label.Surroundings = it.Label.Surroundings with { Rivals = [APath.ALabel("2026-01-15")] }),
        nameof(LabelConditions.GraveGround) => ready with { It = Held(In(Suspended).Intended(Withdrawal, SanctionGround.MembershipEnded).Heard().Voted(Withdrawal)) },
        nameof(LabelConditions.NotPostponed) => ready with
        {
            It = In(from).Take(AskPostponement, Cast.Signatory, Postponed()).Voted(Postponement).Take(Postpone, Cast.Chair), Input = Postponed("2027-09-30"),
        },
        nameof(LabelConditions.PostponementFits) => ready with { Input = Postponed("2027-09-15") },
        nameof(LabelConditions.CorrectionGiven) => ready with { Input = new LabelInput(Correction: ready.It.Label.WordsNow) },
        nameof(LabelConditions.HoldEnded) => ready.With(it => it.Label.OrderRestoration()),
        nameof(LabelConditions.HoldGranted) or nameof(LabelConditions.RestorationOrdered) => ready with { It = In(from).On(ready.It.Today) },
        nameof(LabelConditions.RestorationDue) => ready.With(it => it.Label.OrderRestoration(it.Today.AddDays(1))),
        nameof(LabelConditions.ChangeGiven) => ready with { Input = Change(ready.It, 1) },
        nameof(LabelConditions.ChangeIsOpen) => ready with { Input = ready.Input! with { Procedure = 2 } },
        nameof(LabelConditions.DeclarationAsked) => ready.With(it => it.On(it.Today.AddDays(-1))),
        nameof(LabelConditions.SomeTermRuns) => ready.With(it => it.On(it.Label.Terms.Max(t => t.LastDay).AddDays(1))),
        nameof(LabelConditions.RunningTermGiven) => ready with { Input = ready.Input! with { Term = $"{TermKind.D21Urgent}" } },
        nameof(LabelConditions.LaterDayGiven) => ready with { Input = LaterDay(ready.It.Label.Term(ready.Input!.Term)!, 0) },
        nameof(LabelConditions.ExtensionFits) => ready with { Input = LaterDay(ready.It.Label.Term(TermKind.D22)!) },
        nameof(LabelConditions.LogoStillToStop) => ready.With(it => it.Take(StopLogo, ready.Who, Both)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Nobody says how this condition fails."),
    };

    /// <summary>Proposed by the very person who is to decide on it, in another role of his.</summary>
    private static ALabel ByOneself(LabelReady ready, LabelState from)
    {
        var both = ready.Who with { Role = ready.Who.Role | Role.Officer | Role.SchemeManager };
        return ready.Trigger switch
        {
            Suspend => In(from).Take(Intend, both, Intention(Suspension)).Heard().Voted(Suspension),
            CosignUrgent => Urgent(both),
            SuspendUrgently => Urgent(both).Take(CosignUrgent, Cast.ViceChair),
            Reinstate => In(from).Take(ProposeReinstatement, both).Voted(Reinstatement),
            Withdraw => In(from).Take(Intend, both, Intention(Withdrawal, SanctionGround.FalseInformation)).Heard().Voted(Withdrawal),
            Reduce => In(from).Take(Intend, both, Smaller()).Heard().Voted(Reduction),
            Annul => In(from).Take(ProposeAnnulment, both),
            _ => In(from).Take(ProposeCorrection, both, Words()),
        };
    }

    private static void Tie(ALabel it, Actor who)
    {
        var file = it.Label.Surroundings.File;
        file.Surroundings = file.Surroundings with
        {
            Interests = [.. file.Surroundings.Interests, new Interest { PersonId = who.Id, OrganisationId = Cast.OrganisationId, Kind = InterestKind.Employed, From = new(2020, 1, 1) }],
        };
    }
}
