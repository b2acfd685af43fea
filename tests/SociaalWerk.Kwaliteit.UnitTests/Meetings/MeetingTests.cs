using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Meetings.MeetingTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Meetings;

/// <summary>A meeting of the committee, from its planning to minutes that nobody can change (domain sections 9 and 10).</summary>
public sealed class MeetingTests
{
    private static readonly DateOnly Day = new(2026, 3, 12), Earlier = new(2026, 3, 2);
    private static readonly Guid[] Members = [Cast.Chair.Id, Cast.ViceChair.Id, Cast.Member1.Id, Cast.Member2.Id];

    [Fact]
    public void It_goes_from_planning_to_adopted_minutes_and_every_step_stands_in_the_log()
    {
        var meeting = AMeeting();

        Taken(meeting, CallMembers, Cast.Secretary, Earlier);
        Taken(meeting, OpenMeeting, Cast.Chair, Day);
        Taken(meeting, RecordAttendance, Cast.Secretary, Day, Everybody(Presence.Present));
        Taken(meeting, WriteDown, Cast.Secretary, Day, new MeetingInput(Notes: [new(meeting.Items[0].Id, "Lang besproken.")]));
        Taken(meeting, CloseMeeting, Cast.Secretary, Day);
        Taken(meeting, AdoptMinutes, Cast.Chair, Day);

        Assert.Equal(MeetingState.Adopted, meeting.State);
        Assert.Equal(["PlanMeeting", "CallMembers", "OpenMeeting", "RecordAttendance", "WriteDown", "CloseMeeting", "AdoptMinutes"], meeting.Happened.OfType<Act>().Select(a => a.Name));
        Assert.Equal(["CallMembers", "CloseMeeting"], meeting.Happened.OfType<MatterMoved>().Select(m => m.Step));
    }

    [Fact]
    public void What_the_minutes_say_does_not_change_with_the_files_afterwards()
    {
        var meeting = Closed();

        meeting.Surroundings = Around([Item(Vote(Cast.Member1), Vote(Cast.Member2)) with { Outcome = "Motion.Refuse" }]);

        Assert.Null(meeting.Items[0].Outcome);
        Assert.Single(meeting.Items[0].Votes);
    }

    [Fact]
    public void It_does_not_close_while_somebody_who_voted_that_day_is_recorded_as_absent()
    {
        var meeting = Opened(Item(Vote(Cast.Member1)));
        Taken(meeting, RecordAttendance, Cast.Secretary, Day, Everybody(Presence.Present, absent: Cast.Member1.Id));

        Assert.Equal(["VotersTookPart"], Try(meeting, CloseMeeting, Cast.Secretary, Day).Reasons);

        Taken(meeting, RecordAttendance, Cast.Secretary, Day, Everybody(Presence.Present, inWriting: Cast.Member1.Id));
        Taken(meeting, CloseMeeting, Cast.Secretary, Day);
    }

    [Fact]
    public void It_does_not_close_before_it_is_known_who_took_part() =>
        Assert.Equal(["AttendanceRecorded"], Try(Opened(Item()), CloseMeeting, Cast.Secretary, Day).Reasons);

    [Fact]
    public void Attendance_is_of_every_member_once_and_of_nobody_else()
    {
        var meeting = Opened(Item());
        Attendance[] all = [.. Members.Select(m => new Attendance(m, Presence.Present))];

        foreach (var wrong in new[] { all[1..], [.. all[1..], all[1]], [.. all[1..], new Attendance(Cast.Officer.Id, Presence.Present)] })
            Assert.Equal(["EveryMemberOnce"], Try(meeting, RecordAttendance, Cast.Secretary, Day, new MeetingInput(Attendance: wrong)).Reasons);
        Assert.Empty(meeting.Attendance);
    }

    [Fact]
    public void Whoever_made_the_minutes_does_not_adopt_them()
    {
        var both = Cast.Chair with { Role = Role.Chair | Role.Secretary };
        var meeting = Opened(Item());
        Taken(meeting, RecordAttendance, both, Day, Everybody(Presence.Present));
        Taken(meeting, CloseMeeting, both, Day);

        Assert.Equal(["NotTheRecorder"], Try(meeting, AdoptMinutes, both, Day).Reasons);
        Taken(meeting, AdoptMinutes, Cast.ViceChair, Day);
    }

    [Fact]
    public void After_adoption_nobody_does_anything_any_more()
    {
        var meeting = Closed();
        Taken(meeting, AdoptMinutes, Cast.Chair, Day);

        Assert.All(Enum.GetValues<MeetingTrigger>(), step => Assert.All(Cast.Everybody, who => Assert.Equal(StepOutcome.Forbidden, Try(meeting, step, who, Day).Outcome)));
    }

