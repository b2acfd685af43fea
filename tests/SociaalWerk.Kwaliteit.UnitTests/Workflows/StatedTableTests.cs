using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.UnitTests.Workflows;

/// <summary>The tables as the scheme has them, stated once more by hand: in which state who takes which step, and where that leads. The tests of rows follow the product's own tables and would follow a row that was lost, too.</summary>
/// <remarks>A line is "states: roles: steps"; a step that moves names where to.</remarks>
public sealed class StatedTableTests
{
    /// <summary>7.1 and the rulings on its rows in section 0.</summary>
    [Fact]
    public void A_path_has_the_steps_of_the_scheme_and_no_others() => IsStated(
        """
            Draft: Signatory: Submit>Submitted
            Draft: Coordinator: Discard>Cancelled
            Submitted: Officer: AskInformation>InfoRequested Admit>Accepted
            Submitted: Chair, ViceChair: RefuseAdmission>NotAdmitted
            InfoRequested: Signatory: Resubmit>Submitted
            Accepted: Coordinator, Clock: OpenSelfAssessment>SelfAssessing
            Accepted: Coordinator: SkipSelfAssessment>Preparing
            SelfAssessing: Signatory: SignSelfAssessment>Preparing
            Preparing: CbManager, Officer: PlanAudit>Scheduled
            Scheduled: Coordinator: ObjectToTeam>Preparing
            Scheduled: CbManager, Officer: Reschedule
            Scheduled: LeadAuditor, LeadPeer: StartAudit>InAudit
            InAudit: LeadAuditor, LeadPeer: AbortAudit>Preparing CloseAudit>ReportDraft
            ReportDraft: LeadAuditor, LeadPeer: SendDraft>FactCheck
            ReportDraft: LeadAuditor: Finalise>CbReview Finalise>Improving
            ReportDraft: Officer: RegisterReport>Registered
            FactCheck: Coordinator: React>ReportDraft
            FactCheck: Clock: LetTermPass>ReportDraft
            Improving: LeadAuditor: CompleteImprovement>CbReview
            Improving: Clock: LetTermPass>CbReview
            CbReview: CbReviewer: ReturnReport>ReportDraft Nominate>Nominated
            Nominated: Secretary: PutOnAgenda>UnderDecision
            UnderDecision: Chair, ViceChair: Defer>Deferred Grant>Granted GrantConditionally>GrantedConditional Refuse>Refused
            Deferred: CbReviewer: AnswerDeferral>UnderDecision
            Accepted, SelfAssessing, Preparing, Scheduled: Officer: RepinNorms
            InfoRequested, Accepted, SelfAssessing, Preparing, Scheduled: Clock: LetTermPass>Lapsed
            Scheduled, InAudit, ReportDraft, FactCheck, Improving: CbManager, Officer: ChangeTeam
            Submitted, InfoRequested, Accepted, SelfAssessing, Preparing, Scheduled: Signatory: Withdraw>WithdrawnByApplicant
            InAudit, ReportDraft, FactCheck, Improving, CbReview, Nominated, UnderDecision, Deferred: Signatory: Withdraw>WithdrawnByApplicant
            Granted, GrantedConditional, Refused, NotAdmitted, Registered: Clock: Close>Closed
            Granted, GrantedConditional, Refused, Closed: Secretary: Reopen>UnderDecision
            NotAdmitted, Closed: Secretary: Reopen>Submitted
            """,
        PathMachine.Workflow);

    /// <summary>7.4 with its rulings; 6.3, 8.4, D19-D24.</summary>
    [Fact]
    public void A_label_has_the_steps_of_the_scheme_and_no_others() => IsStated(
        """
            Active: Officer: Intend ProposeCorrection FollowUpChange Relinquish>Relinquished
            Active: Officer: WarnAboutLogo CloseWarning
            Active: Officer, SchemeManager: Drop
            Active: SchemeManager: ProposeAnnulment
            Active: Signatory: Reply AskSuspension AskEnd AskPostponement TakeBack Declare
            Active: Coordinator, Signatory: ReportChange AnswerWarning
            Active: Member, Chair, ViceChair: Vote Recuse
            Active: Secretary, Chair, ViceChair: Correct
            Active: Chair, ViceChair: Suspend>Suspended CosignUrgent SuspendUrgently>Suspended SuspendOnRequest>Suspended ConfirmSuspension
            Active: Chair, ViceChair: Withdraw>Withdrawn Reduce>Superseded Postpone DeclinePostponement Annul>Annulled
            Active: Chair, ViceChair: ResumeEffect>Suspended ResumeEffect>Withdrawn Restore
            Active: Clock: LetTermPass Expire>Expired Supersede>Superseded
            Suspended: Officer: Intend ProposeReinstatement ProposeCorrection FollowUpChange Relinquish>Relinquished
            Suspended: Officer: WarnAboutLogo CloseWarning
            Suspended: Officer, SchemeManager: Drop
            Suspended: SchemeManager: ProposeAnnulment
            Suspended: Signatory: Reply AskEnd TakeBack
            Suspended: Coordinator, Signatory: ReportChange AnswerWarning
            Suspended: Member, Chair, ViceChair: Vote Recuse
            Suspended: Secretary, Chair, ViceChair: Correct
            Suspended: Chair, ViceChair: ConfirmSuspension Reinstate>Active Withdraw>Withdrawn Annul>Annulled
            Suspended: Chair, ViceChair: HoldEffect>Active Restore>Active Restore>Expired
            Suspended: Clock: LetTermPass>Active LetTermPass Expire>Expired Supersede>Superseded
            Withdrawn: Chair, ViceChair: HoldEffect>Active Restore>Active Restore>Expired
            Annulled: Chair, ViceChair: Restore>Active Restore>Expired
            Superseded: Chair, ViceChair: Restore
            Expired: Clock: Supersede>Superseded
            Withdrawn, Relinquished, Expired, Superseded: SchemeManager: ProposeAnnulment Drop
            Withdrawn, Relinquished, Expired, Superseded: Chair, ViceChair: Annul>Annulled
            Withdrawn, Relinquished, Expired, Annulled: Coordinator, Signatory: StopLogo
            Active, Suspended, Withdrawn, Relinquished, Expired, Superseded, Annulled: Officer: ExtendTerm
            """,
        LabelMachine.Workflow);

