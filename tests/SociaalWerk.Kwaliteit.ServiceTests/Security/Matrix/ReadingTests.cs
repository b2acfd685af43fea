using System.Collections.Concurrent;
using System.Net;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>One rule for each part of a file: whoever may not read it on a page may not read it as JSON either, and the other way round (7.10).</summary>
[Collection(MatrixGroup.Name)]
public sealed class ReadingTests(MatrixHost host)
{
    private static readonly (string Page, string Json)[] Parts =
    [
        ("/zelfevaluatie/V01", "/zelfevaluatie/V01"), ("/toetsing/scores/V01", "/toetsing/scores/V01"),
    ];

    [Fact]
    public async Task A_page_and_the_interface_show_the_same_people_the_same_parts_in_every_state()
    {
        var (different, compared) = (new ConcurrentBag<string>(), 0);
        await Parallel.ForEachAsync(People.Own, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (person, _) =>
        {
            using var guest = await host.ComeInAsync(person.Name, person.Who);
            foreach (var (file, id) in host.Files)
                foreach (var (page, json) in Parts)
                {
                    var told = await guest.Visitor.GetAsync($"/api/v1/trajecten/{id}{json}");
                    var shown = await guest.Visitor.GetAsync($"/trajecten/{id}{page}");
                    Interlocked.Increment(ref compared);
                    if ((shown.Status == HttpStatusCode.Forbidden) != (told.Status == HttpStatusCode.Forbidden)) different.Add($"{guest}, {file}, {page}: {shown.Status} and {told.Status}");
                }
        });

        Assert.Empty(different);
        Assert.True(compared > 800, $"{compared} parts");
    }
}
