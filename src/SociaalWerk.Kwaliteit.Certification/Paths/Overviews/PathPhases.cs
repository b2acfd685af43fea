using SociaalWerk.Kwaliteit.Certification.Norms;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>The way from application to label in the few steps a reader has in mind.</summary>
internal enum Phase
{
    Applying,
    Assessing,
    Planning,
    Auditing,
    Reporting,
    Improving,
    Advising,
    Deciding,
    Labelled,
    RegisteredPeer,
}

/// <summary>Which states make up which phase.</summary>
internal static class PathPhases
{
    private static readonly Phase[] ToLabel = [Phase.Applying, Phase.Assessing, Phase.Planning, Phase.Auditing, Phase.Reporting, Phase.Improving, Phase.Advising, Phase.Deciding, Phase.Labelled];
    private static readonly Phase[] ToRegistration = [Phase.Applying, Phase.Assessing, Phase.Planning, Phase.Auditing, Phase.Reporting, Phase.RegisteredPeer];

    private static readonly Dictionary<State, Phase> PhaseOf = new()
    {
        [Draft] = Phase.Applying, [Submitted] = Phase.Applying, [InfoRequested] = Phase.Applying, [NotAdmitted] = Phase.Applying, [Cancelled] = Phase.Applying,
        [Accepted] = Phase.Assessing, [SelfAssessing] = Phase.Assessing,
        [Preparing] = Phase.Planning, [Scheduled] = Phase.Planning,
        [InAudit] = Phase.Auditing,
        [ReportDraft] = Phase.Reporting, [FactCheck] = Phase.Reporting,
        [State.Improving] = Phase.Improving,
        [CbReview] = Phase.Advising, [Nominated] = Phase.Advising,
        [UnderDecision] = Phase.Deciding, [Deferred] = Phase.Deciding, [Refused] = Phase.Deciding,
        [Granted] = Phase.Labelled, [GrantedConditional] = Phase.Labelled,
        [Registered] = Phase.RegisteredPeer,
    };

    public static IReadOnlyList<Phase> Of(CertificationPath path) => path.Variant == Variant.Peer ? ToRegistration : ToLabel;

    /// <summary>Null for a state in which a path has ended.</summary>
    public static Phase? PhaseIn(State state) => PhaseOf.TryGetValue(state, out var phase) ? phase : null;

    /// <summary>Where the path is; one that ended is where it ended.</summary>
    public static Phase Current(CertificationPath path)
    {
        if (PhaseOf.TryGetValue(path.State, out var phase)) return phase;
        var before = path.Steps.Where(s => PhaseOf.ContainsKey(s.From)).MaxBy(s => s.Version);
        return before is null ? Phase.Applying : PhaseOf[before.From];
    }

    /// <summary>The way ends here without its goal.</summary>
    public static bool IsStopped(State state) => state is NotAdmitted or Cancelled or Lapsed or WithdrawnByApplicant or Refused;
}
