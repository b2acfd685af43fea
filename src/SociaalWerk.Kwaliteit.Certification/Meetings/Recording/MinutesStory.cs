using Microsoft.EntityFrameworkCore.Infrastructure;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;

namespace SociaalWerk.Kwaliteit.Certification.Meetings;

/// <summary>Asks for the PDF of adopted minutes by the road of letters, in the transaction that adopts them.</summary>
/// <remarks>They name people and say how these voted: outbox and broker see them sealed, under a key of the meeting.</remarks>
internal static class MinutesStory
{
    public static async Task PublishAsync(CertificationDb db, Meeting meeting, CancellationToken ct)
    {
        var lines = MinutesText.Of(meeting, await db.NamesInMinutesAsync(meeting, ct), db.GetService<BranchIdentity>());
        db.Publish(new LetterWrittenV1(
            meeting.Id, $"{meeting.Number}, notulen", AmsterdamTime.DateOf(meeting.AdoptedAt!.Value),
            [.. lines.Select(line => new LetterPartV1(line.Style.ToString(), db.Keys.Seal(meeting.Id, KeyPart.Letter, line.Text)))]));
    }
}
