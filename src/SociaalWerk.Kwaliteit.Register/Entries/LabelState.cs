namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>The states of a label as its events name them (domain 7.4).</summary>
internal enum LabelState
{
    Active,
    Suspended,
    Withdrawn,
    Relinquished,
    Expired,
    Superseded,
    Annulled,
}
