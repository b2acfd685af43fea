namespace SociaalWerk.Kwaliteit.Platform;

/// <summary>Names the texts of the shell and of everything all services show (Text.resx, Text.en.resx).</summary>
public sealed class Text;
