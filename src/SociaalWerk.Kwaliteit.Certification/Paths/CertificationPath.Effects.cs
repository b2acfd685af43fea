using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>What a step changes in the file itself. Effects outside the file belong to readers of events.</content>
internal sealed partial class CertificationPath
{
    private void Apply(Trigger trigger, State from, Attempt attempt)
    {
        switch (trigger)
        {
            case Trigger.Submit or Trigger.Resubmit:
                BodyId = Application.BodyId;
                break;
            case Trigger.AskInformation:
                RefusalProposedBy = null;
                break;
            case Trigger.Admit:
                NormVersion = VersionToPin(attempt);
                break;
            case Trigger.RepinNorms:
                Repin(attempt);
                break;
            case Trigger.SignSelfAssessment:
                Sign(attempt);
                break;
            case Trigger.Reschedule:
                Plan = Plan with { Days = ((RescheduleInput)attempt.Input!).Days };
                break;
            case Trigger.ChangeTeam:
                Plan = Plan with { Team = ((ChangeTeamInput)attempt.Input!).Team };
                Seat(Plan.Team);
                // To another team the organisation may object again.
                Terms = [.. Terms.Where(t => t.Kind != TermKind.D5Objection)];
                break;
            case Trigger.AbortAudit:
                ShiftFirstDay(attempt);
                Plan = Plan with { Programme = [.. Plan.Programme.Select(item => item with { Done = null, Reason = "" })] };
                break;
            case Trigger.SendDraft:
                FactCheckDone = false;
                KeepReport(attempt);
                break;
            case Trigger.React:
                Reactions = [.. Reactions, .. ((attempt.Input as ReactInput)?.Reactions ?? []).Select((r, i) => r with { Number = Reactions.Count + i + 1, Answer = "" })];
                FactCheckDone = true;
                break;
            case Trigger.LetTermPass when from == State.FactCheck:
                FactCheckDone = true;
                break;
            case Trigger.Finalise:
                foreach (var finding in Findings.Where(f => f.State == FindingState.Draft)) finding.State = finding.IsShortfall ? FindingState.Reported : FindingState.Noted;
                KeepReport(attempt);
                break;
            case Trigger.RegisterReport:
                KeepReport(attempt);
                break;
            case Trigger.LetTermPass when from == State.Improving:
                MajorsLeftOpen = true;
                break;
            case Trigger.ReturnReport:
                Advice = null;
                foreach (var finding in Findings.Where(f => f.State is FindingState.Reported or FindingState.Noted)) (finding.State, finding.OverdueSignals) = (FindingState.Draft, 0);
                break;
            case Trigger.PutOnAgenda:
                Agenda = OnAgenda(((AgendaInput)attempt.Input!).Agenda);
                MeetingOn = Agenda.Meeting;
                Round++;
                break;
            case Trigger.Defer:
                Deferrals++;
                break;
            case Trigger.Reopen:
                StartNewRound();
                break;
            case Trigger.Grant or Trigger.GrantConditionally or Trigger.Refuse:
                (Decision, DecidedVersion) = (Decide(attempt), Version);
                break;
            case Trigger.RefuseAdmission:
                DecidedVersion = Version;
                break;
        }
    }

    /// <summary>What members declared before the meeting was called stays declared.</summary>
    private Agenda OnAgenda(Agenda called) =>
        called with { Conflicts = [.. called.Conflicts, .. Agenda.Conflicts.Where(own => called.Conflicts.All(c => c.PersonId != own.PersonId))] };

    /// <summary>An abort shortly before the end of D4 moves that end, once (ruling on row 17).</summary>
    private void ShiftFirstDay(Attempt attempt)
    {
        var today = AmsterdamTime.DateOf(attempt.At);
        var numbers = Scheme.Applications;
        if (Term(TermKind.D4) is not { } term || AbortShifts >= numbers.MaxAbortShifts || term.LastDay > today.AddDays(numbers.AbortWindowDays)) return;

        AbortShifts++;
        Replace(term, term.Based(Scheme.Terms[TermKind.D4], (term.Base ?? term.LastDay).AddDays(numbers.AbortShiftDays), ShiftKind.Abort, today), today);
    }

    /// <summary>A new decision is taken by a new vote; what was decided stays in history and log.</summary>
    private void StartNewRound()
    {
        NewDecisionOrdered = false;
        DecisionSentAt = null;
        RefusalProposedBy = null;
        WithdrawalConsentBy = null;
        if (State == State.UnderDecision) Round++;
    }
}
