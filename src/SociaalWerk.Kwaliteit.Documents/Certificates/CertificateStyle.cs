namespace SociaalWerk.Kwaliteit.Documents.Certificates;

/// <summary>Measures (in points) and colours that both layouts share.</summary>
internal static class CertificateStyle
{
    public const float PageWidth = 595.28f;
    public const float PageHeight = 841.89f;
    public const float Band = 84;
    public const float Left = 132;
    public const float Right = 543;
    public const float Top = 58;
    public const float Bottom = 800;
    public const float LabelColumn = 88;
    public const float Qr = 66;
    public const float FootHeight = 142;
    public const float RoomToSign = 38;
    public const float SignatureWidth = 184;
    public const float CheckIndent = 210;

    public const string Petrol = "#0B4A5B";
    public const string BandLine = "#3B7787";
    public const string Ink = "#16262C";
    public const string Soft = "#4A5F67";
    public const string Hairline = "#C3D2D7";

    public const float Width = Right - Left;

    /// <summary>How far the text may shrink, step by step, to keep a certificate on one sheet.</summary>
    public static readonly IReadOnlyList<float> Densities = [1, 0.94f, 0.88f, 0.82f];

    /// <summary>White space gives way sooner than letters.</summary>
    public static float Gap(float height, float density) => height * density * density * density;
}
