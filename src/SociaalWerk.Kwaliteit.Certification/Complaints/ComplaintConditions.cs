using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Every condition of the complaint's table by name; pure, cheap, and asked on every page view.</summary>
internal static class ComplaintConditions
{
    public static readonly Condition<Complaint> NoteRequired = new(nameof(NoteRequired), (_, attempt) => !string.IsNullOrWhiteSpace(attempt.Note));

    // People

    /// <summary>Whoever it is about has no part in it (17065 7.13), under whatever account.</summary>
    public static readonly Condition<Complaint> NotAboutYou = new(nameof(NotAboutYou), (complaint, attempt) => !complaint.IsAbout(attempt.Actor.Id));

    public static readonly Condition<Complaint> Assigns = new(nameof(Assigns), (complaint, attempt) => complaint.Assigns(attempt.Actor));

    public static readonly Condition<Complaint> Handles = new(nameof(Handles), (complaint, attempt) => complaint.Handles(attempt.Actor));

    public static readonly Condition<Complaint> AssignsOrHandles = new(nameof(AssignsOrHandles), (complaint, attempt) => complaint.Assigns(attempt.Actor) || complaint.Handles(attempt.Actor));

    public static readonly Condition<Complaint> SubjectsMarked = new(nameof(SubjectsMarked), (complaint, _) => complaint.MarkedAt is not null);

    public static readonly Condition<Complaint> HandlerFits = new(nameof(HandlerFits), (complaint, attempt) => Input(attempt).Handler is { } person && complaint.MayHandle(person));

    /// <summary>Somebody who can be answered.</summary>
    public static readonly Condition<Complaint> HasSender = new(nameof(HasSender), (complaint, _) => !complaint.IsSignal, Selects: true);

    public static readonly Condition<Complaint> IsSignal = new(nameof(IsSignal), (complaint, _) => complaint.IsSignal, Selects: true);

    // What is written

    public static readonly Condition<Complaint> WhereToGiven = new(nameof(WhereToGiven), (_, attempt) => !string.IsNullOrWhiteSpace(Input(attempt).WhereTo));

    public static readonly Condition<Complaint> AnswerGiven = new(nameof(AnswerGiven), (complaint, attempt) => !complaint.CanBeAnswered || !string.IsNullOrWhiteSpace(Input(attempt).Answer));

    public static readonly Condition<Complaint> OutcomeGiven = new(nameof(OutcomeGiven), (_, attempt) => Input(attempt).Outcome is not null);

    public static readonly Condition<Complaint> PassageGiven = new(nameof(PassageGiven), (complaint, attempt) => complaint.Holds(Input(attempt).Passage));

    public static readonly Condition<Complaint> NamesAreThere = new(nameof(NamesAreThere), (complaint, _) => complaint.NamesAreThere);

    public static readonly Condition<Complaint> MailFailed = new(nameof(MailFailed), (complaint, _) => complaint.CanBeAnswered && complaint.FailedToComplainant is not null);

    // Terms (D16)

    public static readonly Condition<Complaint> AcknowledgementRuns = new(nameof(AcknowledgementRuns),
        (complaint, attempt) => complaint.Term(TermKind.D16) is { } term && term.Runs(AmsterdamTime.DateOf(attempt.At)));

    public static readonly Condition<Complaint> LaterDayGiven = new(nameof(LaterDayGiven), (complaint, attempt) => Input(attempt).LastDay > complaint.Term(TermKind.D16)?.LastDay);

    public static readonly Condition<Complaint> SettlementRuns = new(nameof(SettlementRuns),
        (complaint, attempt) => complaint.Term(TermKind.D16Settlement) is { } term && term.Runs(AmsterdamTime.DateOf(attempt.At)));

    public static readonly Condition<Complaint> ExtensionLeft = new(nameof(ExtensionLeft),
        (complaint, _) => complaint.Term(TermKind.D16Settlement) is { } term && term.Extensions < complaint.Scheme.Terms[TermKind.D16Settlement].MaxExtensions);

    // What it leads to

    public static readonly Condition<Complaint> FoundRight = new(nameof(FoundRight), (complaint, _) => complaint.Outcome is ComplaintOutcome.Upheld or ComplaintOutcome.PartlyUpheld);

    public static readonly Condition<Complaint> MeasureGiven = new(nameof(MeasureGiven),
        (_, attempt) => Input(attempt) is { Measure: not null } input && !string.IsNullOrWhiteSpace(input.LabelNumber));

    public static readonly Condition<Complaint> MeasureIsOpen = new(nameof(MeasureIsOpen), (complaint, attempt) => complaint.OpenMeasure(Input(attempt).Number) is not null);

    public static readonly Condition<Complaint> MeasuresCarriedOut = new(nameof(MeasuresCarriedOut), (complaint, _) => complaint.OpenMeasure(null) is null);

    private static ComplaintInput Input(Attempt attempt) => attempt.Input as ComplaintInput ?? new ComplaintInput();
}
