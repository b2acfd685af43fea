namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A letter with legal effect was written, or minutes were adopted; carries all that the PDF shows, sealed under a key of the letter's own, or of the meeting.</summary>
/// <param name="LetterId">Of the letter, or of the meeting.</param>
/// <param name="Reference">What it is known by: number of the path or label, and its own number there.</param>
/// <param name="WrittenOn">The date on the letter, in Europe/Amsterdam.</param>
/// <param name="Parts">In reading order.</param>
public sealed record LetterWrittenV1(Guid LetterId, string Reference, DateOnly WrittenOn, IReadOnlyList<LetterPartV1> Parts);

/// <summary>One piece of a letter: a line, a paragraph, a heading, an item of a list.</summary>
/// <param name="Style">Addressee, Fact, Subject, Paragraph, Heading, Item, Closing, Signature, Function or Note.</param>
/// <param name="SealedText">What it says, sealed.</param>
public sealed record LetterPartV1(string Style, string SealedText);
