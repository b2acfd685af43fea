using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>Whatever a person can do to a path has exactly one page (architecture, rule 8).</summary>
public sealed class StepPagesTests
{
    private const string Steps = "/trajecten/{id:guid}/stappen/", Shared = "{step}";

    /// <summary>The addresses of all pages of the service, as the compiler wrote them down.</summary>
    private static readonly List<string> Routes =
    [
        .. typeof(StepPages).Assembly.GetCustomAttributes<RazorCompiledItemAttribute>()
            .SelectMany(page => page.Type.GetCustomAttributes<RazorCompiledItemMetadataAttribute>())
            .Where(data => data.Key == "RouteTemplate").Select(data => data.Value),
    ];

    private static readonly List<string> OfSteps = [.. Routes.Where(route => route.StartsWith(Steps, StringComparison.Ordinal)).Select(route => route[Steps.Length..])];

    public static TheoryData<string> PeoplesSteps =>
        [.. PathMachine.Workflow.Table.Where(row => (row.By & ~Role.Clock) != Role.None).Select(row => row.On.ToString()).Distinct()];

    public static TheoryData<string> PeoplesActs =>
        [.. PathActs.Table.Where(row => (row.By & ~Role.Clock) != Role.None).Select(row => row.Act.ToString())];

    [Theory, MemberData(nameof(PeoplesSteps))]
    public void A_step_that_a_person_can_take_has_exactly_one_page(string step)
    {
        var page = StepPages.WithForm.Contains(Enum.Parse<Trigger>(step)) ? step : Shared;

        Assert.Single(OfSteps, page);
        Assert.Equal(page == step ? 1 : 0, OfSteps.Count(route => route == step));
    }

    [Fact]
    public void Every_page_of_a_step_is_known_as_one_with_a_form() =>
        Assert.Equal(StepPages.WithForm.Select(step => step.ToString()).Order(), OfSteps.Where(route => route != Shared).Order());

    [Theory, MemberData(nameof(PeoplesActs))]
    public void The_address_of_what_a_person_can_do_leads_to_exactly_one_page(string act)
    {
        var address = StepPages.AddressOf(Guid.Empty, Enum.Parse<PathAct>(act));

        Assert.NotNull(address);
        Assert.Single(Routes, route => new TemplateMatcher(TemplateParser.Parse(route), new RouteValueDictionary()).TryMatch(address, new RouteValueDictionary()));
    }
}
