using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.Platform.Web;

/// <summary>Every component once, for who makes pages; in the demo only.</summary>
internal sealed class SamplesPage(KwaliteitSettings settings, IStringLocalizer<Text> text, TimeProvider clock) : PageModel
{
    [BindProperty, Required, Display(Name = "Samples.Name")] public string? Name { get; set; }
    [BindProperty, Required, EmailAddress, Display(Name = "Samples.Email")] public string? Email { get; set; }
    [BindProperty, StringLength(400), Display(Name = "Samples.Note")] public string? Note { get; set; }
    [BindProperty, Required, Range(0.5, 5000), Display(Name = "Samples.Fte")] public decimal? Fte { get; set; }
    [BindProperty, Required, Display(Name = "Samples.Day")] public DateOnly? Day { get; set; }
    [BindProperty, Required, Display(Name = "Samples.Place")] public string? Place { get; set; }
    [BindProperty, Required, Display(Name = "Samples.Score")] public string? Score { get; set; }
    [BindProperty, MinLength(1), Display(Name = "Samples.Kinds")] public List<string> Kinds { get; set; } = [];
    [BindProperty, Display(Name = "Samples.File")] public IFormFile? Proof { get; set; }
    [BindProperty, Range(typeof(bool), "true", "true", ErrorMessage = "Samples.DeclareFirst"), Display(Name = "Samples.Declaration")] public bool Declared { get; set; }
    [BindProperty(SupportsGet = true, Name = "pagina")] public int Number { get; set; } = 5;

    public IReadOnlyList<Choice> Places => [new("Drachten", "Drachten", Group: "Fryslân"), new("Assen", "Assen", Group: "Drenthe"), new("Emmen", "Emmen", Group: "Drenthe")];
    public IReadOnlyList<Choice> Scores => [.. new[] { "Met", "Partly", "NotMet" }.Select(s => new Choice(s, text[$"Samples.Score.{s}"], text[$"Samples.Score.{s}.Hint"]))];
    public IReadOnlyList<Choice> WorkKinds => [.. new[] { "Youth", "Debt", "Elderly" }.Select(s => new Choice(s, text[$"Samples.Kind.{s}"]))];
    public IReadOnlyList<ProgressStep> Steps =>
    [
        .. Enumerable.Range(1, 7).Select(i => new ProgressStep(
            text[$"Samples.Step.{i}"],
            i < 4 ? StepProgress.Done : i == 4 ? StepProgress.Current : StepProgress.Ahead,
            i == 4 ? text["Samples.Step.Note"].Value : null,
            i < 4 ? "#stappen" : null)),
    ];
    public IReadOnlyList<ProgressStep> BlockedSteps => [.. Steps.Select(s => s with { Progress = s.Progress == StepProgress.Current ? StepProgress.Blocked : s.Progress })];
    public IReadOnlyList<HistoryAct> Acts =>
    [
        new(clock.GetUtcNow().AddDays(-1), text["Samples.Act.1"], "Gülşen Doğan-İnce", text["Role.LeadAuditor"], text["Samples.Act.Note"]),
        new(clock.GetUtcNow().AddDays(-12), text["Samples.Act.2"], "Zoë Łukaszewicz-Müller", text["Role.Signatory"]),
        new(clock.GetUtcNow().AddDays(-30), text["Samples.Act.3"], null, text["Role.Clock"]),
    ];

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!settings.Demo) context.Result = NotFound();
    }

    public void OnGet()
    {
    }

    public void OnPost()
    {
    }
}
