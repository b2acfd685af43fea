namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>What a key of a person opens. There are two, because whoever signed or voted stays named on a decision without staying reachable.</summary>
public enum KeyPart
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>Mail addresses, and what was mailed there.</summary>
    Contact,
}
