using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>The people of the tests, with the roles they sign in with; their part in a file follows from the file.</summary>
internal static class Cast
{
    public static readonly Guid OrganisationId = Id(1), FirstPartner = Id(2), SecondPartner = Id(3), Stranger = Id(4);

    public static readonly CertifyingBody Body = new() { Id = Id(10), Name = "Keurhuis", ContractFrom = new(2020, 1, 1) };

    public static readonly Actor
        Coordinator = new(Id(20), Role.Coordinator, OrganisationId),
        Signatory = new(Id(21), Role.Signatory, OrganisationId),
        Contributor = new(Id(22), Role.Contributor, OrganisationId),
        Helper = new(Id(24), Role.Helper, OrganisationId),
        FellowReader = new(Id(25), Role.FellowReader, OrganisationId),
        StrangeSignatory = new(Id(23), Role.Signatory | Role.Coordinator, Stranger),
        CbManager = new(Id(30), Role.CbManager, BodyId: Body.Id),
        Lead = new(Id(31), Role.Auditor, BodyId: Body.Id),
        Auditor = new(Id(32), Role.Auditor, BodyId: Body.Id),
        OtherLead = new(Id(33), Role.Auditor, BodyId: Body.Id),
        Reviewer = new(Id(34), Role.CbReviewer, BodyId: Body.Id),
        OtherReviewer = new(Id(35), Role.CbReviewer, BodyId: Body.Id),
        LeadPeer = new(Id(40), Role.PeerAssessor, FirstPartner),
        Peer = new(Id(41), Role.PeerAssessor, SecondPartner),
        Officer = new(Id(50), Role.Officer),
        Secretary = new(Id(51), Role.Secretary),
        Chair = new(Id(52), Role.Chair),
        ViceChair = new(Id(53), Role.ViceChair),
        Member1 = new(Id(54), Role.Member),
        Member2 = new(Id(55), Role.Member),
        Member3 = new(Id(56), Role.Member),
        Substitute = new(Id(57), Role.Member),
        ObjectionMember = new(Id(58), Role.ObjectionMember),
        SchemeManager = new(Id(59), Role.SchemeManager),
        Reader = new(Id(60), Role.Reader),
        Admin = new(Id(61), Role.Admin),
        ObjectionMember2 = new(Id(62), Role.ObjectionMember),
        ObjectionMember3 = new(Id(63), Role.ObjectionMember),
        ObjectionMember4 = new(Id(64), Role.ObjectionMember);

    public static readonly IReadOnlyList<Actor> Everybody =
    [
        Coordinator, Signatory, Contributor, Helper, FellowReader, StrangeSignatory, CbManager, Lead, Auditor, OtherLead, Reviewer, OtherReviewer, LeadPeer, Peer,
        Officer, Secretary, Chair, ViceChair, Member1, Member2, Member3, Substitute, ObjectionMember, ObjectionMember2, ObjectionMember3, ObjectionMember4, SchemeManager, Reader, Admin, Actor.Clock,
    ];

    public static readonly IReadOnlyList<Actor> Committee = [Chair, ViceChair, Member1, Member2, Member3, Substitute];

    private static readonly Qualification Admitted = new(new(2020, 1, 1), null, Expert: true);

    public static IReadOnlyDictionary<Guid, KnownPerson> Known { get; } = Everybody.Where(p => !p.Has(Role.Clock | Role.Helper | Role.FellowReader))
        .ToDictionary(p => p.Id, p => new KnownPerson(p.Id, [Held(p)], p.Has(Role.Auditor | Role.PeerAssessor) ? Admitted : null));

    /// <summary>The role as somebody held it for years.</summary>
    public static HeldRole Held(Actor who, DateOnly? until = null) => new(who.Role, who.OrganisationId, who.BodyId, new(2020, 1, 1), until);

    public static Guid Id(int number) => new($"00000000-0000-7000-8000-{number:000000000000}");
}
