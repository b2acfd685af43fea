using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Accounts;

/// <summary>Which accounts are one human: however they were linked.</summary>
public sealed class HumansTests
{
    private static readonly Gen<List<(Guid, Guid)>> Links = Gen.Select(Gen.Int[1, 8], Gen.Int[1, 8]).Select(pair => (Cast.Id(pair.Item1), Cast.Id(pair.Item2))).List[0, 12];

    private static readonly Guid[] Rows = [.. Enumerable.Range(1, 8).Select(Cast.Id)];

    [Fact]
    public void Linked_accounts_are_the_same_and_so_is_what_is_linked_to_either() => Links.Sample(links =>
    {
        var humans = new Humans(links);
        foreach (var one in Rows)
            foreach (var other in Rows)
                Assert.Equal(Reaches(links, one, other), humans.Same(one, other));
    });

    [Fact]
    public void The_order_and_direction_of_links_make_no_difference() => Links.Sample(links =>
    {
        var turned = new Humans(links.Select(l => (l.Item2, l.Item1)).Reverse());
        var humans = new Humans(links);
        foreach (var one in Rows)
            foreach (var other in Rows)
                Assert.Equal(humans.Same(one, other), turned.Same(one, other));
    });

    [Fact]
    public void All_accounts_of_a_human_are_found_from_any_of_them() => Links.Sample(links =>
    {
        var humans = new Humans(links);
        foreach (var one in Rows)
            Assert.Equal(Rows.Where(other => humans.Same(one, other)).Order(), humans.RowsOf(one).Order());
    });

    private static bool Reaches(List<(Guid One, Guid Other)> links, Guid from, Guid to)
    {
        var seen = new HashSet<Guid> { from };
        while (links.SelectMany(l => new[] { (l.One, l.Other), (l.Other, l.One) }).Where(l => seen.Contains(l.Item1) && !seen.Contains(l.Item2)).Select(l => l.Item2).ToList() is [_, ..] next) seen.UnionWith(next);
        return seen.Contains(to);
    }
}
