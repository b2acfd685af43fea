using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Letters;

/// <summary>Adopted minutes through all services: their PDF comes by the road of letters, and nobody is mailed about it.</summary>
public abstract class MinutesTests(LettersHost host)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Adopted_minutes_are_stored_as_a_pdf_beside_their_meeting()
    {
        await host.SettledAsync();
        _ = await host.PutAsync(APath.In(State.UnderDecision));
        var meeting = Closed();
        await host.InAsync(async (CertificationDb db) =>
        {
            db.Add(meeting);
            return await db.SaveChangesAsync(Ct);
        });
        var adopted = await host.InAsync((CertificationDb db) => db.ActOnMeetingAsync(Cast.Chair, meeting.Id, MeetingTrigger.AdoptMinutes, meeting.Version, Ct));
        Assert.Equal(StepResult.Taken, adopted);

        await Eventually.ThereAsync(async () => await HashAsync(meeting.Id) is null ? "the minutes are not made" : null);
        await host.SettledAsync();

        var pdf = await host.InAsync((CertificationDb db) => db.Set<MinutesPdf>().AsNoTracking().SingleAsync(p => p.MeetingId == meeting.Id, Ct));
        Assert.Equal("%PDF"u8.ToArray(), pdf.Bytes[..4]);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(pdf.Bytes)), await HashAsync(meeting.Id));
        Assert.Equal((0, 1), (await host.InAsync((CertificationDb db) => db.Set<Letter>().CountAsync(Ct)), await host.InAsync((NoticesDb db) => db.Notices.Where(n => n.MatterId == meeting.Id).Select(n => n.Template).Distinct().CountAsync(Ct)))); // only that they were made
    }

    private Task<string?> HashAsync(Guid meeting) => host.InAsync((CertificationDb db) => db.Meetings.Where(m => m.Id == meeting).Select(m => m.MinutesSha256).SingleAsync(Ct));

    private Meeting Closed()
    {
        Guid[] members = [Cast.Chair.Id, Cast.Member1.Id];
        var day = AmsterdamTime.DateOf(host.Now);
        var item = new AgendaItem(AgendaKind.Path, Cast.Id(99), "T-2026-0001", "Stichting Welzijn", "Motion.Grant", null, 3, null, [], [.. members.Select(m => new MemberStanding(m, Standing.Free))]);
        var meeting = new Meeting("V-2026-77", day, new(14, 0), "Utrecht", new Attempt(Cast.Secretary, host.Now)) { Surroundings = new MeetingSurroundings([item], members, new HashSet<DateOnly>(), [], (one, other) => one == other) };
        foreach (var (step, input) in new[] { (MeetingTrigger.OpenMeeting, null), (MeetingTrigger.RecordAttendance, new MeetingInput(Attendance: [.. members.Select(m => new Attendance(m, Presence.Present))])), (MeetingTrigger.CloseMeeting, null) })
            Assert.Equal(StepResult.Taken, meeting.Take(step, new Attempt(Cast.Secretary, host.Now, null, input), meeting.Version));
        return meeting;
    }
}

public sealed class MinutesOnSqliteTests(LettersOnSqlite host) : MinutesTests(host), IClassFixture<LettersOnSqlite>;

public sealed class MinutesOnPostgresTests(LettersOnPostgres host) : MinutesTests(host), IClassFixture<LettersOnPostgres>;
