namespace SociaalWerk.Kwaliteit.Documents.Letters;

/// <summary>One piece of a letter, opened.</summary>
internal sealed record LetterPart(LetterPartStyle Style, string Text);

/// <summary>What a piece of a letter is; its looks follow from that.</summary>
internal enum LetterPartStyle
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