    [Fact]
    public void The_adopted_minutes_are_asked_for_as_a_pdf_once_and_no_other_pdf_takes_its_place()
    {
        var meeting = Closed();
        meeting.MinutesMade("te vroeg");
        Assert.Null(meeting.MinutesSha256);

        Taken(meeting, AdoptMinutes, Cast.Chair, Day);
        meeting.MinutesMade("aa");
        meeting.MinutesMade("bb");

        Assert.Single(meeting.Happened.OfType<MinutesAdopted>());
        Assert.Equal("aa", meeting.MinutesSha256);
    }

    [Fact]
    public void The_pdf_says_in_Dutch_who_took_part_how_they_voted_what_was_decided_and_who_adopted_it()
    {
        var meeting = Opened(Item(Vote(Cast.Member1) with { Motivation = "Goed onderbouwd." }) with
        {
            Outcome = "Motion.Grant", Count = new(1, 0, 0, 3, null), Members = [new(Cast.Member1.Id, Standing.Free), new(Cast.Member2.Id, Standing.Declared)],
        });
        Taken(meeting, RecordAttendance, Cast.Secretary, Day, Everybody(Presence.Present, inWriting: Cast.Member1.Id));
        Taken(meeting, WriteDown, Cast.Secretary, Day, new MeetingInput(Notes: [new(meeting.Items[0].Id, "Lang besproken.")]));
        Taken(meeting, CloseMeeting, Cast.Secretary, Day);
        Taken(meeting, AdoptMinutes, Cast.Chair, Day);
        var names = new[] { (Cast.Chair, "Gülşen"), (Cast.ViceChair, "Willem"), (Cast.Member1, "Annemiek"), (Cast.Member2, "Yusuf"), (Cast.Secretary, "Ruben") }.ToDictionary(p => p.Item1.Id, p => p.Item2);

        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var lines = MinutesText.Of(meeting, names, BranchIdentity.Load()).Select(line => line.Text).ToList();
        CultureInfo.CurrentUICulture = before;

        foreach (var words in new[]
        {
            "Notulen van 12 maart 2026", "Datum: 12 maart 2026, 14:00 uur", "Annemiek: Stemde schriftelijk", "1. Stichting Welzijn", "Traject T-2026-0001: Toekennen", "Yusuf: Belang gemeld", "Stand: 1 voor, 0 tegen, 0 onthouding",
            "Annemiek: Voor. Goed onderbouwd.", "Uitkomst: Toekennen", "Lang besproken.", "Gemaakt op 12 maart 2026 door Ruben. Vastgesteld op 12 maart 2026.", "Gülşen",
        }) Assert.Contains(words, lines);
    }

    [Fact]
    public void It_opens_on_its_day_and_only_with_something_on_the_agenda()
    {
        Assert.Equal(["DayReached"], Try(AMeeting(), OpenMeeting, Cast.Chair, Day.AddDays(-1)).Reasons);
        Assert.Equal(["HasItems"], Try(AMeeting(items: []), OpenMeeting, Cast.Chair, Day).Reasons);
    }

    [Fact]
    public void It_moves_to_a_free_day_from_today_on_and_is_cancelled_only_when_empty()
    {
        var taken = Day.AddDays(7);
        var meeting = AMeeting(others: [taken]);

        Assert.Equal(["DayIsFree"], Try(meeting, MoveMeeting, Cast.Secretary, Earlier, new MeetingInput(On: taken, Place: "Utrecht")).Reasons);
        Assert.Equal(["DayIsFree"], Try(meeting, MoveMeeting, Cast.Secretary, Earlier, new MeetingInput(On: Earlier.AddDays(-1), Place: "Utrecht")).Reasons);
        Assert.Equal(["AgendaEmpty"], Try(meeting, CancelMeeting, Cast.Secretary, Earlier, note: "Te weinig leden.").Reasons);

        Taken(meeting, MoveMeeting, Cast.Secretary, Earlier, new MeetingInput(On: Day.AddDays(1), StartsAt: new(9, 30), Place: "Zwolle"));
        Assert.Equal((Day.AddDays(1), new TimeOnly(9, 30), "Zwolle"), (meeting.On, meeting.StartsAt, meeting.Place));
        Taken(AMeeting(items: []), CancelMeeting, Cast.Secretary, Earlier, note: "Te weinig leden.");
        Taken(AMeeting(items: [.. AMeeting().Items.Select(item => item with { IsOff = true })]), CancelMeeting, Cast.Secretary, Earlier, note: "De aanvraag is ingetrokken.");
    }

