namespace SociaalWerk.Kwaliteit.Notices;

/// <summary>Names the texts of this service (Text.resx, Text.en.resx).</summary>
internal sealed class Text;
