namespace SociaalWerk.Kwaliteit.Contracts;

/// <summary>A label ended so long ago that nothing of it is kept any more; its number is never given again.</summary>
public sealed record LabelForgottenV1(Guid LabelId, int LabelVersion, string Number);
