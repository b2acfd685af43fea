namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>What a key opens. A person has two, because whoever signed or voted stays named on a decision without staying reachable; a letter has one of its own.</summary>
public enum KeyPart
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>Mail addresses, and what was mailed there.</summary>
    Contact,

    /// <summary>What a letter says, on its way between services; the key is the letter's own and goes with it.</summary>
    Letter,
}
