using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using SociaalWerk.Kwaliteit.UnitTests.Reminding;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Complaints;

/// <summary>The terms of a complaint: told of to those only who handle it, extended, and without the days of an outage (D16, decisions 16 and 18).</summary>
public sealed class ComplaintTermTests
{
    [Fact]
    public void Whoever_has_to_say_who_handles_it_is_reminded_until_somebody_does()
    {
        Assert.Equal(["2026-03-05 Remind", "2026-03-10 TellTermPassed"], Told(AComplaint.Filed(), "2026-03-02", 10, Cast.Secretary));
        Assert.Equal(["2026-03-05 Remind", "2026-03-10 TellTermPassed"], Told(AComplaint.Filed().Assigned(), "2026-03-02", 10, Cast.Officer));
        Assert.Equal(["2026-03-10 TellTermPassed"], Told(AComplaint.Filed().Assigned(), "2026-03-02", 10, Cast.Secretary)); // who assigned it hears afterwards
    }

    [Fact]
    public void The_handler_is_reminded_of_the_settlement_and_of_nothing_once_it_is_settled()
    {
        Assert.Equal(["2026-03-30 Remind", "2026-04-08 Remind", "2026-04-14 TellTermPassed"], Told(AComplaint.Acknowledged(), "2026-03-02", 90, Cast.Officer));
        Assert.Empty(Told(AComplaint.Concluded(), "2026-03-02", 90, Cast.Officer));
        Assert.Null(AComplaint.Concluded().Complaint.WakeOn);
    }

    [Fact]
    public void After_standing_still_the_clock_tells_of_each_term_that_passed_once()
    {
        var it = AComplaint.Filed().Assigned().On("2026-05-01");

        PathClock.Wake(it.Complaint, Clock(it));
        PathClock.Wake(it.Complaint, Clock(it));
        PathClock.Wake(it.Complaint, Clock(it));

        Assert.Equal([TermKind.D16, TermKind.D16Settlement], it.Complaint.Terms.Where(t => t.WarnedOn is not null).Select(t => t.Kind).Order());
        Assert.Equal(2, it.Complaint.Happened.OfType<MatterMoved>().Count(m => m.Step == nameof(PathAct.TellTermPassed)));
        Assert.Null(it.Complaint.WakeOn);
    }

    [Fact]
    public void Whom_it_is_about_hears_of_no_term()
    {
        var it = AComplaint.Filed().Marked(Cast.Secretary, Cast.Officer);

        Assert.Empty(Told(it, "2026-03-02", 90, Cast.Secretary));
        Assert.Empty(Told(it, "2026-03-02", 90, Cast.Officer));
        Assert.NotEmpty(Told(AComplaint.Filed().Marked(Cast.Secretary, Cast.Officer), "2026-03-02", 90, Cast.Chair)); // assigns in place of the secretary
    }

    [Fact]
    public void What_the_clock_does_keeps_the_version_that_somebody_has_before_them()
    {
        var it = AComplaint.Filed().Assigned();
        var version = it.Complaint.Version;
        Assert.True(it.On("2026-03-05").Complaint.Remind(Clock(it)));

        Assert.True(it.Try(AcknowledgeReceipt, Cast.Officer, new(Answer: AComplaint.Letter), version: version).IsTaken);
        Assert.All(it.Complaint.Happened.OfType<Act>(), act => Assert.Equal(DossierKind.Complaint, act.Kind));
    }

    [Fact]
    public void The_handler_gives_the_acknowledgement_a_later_day_and_the_complainant_reads_why()
    {
        var it = AComplaint.Filed().Assigned();
        Assert.Equal(["LaterDayGiven"], it.Try(ExtendAcknowledgement, Cast.Officer, new(Answer: "Later.", LastDay: Day("2026-03-09"))).Reasons);
        Assert.Equal(["AnswerGiven"], it.Try(ExtendAcknowledgement, Cast.Officer, new(LastDay: Day("2026-03-16"))).Reasons);
        Assert.Equal(["NoteRequired"], it.Try(ExtendAcknowledgement, Cast.Officer, new(Answer: "Later.", LastDay: Day("2026-03-16")), note: null).Reasons);
        Assert.Equal(["Handles"], it.Try(ExtendAcknowledgement, AComplaint.OtherOfficer, new(Answer: "Later.", LastDay: Day("2026-03-16"))).Reasons);

        _ = it.Take(ExtendAcknowledgement, Cast.Officer, new(Answer: "De behandelaar is ziek.", LastDay: Day("2026-03-14"))); // a Saturday

        Assert.Equal((Day("2026-03-16"), ""), it.Complaint.Term(TermKind.D16) is { } term ? (term.LastDay, term.Shifts[^1].Reason) : default);
        Assert.Contains(it.Complaint.Happened, h => h is ComplainantToTell { Step: nameof(ExtendAcknowledgement), Day: { } day } && day == Day("2026-03-16"));
        Assert.Equal("De behandelaar is ziek.", it.Complaint.Letters[^1].Words);
        Assert.Equal(["AcknowledgementRuns"], AComplaint.Filed().Assigned().On("2026-03-10").Try(ExtendAcknowledgement, Cast.Officer, new(Answer: "Later.", LastDay: Day("2026-03-16"))).Reasons);
    }

