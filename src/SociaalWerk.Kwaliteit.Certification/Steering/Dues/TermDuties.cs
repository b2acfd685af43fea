using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.Certification.Norms.TermKind;
using static SociaalWerk.Kwaliteit.Platform.Access.Role;

namespace SociaalWerk.Kwaliteit.Certification.Steering;

/// <summary>Who must act before a term ends (6.2).</summary>
internal static class TermDuties
{
    /// <summary>Terms within which somebody may speak up: once they are over nobody is late.</summary>
    private static readonly string[] Rights = [nameof(D5Objection), nameof(D7), nameof(D14), nameof(D15), nameof(D21)];

    public static bool IsRight(string kind) => Rights.Contains(kind);

    public static Role Of(TermKind kind, Variant variant, State state) => kind switch
    {
        D1 or D13 => Officer,
        D2 or D14 => Coordinator | Signatory,
        D4 => state switch
        {
            State.Accepted => Coordinator,
            State.SelfAssessing => Coordinator | Signatory,
            State.Preparing => variant == Variant.Peer ? Officer : CbManager,
            _ => LeadOf(variant),
        },
        D5Objection or D7 or D9a or D9b or D10 => Coordinator,
        D6 or D8 => LeadOf(variant),
        D11 or Deferral => CbReviewer,
        D12 => state == State.Nominated ? Secretary : Chair | Member,
        _ => None,
    };

    public static Role OfLabel(TermKind kind) => kind switch
    {
        D21 or Declaration => Signatory,
        D21Urgent or D22 or Relinquishment => Officer,
        D21Confirmation => Chair | Member,
        D14 or D24Online or D24Print or LogoWarning => Coordinator | Signatory,
        _ => None,
    };

    /// <summary>Until it advised the objection committee, then the decision committee; on appeal the office records what others advise.</summary>
    public static Role Of(TermKind kind, ObjectionState state) => kind switch
    {
        D14Decision => state == ObjectionState.Advised ? Secretary | Chair : ObjectionMember,
        D15 => Signatory,
        D15Decision => Officer,
        _ => None,
    };

    public static Role Of(ConditionState condition) => condition switch
    {
        ConditionState.Open => Coordinator,
        ConditionState.Shown => CbReviewer,
        _ => Officer,
    };

    private static Role LeadOf(Variant variant) => variant == Variant.Peer ? LeadPeer : LeadAuditor;
}
