using System.Net.Mail;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Privacy;
using SociaalWerk.Kwaliteit.Certification.SigningIn;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Hosting;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>Anybody complains, or gives a signal, without an account (7.6). Whatever is wrong, what was typed stays.</summary>
[EnableRateLimiting(RateLimits.Complaints)]
[ResponseCache(NoStore = true)]
internal sealed class ComplaintFormPage(
    CertificationDb db, Throttle throttle, FormStamp stamp, ProcessingRecord record, KwaliteitSettings settings, IStringLocalizer<Text> text) : PageModel
{
    /// <summary>Where a reason can be mended on this page.</summary>
    private static readonly Dictionary<string, string> FieldOf = new() { ["TooLongAgo"] = "Fields.HappenedOn", ["HappensLater"] = "Fields.HappenedOn" };

    public ComplaintFields Fields { get; private set; } = new();

    public Responsible Office => record.Responsible;

    /// <summary>Nothing can be sent by this form now: how else to reach the office stands on top.</summary>
    public bool ShowsOtherWays { get; private set; }

    public SchemeVersion Scheme => SchemeData.SchemeOn(Today);

    public DateOnly Today => AmsterdamTime.Today(db.Clock);

    public DateOnly Earliest => Complaint.EarliestDay(Scheme, Today);

    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<ComplaintKind>().Select(k => new Choice(k.ToString(), text["ComplaintKind." + k], text["ComplaintKindHint." + k]))];

    public IReadOnlyList<Choice> Procedures => Choice.Of<OwnProcedure>(text, "OwnProcedure");

    public IReadOnlyList<Choice> Senders => [.. Enum.GetValues<ComplaintSender>().Select(s => new Choice(s.ToString(), text["ComplaintSender." + s], text["ComplaintSenderHint." + s]))];

    public void OnGet() => Fields.Opened = stamp.New();

    public async Task<IActionResult> OnPostAsync([Bind(Prefix = nameof(Fields))] ComplaintFields fields, CancellationToken ct)
    {
        Fields = fields;
        var intake = await ReadAsync(ct);
        if (!ModelState.IsValid) return Page();
        if (!LooksHuman()) return Page();

        if (await throttle.TakeComplaintAsync(Surfing.NetworkOf(HttpContext), ct) is { } wait)
        {
            this.Explain(Entry.Later(wait), "", "", text);
            ShowsOtherWays = true;
            return Page();
        }

        var (received, result) = await db.ReceiveComplaintAsync(intake, ct);
        if (received is null)
        {
            if (result.Reasons.Contains("TooManyComplaints")) (Response.StatusCode, ShowsOtherWays) = (StatusCodes.Status429TooManyRequests, true);
            foreach (var reason in result.Reasons) ModelState.AddModelError(FieldOf.GetValueOrDefault(reason, ""), text["Reason." + reason]);
            return Page();
        }

        (TempData["ComplaintNumber"], TempData["ComplaintSignal"]) = (received.Number, received.IsSignal);
        return LocalRedirect("/klacht/ontvangen");
    }

    /// <summary>What the form alone can't say: what belongs together, and whether a label's number is one.</summary>
    private async Task<ComplaintIntake> ReadAsync(CancellationToken ct)
    {
        var label = await LabelAsync(ct);
        if (Fields.Kind is ComplaintKind.Organisation or ComplaintKind.Logo && Empty(Fields.Organisation) && label is null) Wrong(nameof(Fields.Organisation), "ComplaintForm.OrganisationMissing");
        if (Fields.Kind == ComplaintKind.Organisation && Fields.OwnProcedure is null) Wrong(nameof(Fields.OwnProcedure), "ComplaintForm.OwnProcedureMissing");
        if (Fields is { Kind: ComplaintKind.Organisation, OwnProcedure: OwnProcedure.Done } && Empty(Fields.OwnResult)) Wrong(nameof(Fields.OwnResult), "ComplaintForm.OwnResultMissing");
        if (!Fields.NoClientData) Wrong(nameof(Fields.NoClientData), "ComplaintForm.ClientDataMissing");
        var named = Fields.Sender == ComplaintSender.Named;
        if (named && Empty(Fields.Name)) Wrong(nameof(Fields.Name), "ComplaintForm.NameMissing");
        if (named && (Empty(Fields.Email) || !MailAddress.TryCreate(Fields.Email!.Trim(), out _))) Wrong(nameof(Fields.Email), "ComplaintForm.EmailMissing");

        return new ComplaintIntake(
            Fields.Kind ?? default, Fields.Organisation?.Trim() ?? "", label?.Number, label?.HolderId, Written(Fields.Person), Fields.HappenedOn ?? Today, Written(Fields.Story) ?? "",
            Fields.Kind == ComplaintKind.Organisation ? Fields.OwnProcedure : null, Written(Fields.OwnResult), named ? Written(Fields.Name) : null, named ? Written(Fields.Email) : null, Language.Current);
    }

    private async Task<LabelLine?> LabelAsync(CancellationToken ct)
    {
        if (Empty(Fields.Label)) return null;

        var number = LabelNumber.Parse(Fields.Label)?.ToString();
        var label = await db.Labels.AsNoTracking().Where(l => l.Number == number).Select(l => new LabelLine(l.Number, l.HolderId)).SingleOrDefaultAsync(ct);
        if (label is null) Wrong(nameof(Fields.Label), "ComplaintForm.LabelUnknown");
        return label;
    }

    /// <summary>A field that nobody sees is empty, and the form was open long enough to be read.</summary>
    private bool LooksHuman()
    {
        if (!Empty(Fields.Website)) return Refuse("ComplaintForm.Machine", otherWays: true);
        if (stamp.AgeOf(Fields.Opened) is not { } age)
        {
            Renew();
            return Refuse("ComplaintForm.Stale", otherWays: false);
        }

        return age >= TimeSpan.FromSeconds(settings.ComplaintSeconds) || Refuse("ComplaintForm.TooFast", otherWays: false);
    }

    private bool Refuse(string why, bool otherWays)
    {
        ModelState.AddModelError("", text[why]);
        ShowsOtherWays = otherWays;
        return false;
    }

    private void Renew()
    {
        ModelState.Remove("Fields.Opened");
        Fields.Opened = stamp.New();
    }

    private void Wrong(string field, string why) => ModelState.AddModelError($"Fields.{field}", text[why]);

    private static bool Empty(string? typed) => string.IsNullOrWhiteSpace(typed);

    /// <summary>With line ends of one kind, so that a passage of it is found again.</summary>
    private static string? Written(string? typed) => Empty(typed) ? null : typed!.Trim().ReplaceLineEndings("\n");

    private sealed record LabelLine(string Number, Guid HolderId);
}
