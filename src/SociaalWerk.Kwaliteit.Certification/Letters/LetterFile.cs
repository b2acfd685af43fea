using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter beside the path, label or objection that it is about, whose term starts and stops with its sending (D14, D15, D21, 8.4).</summary>
/// <param name="reachesHolder">Whether the holder has somebody to tell.</param>
internal sealed class LetterFile(Letter letter, CertificationPath? path, Label? label, Objection? objection, bool reachesHolder)
{
    public Letter Letter => letter;

    private TermRule? Rule => letter.Term is { } kind ? (path?.Scheme ?? label?.Scheme ?? objection?.Scheme)?.Terms[kind] : null;

    /// <summary>The last day of the term as it runs now; the office may have extended it, or an outage moved it.</summary>
    public DateOnly? LastDay => letter.Term switch
    {
        TermKind.D14 when path?.AwaitsObjection(letter.SubjectVersion) == true => path.Term(TermKind.D14)?.LastDay,
        TermKind.D14 when label?.TermToObject(letter.SubjectVersion) is { } toObject => toObject.LastDay,
        TermKind.D15 when objection?.AwaitsAppeal == true => objection.Term(TermKind.D15)?.LastDay,
        { } reply when AsksReply && label?.AwaitsReply(letter.SubjectVersion) == true => label.Term(reply)?.LastDay,
        _ => letter.LastDay,
    };

    public void Made(string sha256, DateTimeOffset at) => letter.Made(sha256, at, ReplyBy(at), reachesHolder);

    public void Sent(int sending, Guid person, DateTimeOffset at)
    {
        if (!letter.Accept(sending, person, at, Rule)) return;
        if (path?.AwaitsObjection(letter.SubjectVersion) == true) path.DecisionSent(at, letter.WrittenOn);
        if (letter.Term == TermKind.D14) label?.RulingSent(letter.SubjectVersion, at);
        if (AsksReply) label?.Reached(letter.SubjectVersion, at, letter.WrittenOn);
        if (IsDecisionOnObjection) objection?.DecisionSent(at, letter.WrittenOn);
    }

    public void Returned(int sending, Guid person, DateTimeOffset at)
    {
        if (letter.Return(sending, person, at, Counts(AmsterdamTime.DateOf(at)))) StopTerm(at);
    }

    public StepResult ReportReturned(Attempt attempt, int expectedVersion)
    {
        var result = letter.ReportReturned(attempt, expectedVersion, Counts(AmsterdamTime.DateOf(attempt.At)));
        if (result.IsTaken) StopTerm(attempt.At);
        return result;
    }

    public StepResult SendAgain(Attempt attempt, int expectedVersion) => letter.SendAgain(attempt, expectedVersion, ReplyBy(attempt.At), reachesHolder);

    /// <summary>To an intention, or to a warning about the logo.</summary>
    private bool AsksReply => letter.Term is TermKind.D21 or TermKind.LogoWarning;

    /// <summary>One that was upheld names no term to appeal, but the objection is closed by it.</summary>
    private bool IsDecisionOnObjection => letter.Step == nameof(ObjectionTrigger.Decide);

    /// <summary>Without the proof nothing runs any more, until the letter was sent again.</summary>
    private void StopTerm(DateTimeOffset at)
    {
        if (path?.AwaitsObjection(letter.SubjectVersion) == true) path.DecisionReturned(at);
        if (letter.Term == TermKind.D14) label?.RulingReturned(letter.SubjectVersion, at);
        if (AsksReply) label?.CameBack(letter.SubjectVersion, at);
        if (IsDecisionOnObjection) objection?.DecisionReturned();
    }

    /// <summary>A letter without a term may get there late, but it has to get there.</summary>
    private bool Counts(DateOnly today) => letter.Term switch
    {
        TermKind.D14 when path is not null => path.AwaitsObjection(letter.SubjectVersion),
        _ when AsksReply => label?.AwaitsReply(letter.SubjectVersion) == true,
        TermKind.D15 => objection?.AwaitsAppeal == true,
        not null => LastDay >= today,
        null => true,
    };

    /// <summary>A term to reply is short and told in the mail itself; it starts with the mail of this day.</summary>
    private DateOnly? ReplyBy(DateTimeOffset at) => AsksReply ? Rule?.LastDay(AmsterdamTime.DateOf(at)) : null;
}
