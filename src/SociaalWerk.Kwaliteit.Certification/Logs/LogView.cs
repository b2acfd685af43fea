using System.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Exporting;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Logs;

/// <summary>What the log of one path and the log of everything do alike: filter, show a page, give it as a file.</summary>
internal abstract class LogView(CertificationDb db, LogBook book, IStringLocalizer<Text> text) : PageModel
{
    private static readonly string[] LabelActs = ["Issue", "GiveWay", "GoOn", "Redecide", "FulfilConditions"], OtherActs = ["Start", "ActOnHidden", "EraseNotes", "MoveClock", "RetryMessage"];

    /// <summary>Bound from the address only, field by field.</summary>
    [BindProperty(SupportsGet = true, Name = "")]
    public LogFields Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "pagina")]
    public int Number { get; set; } = 1;

    public LogAnswer Answer { get; private set; } = null!;

    protected LogBook Book => book;

    /// <summary>Shown beside each line where there are several.</summary>
    public abstract bool ShowsDossier { get; }

    /// <summary>The acts to choose from, as people know them.</summary>
    public IReadOnlyList<Choice> Acts =>
    [
        .. Group("Logs.Steps", Enum.GetNames<Trigger>()),
        .. Group("Logs.Acts", Enum.GetNames<PathAct>()),
        .. Group("Logs.LabelActs", [.. Enum.GetNames<Labels.LabelTrigger>(), .. LabelActs]),
        .. Group("Logs.MeetingActs", ["PlanMeeting", .. Enum.GetNames<Meetings.MeetingTrigger>(), "FollowMeeting"]),
        .. Group("Logs.ComplaintActs", ["ReceiveComplaint", .. Enum.GetNames<Complaints.ComplaintTrigger>()]),
        .. Group("Logs.OtherActs", OtherActs),
    ];

    public IReadOnlyList<Choice> Roles => Choice.Of(text, "Role", Enum.GetValues<Role>().Where(r => r != Role.None));

    /// <summary>This address for a file of the same lines.</summary>
    public string AddressOf(string file)
    {
        var query = HttpUtility.ParseQueryString(Request.QueryString.Value ?? "");
        query.Remove("pagina");
        query["handler"] = file;
        return "?" + query;
    }

    protected async Task<IActionResult> ShowAsync(LogQuestion question, CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Answer = await book.PageAsync(question, Number, ct);
        return Page();
    }

    protected async Task<IActionResult> SpreadsheetAsync(LogQuestion question, string name, CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Attach(CsvFile.MediaType, $"{name}.csv");
        await LogSpreadsheet.WriteAsync(Response.Body, book.AllAsync(question, ct), text, ct);
        return new EmptyResult();
    }

    protected async Task<IActionResult> LinesAsync(IReadOnlyList<Guid>? dossiers, bool complete, string name, CancellationToken ct)
    {
        if (!ModelState.IsValid) return NotFound();

        Attach(LogExport.MediaType, $"{name}.jsonl");
        await LogExport.WriteAsync(Response.Body, new CertificationService().Name, db.Clock.GetUtcNow(), complete, book.LinesAsync(dossiers, ct), ct);
        return new EmptyResult();
    }

    private void Attach(string type, string name) => (Response.ContentType, Response.Headers.ContentDisposition) = (type, $"attachment; filename={name}");

    private IEnumerable<Choice> Group(string heading, IEnumerable<string> acts) => acts.Select(act => new Choice(act, ActTexts.Of(text, act), Group: text[heading]));
}
