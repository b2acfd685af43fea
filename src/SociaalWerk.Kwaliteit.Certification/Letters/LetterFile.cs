using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>A letter beside the path or label that it is about, whose term starts and stops with its sending (D14, D21).</summary>
/// <param name="reachesHolder">Whether the holder has somebody to tell.</param>
internal sealed class LetterFile(Letter letter, CertificationPath? path, Label? label, bool reachesHolder)
{
    public Letter Letter => letter;

    private TermRule? Rule => letter.Term is { } kind ? (path?.Scheme ?? label?.Scheme)?.Terms[kind] : null;

    /// <summary>The last day of the term as it runs now; the office may have extended it.</summary>
    public DateOnly? LastDay => path?.AwaitsObjection(letter.SubjectVersion) == true ? path.Term(TermKind.D14)?.LastDay : letter.LastDay;

    public void Made(string sha256, DateTimeOffset at) => letter.Made(sha256, at, ReplyBy(at), reachesHolder);

    public void Sent(int sending, Guid person, DateTimeOffset at)
    {
        if (!letter.Accept(sending, person, at, Rule)) return;
        if (path?.AwaitsObjection(letter.SubjectVersion) == true) path.DecisionSent(at, letter.WrittenOn);
    }

    public void Returned(int sending, Guid person, DateTimeOffset at)
    {
        if (!letter.Return(sending, person, at, Counts(AmsterdamTime.DateOf(at)))) return;
        if (path?.AwaitsObjection(letter.SubjectVersion) == true) path.DecisionReturned(at);
    }

    public StepResult ReportReturned(Attempt attempt, int expectedVersion)
    {
        var result = letter.ReportReturned(attempt, expectedVersion, Counts(AmsterdamTime.DateOf(attempt.At)));
        if (result.IsTaken && path?.AwaitsObjection(letter.SubjectVersion) == true) path.DecisionReturned(attempt.At);
        return result;
    }

    public StepResult SendAgain(Attempt attempt, int expectedVersion) => letter.SendAgain(attempt, expectedVersion, ReplyBy(attempt.At), reachesHolder);

    private bool Counts(DateOnly today) => path is not null ? path.AwaitsObjection(letter.SubjectVersion) : letter.LastDay >= today;

    /// <summary>A term to reply is short and told in the mail itself; it starts with the mail of this day.</summary>
    private DateOnly? ReplyBy(DateTimeOffset at) => letter.Term == TermKind.D21 ? Rule?.LastDay(AmsterdamTime.DateOf(at)) : null;
}
