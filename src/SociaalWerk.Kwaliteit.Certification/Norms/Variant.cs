namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>Who assesses: a certification body, peers, or both (5.1).</summary>
internal enum Variant
{
    External,
    Combined,
    Peer,
}
