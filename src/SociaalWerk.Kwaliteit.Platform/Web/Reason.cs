namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Why something was refused: a code for programs and a sentence for people.</summary>
public sealed record Reason(string Code, string Tekst);
