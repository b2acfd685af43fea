using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>What somebody filed, checked for form only.</summary>
/// <param name="Name">Null, as the address is, for a signal without a sender.</param>
/// <param name="AboutName">The person complained about, as typed.</param>
internal sealed record ComplaintIntake(
    ComplaintKind Kind, string OrganisationName, string? LabelNumber, Guid? OrganisationId, string? AboutName, DateOnly HappenedOn, string Story,
    OwnProcedure? OwnProcedure, string? OwnResult, string? Name, string? Email, string Language);

/// <summary>What somebody adds to a step on a complaint.</summary>
/// <param name="Answer">What the complainant gets to read; the note stays inside.</param>
/// <param name="Started">Number of the path that a special audit began.</param>
internal sealed record ComplaintInput(
    IReadOnlyList<Guid>? Subjects = null, Guid? Handler = null, string? WhereTo = null, string? Answer = null, ComplaintOutcome? Outcome = null,
    MeasureKind? Measure = null, string? LabelNumber = null, int? Number = null, string? Started = null, string? Passage = null, DateOnly? LastDay = null);

/// <summary>Facts from outside a complaint that its conditions need; loaded with it, never saved by it.</summary>
/// <param name="Holders">Whoever holds a role of the branch today.</param>
internal sealed record ComplaintSurroundings(Humans Humans, IReadOnlyList<Holder> Holders)
{
    /// <summary>Those whose whole name stands in a text.</summary>
    public IEnumerable<Guid> NamedIn(string text)
    {
        var words = $" {SearchText.Normalise(text)} ";
        return Holders.Where(h => SearchText.Normalise(h.Name) is { Length: > 0 } name && words.Contains($" {name} ", StringComparison.Ordinal)).Select(h => h.PersonId).Distinct();
    }
}

/// <summary>Somebody with a role of the branch.</summary>
internal sealed record Holder(Guid PersonId, Role Role, string Name);

/// <summary>Somebody whom a complaint is about: sees nothing of it and has no part in it, under whatever account.</summary>
internal sealed class ComplaintSubject
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ComplaintId { get; init; }

    public Guid PersonId { get; init; }
}

/// <summary>What the complainant was told at a step, in the office's own words; sealed under the complaint's key.</summary>
internal sealed class ComplaintLetter
{
    private ComplaintLetter()
    {
    }

    public ComplaintLetter(Guid complaint, ComplaintTrigger step, string words, DateTimeOffset at) =>
        (ComplaintId, Step, At, Sealed) = (complaint, step, at, words.Length == 0 ? null : Personal.Of(complaint, KeyPart.Name, words));

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid ComplaintId { get; private set; }

    public ComplaintTrigger Step { get; private set; }

    public DateTimeOffset At { get; private set; }

    internal Personal? Sealed { get; private set; }

    public string Words => Sealed?.Text ?? "";

    public void Rewrite(string words) => Sealed = Personal.Of(ComplaintId, KeyPart.Name, words);
}

/// <summary>What a complaint led to.</summary>
/// <param name="Number">1 for the complaint's first.</param>
/// <param name="Started">Number of the path that began; empty for an intention, which stands on the label's own page.</param>
internal sealed record ComplaintMeasure(int Number, MeasureKind Kind, string LabelNumber, Guid By, DateTimeOffset At)
{
    public string Started { get; init; } = "";

    public DateTimeOffset? CarriedOutAt { get; init; }
}

/// <summary>How a mail about this complaint fared.</summary>
internal sealed record ComplaintMail(Guid NoticeId, string Step, Guid PersonId, DateTimeOffset At, bool Failed);

/// <summary>What a complaint records when the complainant must be told by mail; the context makes the event of it.</summary>
/// <param name="Day">The day that counts.</param>
internal sealed record ComplainantToTell(string Step, DateOnly? Day, DateTimeOffset At);

/// <summary>What a complaint records when it has a sender whose address Notices must know.</summary>
internal sealed record ComplainantKnown;