    [Fact]
    public void An_outage_moves_its_terms_and_handler_and_complainant_are_told_without_a_name_or_a_word_of_it()
    {
        var it = AComplaint.Filed().Assigned().On("2026-03-10");

        it.Complaint.GiveBack([TermKind.D16, TermKind.D16Settlement], [Day("2026-03-04"), Day("2026-03-09")], new Attempt(Actor.Clock, Clock(it).At, "Brand"));

        Assert.Equal((Day("2026-03-11"), Day("2026-04-15")), (it.Complaint.Term(TermKind.D16)!.LastDay, it.Complaint.Term(TermKind.D16Settlement)!.LastDay));
        var told = it.Complaint.Happened.OfType<MatterMoved>().Where(m => m.Step == nameof(PathAct.GiveBack)).ToList();
        Assert.Equal([Day("2026-03-11"), Day("2026-04-15")], told.Select(m => m.ReplyBy!.Value));
        Assert.All(told, m => Assert.Equal([Cast.Officer.Id], m.OnlyTo!));
        Assert.Equal(Day("2026-03-11"), Assert.Single(it.Complaint.Happened.OfType<ComplainantToTell>(), t => t.Step == nameof(PathAct.GiveBack)).Day);
        var said = Json.Write(told) + Json.Write(it.Complaint.Happened.OfType<Act>().Where(a => a.Name == nameof(PathAct.GiveBack)));
        foreach (var secret in new[] { "Zoë", "klager.example", "'t Ven", "beloofden" }) Assert.DoesNotContain(secret, said, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Of_a_signal_nobody_outside_is_told_and_a_settled_complaint_moves_no_more()
    {
        var signal = AComplaint.Signal();
        signal.Complaint.GiveBack([TermKind.D16Settlement], [Day("2026-03-04")], Clock(signal));
        Assert.Empty(signal.Complaint.Happened.OfType<ComplainantToTell>());
        Assert.Equal(Day("2026-04-14"), signal.Complaint.Term(TermKind.D16Settlement)!.LastDay);

        var settled = AComplaint.Concluded();
        var count = settled.Complaint.Happened.Count;
        settled.Complaint.GiveBack([TermKind.D16Settlement], [Day("2026-03-04")], Clock(settled));
        Assert.Equal(count, settled.Complaint.Happened.Count);
    }

    [Fact]
    public void A_mail_that_came_back_waits_for_the_handler_in_whatever_order_the_news_comes()
    {
        var it = AComplaint.Acknowledged();
        var (notice, at) = (Guid.CreateVersion7(), Clock(it).At);

        it.Complaint.MailFared(new ComplaintMail(notice, nameof(AcknowledgeReceipt), it.Complaint.ComplainantId, at, Failed: true));
        it.Complaint.MailFared(new ComplaintMail(notice, nameof(AcknowledgeReceipt), it.Complaint.ComplainantId, at, Failed: false));

        Assert.True(Assert.Single(it.Complaint.Mails).Failed);
        Assert.Equal("Complaint.Wait.Mail", ComplaintOptions.WaitingFor(it.Complaint, Cast.Officer));
    }

    private static Attempt Clock(AComplaint it) => new(Actor.Clock, AmsterdamTime.At(it.Today, new TimeOnly(12, 0)));

    /// <summary>What one person of the branch is told.</summary>
    private static List<string> Told(AComplaint it, string from, int days, Actor who)
    {
        List<string> told = [];
        for (var day = Day(from); day < Day(from).AddDays(days); day = day.AddDays(1))
        {
            foreach (var _ in Tellings.Of(() => it.On($"{day:yyyy-MM-dd}").Complaint.Remind(Clock(it))))
            {
                var moved = it.Complaint.Happened.OfType<MatterMoved>().Last();
                if (moved.OnlyTo!.Contains(who.Id) && (moved.To!.Value & who.Role) != 0) told.Add($"{day:yyyy-MM-dd} {moved.Step}");
            }
        }

        return told;
    }
}
