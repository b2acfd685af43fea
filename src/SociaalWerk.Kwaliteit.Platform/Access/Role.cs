namespace SociaalWerk.Kwaliteit.Platform.Access;

/// <summary>The roles of the scheme (domain section 2); a person may hold several, so they combine.</summary>
[Flags]
public enum Role
{
    None = 0,
    Coordinator = 1 << 0,
    Contributor = 1 << 1,
    Signatory = 1 << 2,
    CbManager = 1 << 3,
    Auditor = 1 << 4,
    LeadAuditor = 1 << 5,
    CbReviewer = 1 << 6,
    PeerAssessor = 1 << 7,
    LeadPeer = 1 << 8,
    Officer = 1 << 9,
    Secretary = 1 << 10,
    Member = 1 << 11,
    Chair = 1 << 12,
    ViceChair = 1 << 13,
    ObjectionMember = 1 << 14,
    SchemeManager = 1 << 15,
    Reader = 1 << 16,
    Admin = 1 << 17,

    /// <summary>The clock takes the steps that follow from a term; no person ever holds this role.</summary>
    Clock = 1 << 18,

    /// <summary>Fills in the self-assessment of an organisation that asked for it; held by delegation only.</summary>
    Helper = 1 << 19,

    /// <summary>Reads the files of an organisation that allowed it; held by delegation or by the holder's consent only.</summary>
    FellowReader = 1 << 20,
}
