namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>How a label stands on one day.</summary>
/// <param name="Since">The first day on which the word counts; for a label that starts later, the day it starts.</param>
internal sealed record LabelStatus(RegisterWord Word, DateOnly Since)
{
    /// <summary>A label that ended leaves the list of the register (domain 8.2).</summary>
    public bool IsListed => Word is RegisterWord.Valid or RegisterWord.ValidWithConditions or RegisterWord.StartsLater or RegisterWord.Suspended;

    public bool IsValid => Word is RegisterWord.Valid or RegisterWord.ValidWithConditions;
}
