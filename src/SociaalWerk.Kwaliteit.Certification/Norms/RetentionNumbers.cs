namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How long data is kept (11.2).</summary>
/// <param name="AccountMonths">After the end of the last role.</param>
/// <param name="PathYears">After closing, at least; otherwise until the label of the next cycle ends.</param>
/// <param name="InterviewNotesMonths">After the decision is final.</param>
/// <param name="DecisionYears">After the end of the label.</param>
/// <param name="ObjectionYears">Of objections and complaints, after closing.</param>
/// <param name="PaymentYears">As tax law asks.</param>
/// <param name="SecurityLogMonths">After the entry.</param>
/// <param name="AnnouncementDays">How long beforehand a deletion is announced.</param>
/// <param name="RecordMonths">How long it shows what was announced, withdrawn and deleted.</param>
internal sealed record RetentionNumbers(
    int AccountMonths,
    int PathYears,
    int InterviewNotesMonths,
    int DecisionYears,
    int ObjectionYears,
    int PaymentYears,
    int SecurityLogMonths,
    int AnnouncementDays,
    int RecordMonths);
