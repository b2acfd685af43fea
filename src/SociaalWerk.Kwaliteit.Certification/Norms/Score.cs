namespace SociaalWerk.Kwaliteit.Certification.Norms;

/// <summary>How far an organisation meets one norm (4.3).</summary>
internal enum Score
{
    NotScored,
    Met,
    PartlyMet,
    NotMet,
    NotApplicable,
}