    /// <summary>7.5 with its ruling; D14, D15.</summary>
    [Fact]
    public void An_objection_has_the_steps_of_the_scheme_and_no_others() => IsStated(
        """
            Filed: ObjectionMember: DeclareAdmissible>Admissible DeclareInadmissible>Inadmissible
            Admissible: ObjectionMember, Secretary: PlanHearing>HearingPlanned
            Admissible: Signatory: WaiveHearing
            HearingPlanned: ObjectionMember, Secretary: PlanHearing
            HearingPlanned: Signatory: WaiveHearing>Admissible
            Admissible, HearingPlanned: ObjectionMember: DraftAdvice Subscribe Advise>Advised
            Advised: Secretary, Chair, ViceChair: ProposeDecision
            Advised: Member, Chair, ViceChair: Vote Recuse
            Advised: Chair, ViceChair: Decide>Decided
            Filed, Admissible, HearingPlanned, Advised: Signatory: AskHold Withdraw>Withdrawn
            Filed, Admissible, HearingPlanned, Advised: Chair, ViceChair: GrantHold DeclineHold
            Filed, Admissible, HearingPlanned, Advised: ObjectionMember, Secretary: ExtendDecision
            Filed, Admissible, HearingPlanned, Advised, Decided, Appealed: Officer: ExtendTerm
            Decided: Signatory: Appeal>Appealed
            Decided: Clock: Close>Closed
            Appealed: Officer: RecordBindingAdvice
            Appealed: Signatory: Withdraw>Withdrawn
            Appealed: Chair, ViceChair: ConfirmBindingAdvice>BindingAdvice
            BindingAdvice: Clock: Close>Closed
            """,
        ObjectionMachine.Workflow);

    /// <summary>7.6; D16.</summary>
    [Fact]
    public void A_complaint_has_the_steps_of_the_scheme_and_no_others() => IsStated(
        """
            Received: Officer, Chair, SchemeManager: AcknowledgeReceipt>Acknowledged ReferOn>OutOfScope Investigate>InInvestigation ExtendAcknowledgement
            Acknowledged: Officer, Chair, SchemeManager: ReferOn>OutOfScope Investigate>InInvestigation ExtendSettlement
            InInvestigation: Officer, Chair, SchemeManager: ConcludeComplaint>Concluded ExtendSettlement
            Concluded: Officer, Chair, SchemeManager: OrderMeasure>Measures CloseComplaint>Closed
            Measures: Officer, Chair, SchemeManager: OrderMeasure CarryOutMeasure CloseComplaint>Closed
            OutOfScope: Officer, Chair, SchemeManager: CloseComplaint>Closed
            Received, Acknowledged, InInvestigation, Concluded, Measures, OutOfScope: Secretary, Chair, SchemeManager: MarkSubjects AssignHandler
            Received, Acknowledged, InInvestigation, Concluded, Measures, OutOfScope, Closed: Officer, Chair, SchemeManager: SendAgain
            Received, Acknowledged, InInvestigation, Concluded, Measures, OutOfScope, Closed: Officer, Secretary, Chair, SchemeManager: StrikeOut EraseNames
            """,
        ComplaintMachine.Workflow);

    /// <summary>6.2 (D12) and sections 9 and 10: the agenda, the meeting and its minutes.</summary>
    [Fact]
    public void A_meeting_has_the_steps_of_the_scheme_and_no_others() => IsStated(
        """
            Planned: Secretary: CallMembers MoveMeeting PutMatter CancelMeeting>Cancelled
            Planned: Secretary, Chair, ViceChair: OpenMeeting>Open
            Open: Secretary: PutMatter RecordAttendance WriteDown CloseMeeting>Closed
            Closed: Secretary: WriteDown
            Closed: Chair, ViceChair: AdoptMinutes>Adopted
            """,
        MeetingMachine.Workflow);

    private static void IsStated<TSubject, TState, TTrigger>(string lines, Workflow<TSubject, TState, TTrigger> workflow)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        var stated =
            from line in lines.Split('\n')
            let parts = line.Split(": ")
            from state in parts[0].Split(", ")
            from step in parts[2].Split(' ')
            let way = step.Split('>')
            select $"{state} {way[0]} {(way.Length > 1 ? way[1] : state)} by {Enum.Parse<Role>(parts[1])}";
        var rows = workflow.Table.Select(row => $"{row.From} {row.On} {row.To} by {row.By}").ToList();

        Assert.Empty(stated.Except(rows));
        Assert.Empty(rows.Except(stated));
        Assert.Distinct(rows);
    }
}
