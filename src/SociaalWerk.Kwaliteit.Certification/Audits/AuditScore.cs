using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>What the auditors found on one norm; saved on its own, with its own version.</summary>
internal sealed class AuditScore
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid PathId { get; init; }

    public required string Norm { get; init; }

    public Score Score { get; set; }

    public string Explanation { get; set; } = "";

    /// <summary>The CI's reviewer who agreed that the norm does not apply (ruling on row 18).</summary>
    public Guid? NotApplicableConsentBy { get; set; }

    public Guid By { get; set; }

    public DateTimeOffset At { get; set; }

    public int Version { get; set; }

    /// <summary>A score with its explanation (4.3).</summary>
    public bool IsComplete => Score != Score.NotScored && !string.IsNullOrWhiteSpace(Explanation);
}

/// <summary>What the organisation says to the draft report, and what the lead answers (hoor en wederhoor).</summary>
internal sealed record Reaction(int Number, string? Norm, string Text, string Answer = "");