    [Fact]
    public void A_proposal_about_a_label_gets_on_the_agenda_once()
    {
        var (matter, meeting) = (new AgendaMatter(Cast.Id(77), 1), AMeeting());
        Assert.Equal(["MatterWaits"], Try(meeting, PutMatter, Cast.Secretary, Earlier, new MeetingInput(Matter: matter)).Reasons);

        meeting.Surroundings = meeting.Surroundings with { Waiting = [matter] };
        Taken(meeting, PutMatter, Cast.Secretary, Earlier, new MeetingInput(Matter: matter));

        Assert.Equal([matter], meeting.Matters);
    }

    [Fact]
    public void A_path_whose_meeting_is_over_gets_on_the_agenda_and_another_does_not()
    {
        var (path, meeting) = (Cast.Id(78), AMeeting());
        Assert.Equal(["MatterWaits"], Try(meeting, PutMatter, Cast.Secretary, Earlier, new MeetingInput(PathId: path)).Reasons);

        meeting.Surroundings = meeting.Surroundings with { WaitingPaths = new Dictionary<Guid, string> { [path] = "T-2026-0001" } };
        Taken(meeting, PutMatter, Cast.Secretary, Earlier, new MeetingInput(PathId: path));

        Assert.Empty(meeting.Matters);
    }

    [Fact]
    public void A_step_from_a_page_that_was_passed_by_changes_nothing()
    {
        var meeting = AMeeting();
        Taken(meeting, CallMembers, Cast.Secretary, Earlier);

        Assert.Equal(StepOutcome.PassedBy, meeting.Take(CallMembers, new Attempt(Cast.Secretary, At(Earlier)), 1).Outcome);
    }

    [Theory]
    [InlineData(4, 0, true)]
    [InlineData(4, 1, true)]
    [InlineData(4, 2, false)]
    public void With_too_few_members_without_a_conflict_an_item_cannot_be_decided(int members, int conflicted, bool can)
    {
        var item = Item() with { Members = [.. Enumerable.Range(0, members).Select(i => new MemberStanding(Cast.Id(200 + i), i < conflicted ? Standing.Found : Standing.Free))] };

        Assert.Equal(can, item.CanBeDecided);
    }

    private static Meeting Opened(params AgendaItem[] items)
    {
        var meeting = AMeeting(items);
        Taken(meeting, OpenMeeting, Cast.Secretary, Day);
        return meeting;
    }

    private static Meeting Closed()
    {
        var meeting = Opened(Item(Vote(Cast.Member1)));
        Taken(meeting, RecordAttendance, Cast.Secretary, Day, Everybody(Presence.ByVideo));
        Taken(meeting, CloseMeeting, Cast.Secretary, Day);
        return meeting;
    }

    private static Meeting AMeeting(IReadOnlyList<AgendaItem>? items = null, DateOnly[]? others = null) =>
        new("V-2026-01", Day, new(14, 0), "Utrecht", new Attempt(Cast.Secretary, At(Earlier))) { Surroundings = Around(items ?? [Item()], others) };

    private static MeetingSurroundings Around(IReadOnlyList<AgendaItem> items, DateOnly[]? others = null) =>
        new(items, Members, (others ?? []).ToHashSet(), [], (one, other) => one == other);

    private static AgendaItem Item(params CountedVote[] votes) =>
        new(AgendaKind.Path, Cast.Id(99), "T-2026-0001", "Stichting Welzijn", "Motion.Grant", null, 3, null, votes, [.. Members.Select(m => new MemberStanding(m, Standing.Free))]);

    private static CountedVote Vote(Actor who) => new(who.Id, VoteChoice.For, "", At(Day));

    private static MeetingInput Everybody(Presence presence, Guid? absent = null, Guid? inWriting = null) =>
        new(Attendance: [.. Members.Select(m => new Attendance(m, m == absent ? Presence.Absent : m == inWriting ? Presence.InWriting : presence))]);

    private static void Taken(Meeting meeting, MeetingTrigger step, Actor who, DateOnly day, MeetingInput? input = null, string? note = null) =>
        Assert.Equal(StepResult.Taken, Try(meeting, step, who, day, input, note));

    private static StepResult Try(Meeting meeting, MeetingTrigger step, Actor who, DateOnly day, MeetingInput? input = null, string? note = null) =>
        meeting.Take(step, new Attempt(who, At(day), note, input), meeting.Version);

    private static DateTimeOffset At(DateOnly day) => AmsterdamTime.At(day, new TimeOnly(14, 0));
}
