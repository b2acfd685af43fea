using System.Net;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>How far somebody came in.</summary>
internal enum Standing
{
    SignedIn,
    SignedOut,

    /// <summary>With the cookie of a session that lasted too long.</summary>
    Expired,

    /// <summary>The password was right; the second step is still to come.</summary>
    HalfWay,
}

/// <summary>Somebody who asks, with a browser of their own and the token that its forms carry.</summary>
/// <param name="Who">Who the cookie is, or was, of; it counts only for who is signed in.</param>
internal sealed record Guest(string Name, Actor Who, Standing Standing, Visitor Visitor) : IDisposable
{
    private Task<string>? token;

    public Actor? Me => Standing == Standing.SignedIn ? Who : null;

    public Task<string> TokenAsync() => token ??= ReadTokenAsync();

    public void Dispose() => Visitor.Dispose();

    public override string ToString() => $"{Name} ({Standing})";

    private async Task<string> ReadTokenAsync() =>
        (await Visitor.PageAsync(Standing == Standing.SignedIn ? "/rol" : "/aanmelden")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
}

/// <summary>Everybody of the scheme: the people of the file, and their counterparts of another organisation or certifying body.</summary>
internal static class People
{
    public static readonly Guid OtherBody = Cast.Id(11);

    /// <summary>Each role of the scheme once; lead auditor and lead peer are so by the team of the file.</summary>
    public static readonly IReadOnlyList<(string Name, Actor Who)> Own =
    [
        (nameof(Cast.Coordinator), Cast.Coordinator), (nameof(Cast.Signatory), Cast.Signatory), (nameof(Cast.Contributor), Cast.Contributor),
        (nameof(Cast.Helper), Cast.Helper), (nameof(Cast.FellowReader), Cast.FellowReader),
        (nameof(Cast.CbManager), Cast.CbManager), (nameof(Cast.Lead), Cast.Lead), (nameof(Cast.Auditor), Cast.Auditor), (nameof(Cast.Reviewer), Cast.Reviewer),
        (nameof(Cast.LeadPeer), Cast.LeadPeer), (nameof(Cast.Peer), Cast.Peer),
        (nameof(Cast.Officer), Cast.Officer), (nameof(Cast.Secretary), Cast.Secretary), (nameof(Cast.Chair), Cast.Chair), (nameof(Cast.ViceChair), Cast.ViceChair),
        (nameof(Cast.Member1), Cast.Member1), (nameof(Cast.ObjectionMember), Cast.ObjectionMember), (nameof(Cast.SchemeManager), Cast.SchemeManager),
        (nameof(Cast.Reader), Cast.Reader), (nameof(Cast.Admin), Cast.Admin),
    ];

    public static readonly IReadOnlyList<(string Name, Actor Who)> Others =
    [
        .. Own.Where(p => p.Who.OrganisationId is not null || p.Who.BodyId is not null).Select((p, i) => ($"Elsewhere{p.Name}", new Actor(
            Cast.Id(200 + i), p.Who.Role, p.Who.OrganisationId is null ? null : Cast.Stranger, p.Who.BodyId is null ? null : OtherBody))),
        ("UnseatedAuditor", Cast.OtherLead with { Id = Cast.Id(230) }),
        ("Nobody", new Actor(Cast.Id(231), Role.None)),
    ];

    public static IEnumerable<(string Name, Actor Who)> All => Own.Concat(Others);
}
