using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Norms;
using static SociaalWerk.Kwaliteit.Certification.Retention.Keeping;
using static SociaalWerk.Kwaliteit.Certification.Retention.Remains;
using static SociaalWerk.Kwaliteit.Certification.Retention.RetentionEnd;
using static SociaalWerk.Kwaliteit.Certification.Retention.RetentionStart;
using Kind = SociaalWerk.Kwaliteit.Certification.Retention.RetentionKind;

namespace SociaalWerk.Kwaliteit.Certification.Retention;

/// <summary>How long each kind of data is kept, from when that counts, and what happens then (domain 11.2 with the ruling in its section 0).</summary>
/// <remarks>
/// A file lives at least its years after its end; a file with a label also as long as the label of the next cycle (current and previous cycle).
/// The pages, the record of processing and the public privacy page say what stands here.
/// </remarks>
internal static class RetentionRules
{
    public static readonly IReadOnlyList<RetentionRule> Table =
    [
        //  what                 counts from   for how long                             then           what is left                    said beforehand
        new(Kind.People,         LastRole,     n => Months(n.AccountMonths),            Pseudonymise,  Pseudonym | NameUnderDecision,  Announced: true),
        new(Kind.Files,          PathEnd,      n => Years(n.PathYears),                 Delete,        Outline | Remains.Decision,     Announced: true),
        new(Kind.Decisions,      LabelEnd,     n => Years(n.DecisionYears),             Delete,        Outline,                        Announced: true),
        new(Kind.Complaints,     ComplaintEnd, n => Years(n.ObjectionYears),            Delete,        Outline,                        Announced: true),
        new(Kind.Objections,     ObjectionEnd, n => Years(n.ObjectionYears),            Delete,        Nothing,                        Announced: true),
        new(Kind.SecurityLog,    Line,         n => Months(n.SecurityLogMonths),        Delete,        Chain,                          Announced: true),
        new(Kind.Announcements,  Night,        n => Months(n.RecordMonths),             Delete,        Nothing),
        new(Kind.Sessions,       LastUse,      _ => Span(Session.KeptAfterUse),         Delete,        Nothing),
        new(Kind.Links,          LinkEnd,      _ => Span(AccountLink.KeptAfterTheEnd),  Delete,        Nothing),
        new(Kind.SignInTries,    LastTry,      _ => Span(SignInTries.Memory),           Delete,        Nothing),
        new(Kind.ApiAnswers,     Answer,       _ => Span(KeptAnswer.Kept),              Delete,        Nothing),
    ];

    public static RetentionRule Of(RetentionKind kind) => Table.Single(rule => rule.Kind == kind);
}

/// <summary>One row of the table.</summary>
/// <param name="Announced">True when it is said beforehand what will go, and somebody can hold it back; the rest is technical and short.</param>
internal sealed record RetentionRule(
    RetentionKind Kind, RetentionStart From, Func<RetentionNumbers, Keeping> Keeps, RetentionEnd Then, Remains Left, bool Announced = false)
{
    public DateOnly LastDay(DateOnly from, RetentionNumbers numbers) => Keeps(numbers).LastDay(from);
}
