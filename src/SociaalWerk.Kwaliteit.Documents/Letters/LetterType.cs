using SociaalWerk.Kwaliteit.Documents.Certificates;

namespace SociaalWerk.Kwaliteit.Documents.Letters;

/// <summary>Measures (in points) and kinds of text of a letter: the certificate's fonts and colours on a plain sheet.</summary>
internal static class LetterType
{
    public const float Left = 72;
    public const float Right = CertificateStyle.PageWidth - 72;
    public const float Width = Right - Left;

    /// <summary>Below the head of the first sheet, and of the next ones.</summary>
    public const float FirstTop = 132, NextTop = 64;

    public const float Bottom = 778;
    public const float Foot = 800;
    public const float Indent = 14;

    public static readonly CertificateType Branch = new(CertificateFonts.SerifSemiBold, 17, 22, CertificateStyle.Petrol);
    public static readonly CertificateType Soft = new(CertificateFonts.Sans, 9, 12.5f, CertificateStyle.Soft);
    public static readonly CertificateType Body = new(CertificateFonts.Sans, 10.5f, 15, CertificateStyle.Ink);
    public static readonly CertificateType Bold = Body with { Face = CertificateFonts.SansSemiBold };
    public static readonly CertificateType Heading = Bold with { Colour = CertificateStyle.Petrol };
    public static readonly CertificateType Subject = new(CertificateFonts.SerifSemiBold, 15, 20, CertificateStyle.Petrol);

    public static CertificateType Of(LetterPartStyle style) => style switch
    {
        LetterPartStyle.Fact or LetterPartStyle.Note => Soft,
        LetterPartStyle.Subject => Subject,
        LetterPartStyle.Heading => Heading,
        LetterPartStyle.Signature => Bold,
        _ => Body,
    };

    /// <summary>White space above a piece; lines of one kind that belong together have none.</summary>
    public static float GapBefore(LetterPartStyle style, LetterPartStyle? before) => style switch
    {
        _ when before is null => 0,
        LetterPartStyle.Addressee or LetterPartStyle.Fact when before == style => 0,
        LetterPartStyle.Fact => 26,
        LetterPartStyle.Subject => 26,
        LetterPartStyle.Heading => 14,
        LetterPartStyle.Item => 3,
        LetterPartStyle.Closing => 16,
        LetterPartStyle.Signature => 24,
        LetterPartStyle.Function => 0,
        LetterPartStyle.Note => 22,
        LetterPartStyle.Paragraph when before == LetterPartStyle.Heading => 2,
        _ => 8,
    };

    /// <summary>Not to be left alone at the bottom of a sheet.</summary>
    public static bool KeepsNext(LetterPartStyle style) => style is LetterPartStyle.Heading or LetterPartStyle.Closing or LetterPartStyle.Signature;
}
