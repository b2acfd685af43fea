using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Letters;

/// <summary>What a letter can be about.</summary>
internal enum LetterKind
{
    Path,
    Label,
    Objection,
}

/// <summary>What a letter is about and whom it is for.</summary>
/// <param name="Version">Of the path or label, after the step that the letter tells.</param>
/// <param name="Number">What people know the path or label by.</param>
/// <param name="BodyId">The certifying body, if it is told too.</param>
internal sealed record LetterSubject(LetterKind Kind, Guid Id, int Version, string Number, string Step, Guid OrganisationId, Guid? BodyId);

/// <summary>The words of a letter before it has a number. Dutch whatever the reader's language: it is a Dutch document.</summary>
internal sealed record LetterDraft(string Title, IReadOnlyList<LetterLine> Lines, IReadOnlyList<LetterSignature> Signatures, TermKind? Term);

/// <summary>One piece of a letter, in reading order.</summary>
internal sealed record LetterLine(LetterStyle Style, string Text);

/// <summary>What a piece of a letter is.</summary>
internal enum LetterStyle
{
    Addressee,
    Fact,
    Subject,
    Paragraph,
    Heading,
    Item,
    Closing,
    Signature,
    Function,
    Note,
}

/// <summary>Who signed, by id: the name is looked up when shown, and stays as long as the letter does (ruling on erasure).</summary>
internal sealed record LetterSignature(Guid PersonId, string Function);

/// <summary>One time that the notice of a letter went out.</summary>
/// <param name="AcceptedAt">The mail server took it for somebody of the holder.</param>
/// <param name="FailedAt">It could not be sent to somebody of the holder, or there was nobody.</param>
/// <param name="ReturnedAt">It was read, or reported by the office, that it came back from everybody of the holder who got it.</param>
internal sealed record LetterSending(DateTimeOffset At, DateTimeOffset? AcceptedAt = null, DateTimeOffset? FailedAt = null, DateTimeOffset? ReturnedAt = null)
{
    /// <summary>Those of the holder for whom the mail server took it, and from whom it did not come back.</summary>
    public IReadOnlyList<Guid> Reached { get; init; } = [];

    /// <summary>Those of the holder from whom it came back.</summary>
    public IReadOnlyList<Guid> Returned { get; init; } = [];
}

/// <summary>The PDF of a letter, apart from it so that lists need not load it.</summary>
internal sealed class LetterPdf
{
    public required Guid LetterId { get; init; }

    public required byte[] Bytes { get; init; }
}
