using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintState;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Complaints;

/// <summary>A complaint on which one row of the table can be taken, by whom and with what words and input.</summary>
internal sealed record ComplaintReady(AComplaint It, Actor Who, ComplaintInput? Input = null, string? Note = AComplaint.Note)
{
    /// <summary>Says whom it is about and who handles it; handles it; is whom it is about, when anybody is.</summary>
    private static readonly Actor Assigner = Cast.Secretary, Handler = Cast.Officer, Subject = Cast.Chair;

    private static readonly ComplaintInput
        Answered = new(Answer: AComplaint.Letter),
        Referred = Answered with { WhereTo = "De klachtencommissie van de organisatie" },
        Judged = Answered with { Outcome = ComplaintOutcome.Upheld },
        Measured = new(Measure: MeasureKind.Intention, LabelNumber: AComplaint.Label),
        First = new(Number: 1);

    public ComplaintTrigger Trigger { get; private init; }

    public static ComplaintReady For(ComplaintState from, ComplaintTrigger on) => Situation(from, on, In(from, on)) with { Trigger = on };

    public StepResult Try(int? version = null) => It.Try(Trigger, Who, Input, Note, version);

    /// <summary>Takes one condition away from a row that was ready.</summary>
    public ComplaintReady Without(string condition, ComplaintState from) => condition switch
    {
        nameof(ComplaintConditions.NoteRequired) => this with { Note = " " },
        nameof(ComplaintConditions.NotAboutYou) => Situation(from, Trigger, In(from, Trigger, about: Subject)) with { Trigger = Trigger, Who = Subject },
        nameof(ComplaintConditions.Assigns) => this with { Who = Cast.SchemeManager },
        nameof(ComplaintConditions.Handles) or nameof(ComplaintConditions.AssignsOrHandles) => this with { Who = AComplaint.OtherOfficer },
        nameof(ComplaintConditions.SubjectsMarked) => this with { It = AComplaint.Filed() },
        nameof(ComplaintConditions.HandlerFits) => this with { Input = new ComplaintInput(Handler: Cast.Secretary.Id) },
        nameof(ComplaintConditions.WhereToGiven) => this with { Input = Input! with { WhereTo = " " } },
        nameof(ComplaintConditions.AnswerGiven) => this with { Input = Input! with { Answer = " " } },
        nameof(ComplaintConditions.OutcomeGiven) => this with { Input = Input! with { Outcome = null } },
        nameof(ComplaintConditions.PassageGiven) => this with { Input = new ComplaintInput(Passage: "Dit staat er niet") },
        nameof(ComplaintConditions.NamesAreThere) => With(it => it.Take(EraseNames, Handler)),
        nameof(ComplaintConditions.MailFailed) => this with { It = In(from, Trigger) },
        nameof(ComplaintConditions.AcknowledgementRuns) => With(it => it.On(it.Complaint.Term(TermKind.D16)!.LastDay.AddDays(1).ToString("O", CultureInfo.InvariantCulture))),
        nameof(ComplaintConditions.LaterDayGiven) => this with { Input = Input! with { LastDay = It.Complaint.Term(TermKind.D16)!.LastDay } },
        nameof(ComplaintConditions.SettlementRuns) => With(it => it.On(it.Complaint.Term(TermKind.D16Settlement)!.LastDay.AddDays(1).ToString("O", CultureInfo.InvariantCulture))),
        nameof(ComplaintConditions.ExtensionLeft) => With(ExtendToTheUtmost),
        nameof(ComplaintConditions.FoundRight) => this with { It = AComplaint.Concluded(ComplaintOutcome.Dismissed) },
        nameof(ComplaintConditions.MeasureGiven) => this with { Input = Measured with { LabelNumber = " " } },
        nameof(ComplaintConditions.MeasureIsOpen) => this with { Input = new ComplaintInput(Number: 2) },
        nameof(ComplaintConditions.MeasuresCarriedOut) => this with { It = In(from, Trigger) },
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Nobody says how this condition fails."),
    };

    /// <summary>The shortest way into a state, on which this step may follow.</summary>
    private static AComplaint In(ComplaintState state, ComplaintTrigger next, Actor? about = null) => state switch
    {
        Received => Begun(signal: next is ReferOn or Investigate, about),
        Acknowledged => Begun(signal: false, about).Take(AcknowledgeReceipt, Handler, Answered),
        OutOfScope => In(Acknowledged, next, about).Take(ReferOn, Handler, Referred),
        InInvestigation => In(Acknowledged, next, about).Take(Investigate, Handler),
        Concluded => In(InInvestigation, next, about).Take(ConcludeComplaint, Handler, Judged),
        ComplaintState.Measures => In(Concluded, next, about).Take(OrderMeasure, Handler, Measured),
        Closed => In(Concluded, next, about).Take(CloseComplaint, Handler),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static AComplaint Begun(bool signal, Actor? about) => (signal ? AComplaint.Signal() : AComplaint.Filed())
        .Take(MarkSubjects, Assigner, new ComplaintInput(Subjects: about is null ? [] : [about.Id]))
        .Take(AssignHandler, Assigner, new ComplaintInput(Handler: Handler.Id));

    private static ComplaintReady Situation(ComplaintState from, ComplaintTrigger on, AComplaint it) => on switch
    {
        MarkSubjects => new(it, Assigner, new ComplaintInput(Subjects: [AComplaint.OtherOfficer.Id])),
        AssignHandler => new(it, Assigner, new ComplaintInput(Handler: AComplaint.OtherOfficer.Id)),
        AcknowledgeReceipt or ExtendSettlement => new(it, Handler, Answered),
        ExtendAcknowledgement => new(it, Handler, Answered with { LastDay = it.Complaint.Term(TermKind.D16)!.LastDay.AddDays(3) }),
        ReferOn => new(it, Handler, Referred),
        Investigate or EraseNames => new(it, Handler),
        ConcludeComplaint => new(it, Handler, Judged),
        OrderMeasure => new(it, Handler, Measured),
        CarryOutMeasure => new(it, Handler, First),
        CloseComplaint when from == ComplaintState.Measures => new(it.Take(CarryOutMeasure, Handler, First), Handler),
        CloseComplaint => new(it, Handler),
        SendAgain => new(Failed(it), Handler),
        StrikeOut => new(it, Handler, new ComplaintInput(Passage: "niet wat zij beloofden")),
        _ => throw new ArgumentOutOfRangeException(nameof(on), $"No complaint is made ready for {on} in {from}."),
    };

    private static AComplaint Failed(AComplaint it)
    {
        it.Complaint.MailFared(new ComplaintMail(Cast.Id(900), "ReceiveComplaint", it.Complaint.ComplainantId, it.Complaint.ReceivedAt, Failed: true));
        return it;
    }

    private static void ExtendToTheUtmost(AComplaint it)
    {
        for (var left = it.Complaint.Scheme.Terms[TermKind.D16Settlement].MaxExtensions; left > 0; left--) it.Take(ExtendSettlement, Handler, Answered);
    }

    private ComplaintReady With(Action<AComplaint> differ)
    {
        differ(It);
        return this;
    }
}
