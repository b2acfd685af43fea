using System.Text.RegularExpressions;
using MimeKit;

namespace SociaalWerk.Kwaliteit.Notices.Bounces;

/// <summary>What a mail in the folder for what comes back says (RFC 3464).</summary>
/// <param name="About">The Message-Ids of ours that it may be about, the likeliest first.</param>
/// <param name="Detail">Why it came back, without an address.</param>
internal sealed partial record ReturnedMail(ReturnKind Kind, IReadOnlyList<string> About, string Detail)
{
    private const int MostDetail = 500;

    /// <summary>A report is a few kilobytes; what is larger is something else.</summary>
    private const long MostBytes = 20 * 1024 * 1024;

    private static readonly ReturnedMail Unreadable = Of(ReturnKind.Unreadable), NoReport = Of(ReturnKind.NoReport), NoMatter = Of(ReturnKind.NoMatter);

    public static async Task<ReturnedMail> ReadAsync(string file, CancellationToken ct)
    {
        await using var stream = File.OpenRead(file);
        if (stream.Length > MostBytes) return Unreadable;

        try
        {
            return Of(await MimeMessage.LoadAsync(stream, ct));
        }
        catch (FormatException)
        {
            return Unreadable;
        }
    }

    private static ReturnedMail Of(MimeMessage mail)
    {
        if (mail.Body is not MultipartReport { ReportType: { } type } report || !type.Equals("delivery-status", StringComparison.OrdinalIgnoreCase))
            return IsAutomatic(mail) ? NoMatter : NoReport;
        if (report.OfType<MessageDeliveryStatus>().FirstOrDefault() is not { } status) return Unreadable;
        // Later attempts, and what was passed on, are no return; after "failed" nothing more comes.
        if (status.StatusGroups.FirstOrDefault(group => string.Equals(group["Action"]?.Trim(), "failed", StringComparison.OrdinalIgnoreCase)) is not { } failed) return NoMatter;

        // The original, or its head, goes with the report; some servers only answer to it.
        var about = report.OfType<MessagePart>().Select(part => part.Message?.MessageId).Append(mail.InReplyTo).Concat(mail.References).OfType<string>().Distinct();
        return new ReturnedMail(ReturnKind.Failed, [.. about], DetailOf(failed));
    }

    private static ReturnedMail Of(ReturnKind kind) => new(kind, [], "");

    /// <summary>Out of office, and the like (RFC 3834).</summary>
    private static bool IsAutomatic(MimeMessage mail) => mail.Headers["Auto-Submitted"]?.TrimStart().StartsWith("auto-replied", StringComparison.OrdinalIgnoreCase) == true;

    private static string DetailOf(HeaderList failed)
    {
        var detail = Address().Replace($"{failed["Status"]} {failed["Diagnostic-Code"]}".Trim(), "…");
        return detail.Length > MostDetail ? detail[..MostDetail] : detail;
    }

    [GeneratedRegex(@"[^\s<>]+@[^\s<>]+")]
    private static partial Regex Address();
}

/// <summary>What a mail that came back is to us.</summary>
internal enum ReturnKind
{
    /// <summary>A mail could not be delivered, for good.</summary>
    Failed,

    /// <summary>It asks nothing of anybody: a delay, an absence notice.</summary>
    NoMatter,

    /// <summary>Somebody wrote it.</summary>
    NoReport,

    /// <summary>Broken.</summary>
    Unreadable,
}
