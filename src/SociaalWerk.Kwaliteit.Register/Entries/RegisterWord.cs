namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>The words in which the register tells a label's status (domain 8.2 and the ruling on 7.4).</summary>
internal enum RegisterWord
{
    Valid,
    ValidWithConditions,
    StartsLater,
    Suspended,
    Withdrawn,
    Relinquished,
    Expired,
    Superseded,
    Annulled,
}
