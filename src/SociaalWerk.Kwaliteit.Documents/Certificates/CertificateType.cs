using Style = SociaalWerk.Kwaliteit.Documents.Certificates.CertificateStyle;

namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>A kind of text in both layouts: font, size, distance between lines and colour.</summary>
internal sealed record CertificateType(string Face, float Size, float Leading, string Colour)
{
    public static readonly CertificateType Kicker = new(CertificateFonts.SansSemiBold, 11, 15, Style.Petrol);
    public static readonly CertificateType Title = new(CertificateFonts.SerifSemiBold, 25, 31, Style.Petrol);
    public static readonly CertificateType Lead = new(CertificateFonts.Sans, 11, 15, Style.Soft);
    public static readonly CertificateType Statement = new(CertificateFonts.Serif, 12.5f, 18.5f, Style.Ink);
    public static readonly CertificateType Body = new(CertificateFonts.Sans, 9.5f, 13.2f, Style.Ink);
    public static readonly CertificateType Label = Body with { Colour = Style.Soft };
    public static readonly CertificateType Bold = Body with { Face = CertificateFonts.SansSemiBold };
    public static readonly CertificateType Date = new(CertificateFonts.SansSemiBold, 11.2f, 16, Style.Petrol);
    public static readonly CertificateType Small = new(CertificateFonts.Sans, 8.5f, 11.5f, Style.Soft);
    public static readonly CertificateType SmallHeading = Small with { Face = CertificateFonts.SansSemiBold, Colour = Style.Petrol };
    public static readonly CertificateType Fine = new(CertificateFonts.Sans, 7, 10, Style.Soft);

    /// <summary>A short name may be large; a name of 200 characters still has to leave room for the rest.</summary>
    public static CertificateType Name(string name)
    {
        var size = name.Length switch
        {
            <= 36 => 34,
            <= 70 => 28,
            <= 110 => 22,
            <= 160 => 18.5f,
            _ => 16.5f,
        };
        return new CertificateType(CertificateFonts.SerifSemiBold, size, size * 1.16f, Style.Ink);
    }

    public CertificateType Scaled(float factor) => this with { Size = Size * factor, Leading = Leading * factor };
}
