namespace SociaalWerk.Kwaliteit.Register;

/// <summary>Names the texts of this service (Text.resx, Text.en.resx).</summary>
internal sealed class Text;
