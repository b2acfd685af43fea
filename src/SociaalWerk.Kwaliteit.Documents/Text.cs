namespace SociaalWerk.Kwaliteit.Documents;

/// <summary>Names the texts of this service (Text.resx, Text.en.resx).</summary>
internal sealed class Text;
