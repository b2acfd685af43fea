namespace SociaalWerk.Kwaliteit.Register.Searching;

/// <summary>What somebody looks for; every part may be left out.</summary>
internal sealed record SearchQuestion(string? Name, string? Place, string? Municipality, string? ServiceType, int Page)
{
    public bool HasFilter => !string.IsNullOrWhiteSpace(Name + Place + Municipality + ServiceType);
}
