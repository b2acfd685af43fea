namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>What can be wrong with a field of an imported file.</summary>
internal enum ImportFault
{
    Malformed,
    Missing,
    Empty,
    NotUnique,
    Unknown,
    OutOfRange,
}
