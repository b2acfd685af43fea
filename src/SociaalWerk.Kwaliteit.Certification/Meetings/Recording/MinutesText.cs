using System.Globalization;
using System.Resources;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>What the PDF of the minutes says: what their page says, in Dutch whatever the reader's language, because it is a Dutch document (9).</summary>
internal static class MinutesText
{
    private static readonly ResourceManager Texts = new(typeof(Text));

    public static IReadOnlyList<LetterLine> Of(Meeting meeting, IReadOnlyDictionary<Guid, string> names, BranchIdentity branch) =>
    [
        .. Lines(LetterStyle.Addressee, branch.BranchName, "Beheercommissie"),
        .. Lines(LetterStyle.Fact, $"Vergadering: {meeting.Number}", $"Datum: {DutchDate.InFull(meeting.On)}, {meeting.StartsAt.ToString("HH:mm", CultureInfo.InvariantCulture)} uur", $"Plaats: {meeting.Place}"),
        new(LetterStyle.Subject, $"Notulen van {DutchDate.InFull(meeting.On)}"),
        new(LetterStyle.Heading, Dutch("Minutes.Attendance")),
        .. meeting.Attendance.Select(line => new LetterLine(LetterStyle.Item, $"{names[line.PersonId]}: {Dutch($"Presence.{line.Presence}")}")),
        .. meeting.Minutes!.Items.SelectMany((item, i) => Of(meeting, item, i + 1, names)),
        new(LetterStyle.Closing, $"Gemaakt op {On(meeting.ClosedAt)} door {names[meeting.ClosedBy!.Value]}. Vastgesteld op {On(meeting.AdoptedAt)}."),
        new(LetterStyle.Signature, names[meeting.AdoptedBy!.Value]),
        new(LetterStyle.Function, "stelde deze notulen vast"),
    ];

    private static IEnumerable<LetterLine> Of(Meeting meeting, AgendaItem item, int place, IReadOnlyDictionary<Guid, string> names)
    {
        yield return new(LetterStyle.Heading, $"{place}. {item.Title}");
        yield return new(LetterStyle.Paragraph, $"{Dutch($"AgendaKind.{item.Kind}")} {item.Number}{(item.Subject is null ? "" : $": {Dutch(item.Subject)}")}");
        yield return new(LetterStyle.Paragraph, $"{Dutch("Meeting.Free")}: {Fill("Meeting.FreeText", item.Free, item.Quorum)}");
        foreach (var member in item.Members.Where(m => m.Standing != Standing.Free)) yield return new(LetterStyle.Item, $"{names[member.PersonId]}: {Dutch($"Standing.{member.Standing}")}");
        if (item.Count is { } count) yield return new(LetterStyle.Paragraph, $"{Dutch("Decide.Tally")}: {Fill("Decide.TallyText", count.For, count.Against, count.Abstained)}");
        foreach (var vote in item.Votes) yield return new(LetterStyle.Item, Cast(vote, names));
        yield return new(LetterStyle.Paragraph, $"{Dutch("Decide.Outcome")}: {Dutch(item.Outcome ?? "Meeting.Undecided")}");
        foreach (var paragraph in meeting.NoteOn(item.Id).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) yield return new(LetterStyle.Paragraph, paragraph);
    }

    private static string Cast(CountedVote vote, IReadOnlyDictionary<Guid, string> names) =>
        $"{names[vote.PersonId]}: {Dutch($"Vote.{vote.Choice}")}{(vote.Motivation.Length > 0 ? $". {vote.Motivation}" : "")}";

    private static IEnumerable<LetterLine> Lines(LetterStyle style, params string[] texts) => texts.Select(text => new LetterLine(style, text));

    private static string On(DateTimeOffset? at) => DutchDate.InFull(AmsterdamTime.DateOf(at!.Value));

    private static string Fill(string key, params object[] values) => string.Format(CultureInfo.InvariantCulture, Dutch(key), values);

    /// <summary>The neutral texts are the Dutch ones.</summary>
    private static string Dutch(string key) => Texts.GetString(key, CultureInfo.InvariantCulture)!;
}
