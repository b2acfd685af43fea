using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Fields that nobody asked for change nothing, in any form and in any JSON.</summary>
[Collection(MatrixGroup.Name)]
public sealed class MassAssignmentTests(MatrixHost host)
{
    /// <summary>What somebody would try.</summary>
    private static readonly string[] Tried = ["id", "staat", "rol", "isAdmin", "actorId", "__proto__"];

    [Fact]
    public async Task A_form_is_read_into_types_of_its_own_and_never_into_what_is_stored()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var stored = host.Services.GetRequiredService<IReadOnlyList<ServiceModule>>().SelectMany(m => m.Open(scope.ServiceProvider).Model.GetEntityTypes()).Select(e => e.ClrType).ToHashSet();
        var forms = (await Operation.AllOfAsync(host)).Where(o => o is { IsPage: true, Method: "POST" }).ToList();
        Assert.True(forms.Count > 40, $"{forms.Count} forms");

        Assert.Empty(forms.SelectMany(form => Fields.TypesOf(form).Where(stored.Contains).Select(type => $"{form.Key} fills {type.Name}")));
    }

    [Fact]
    public async Task A_field_that_nobody_asked_for_is_refused_in_every_JSON()
    {
        var operations = (await Operation.AllOfAsync(host)).ToDictionary(o => o.Key);
        using var officer = await host.ComeInAsync("Officer", People.Own.Single(p => p.Name == "Officer").Who);
        var asked = 0;
        foreach (var entry in Entries.All.DistinctBy(e => e.Key))
        {
            var operation = operations[entry.Key];
            if (operation.IsPage) continue;
            foreach (var name in Tried)
            {
                if (Bodies.JsonOf(operation, entry.Values) is not { } json || json.ContainsKey(name)) continue;

                json[name] = "Admin";
                var address = (entry.Files.Count == 0 ? Target.None : host.Targets[entry.Files[0]]).AddressOf(operation, entry.Values);
                var answer = await officer.Visitor.SendAsync(new HttpMethod(operation.Method), address, JsonContent.Create(json), officer.Visitor.Origin);

                Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.Text.Contains("UnknownField"), $"{entry} with {name}: {answer}");
                asked++;
            }
        }

        Assert.True(asked > 100, $"{asked} bodies");
    }
}
