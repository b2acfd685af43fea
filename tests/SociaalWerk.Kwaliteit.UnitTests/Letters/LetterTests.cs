using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Letters;

/// <summary>A letter from its writing to the proof of its sending, and what that does to the objection term.</summary>
public sealed class LetterTests
{
    private static readonly TermRule Rule = SchemeData.Scheme("1-demo").Terms[TermKind.D14];
    private static readonly DateTimeOffset Written = Noon("2026-06-01");

    [Fact]
    public void A_letter_is_told_of_once_its_pdf_is_there()
    {
        var letter = ALetter();
        Assert.DoesNotContain(letter.Happened, h => h is MatterMoved);

        letter.Made("aa", Written, null, reachesHolder: true);
        letter.Made("bb", Written, null, reachesHolder: true);

        var told = Assert.Single(letter.Happened.OfType<MatterMoved>());
        Assert.Equal(("Letter", "SendLetter", 1, $"/trajecten/{letter.SubjectId}/brieven/1"), (told.Kind, told.Step, told.Version, told.Address));
        Assert.Equal("aa", letter.Sha256);
    }

    [Theory]
    [InlineData("2026-06-01", "2026-07-13")]
    [InlineData("2026-06-03", "2026-07-15")]
    [InlineData("2026-05-31", "2026-07-13")] // a clock that is behind takes no day away
    public void The_term_starts_when_the_notice_is_accepted_and_never_earlier_than_the_letter_says(string acceptedOn, string lastDay)
    {
        var letter = Sent(acceptedOn);

        Assert.Equal((Day(lastDay), false), (letter.LastDay, letter.IsUndelivered));
        Assert.Equal("LetterSent", Assert.Single(letter.Happened.OfType<Act>()).Name);
        Assert.False(letter.Accept(1, Cast.Coordinator.Id, Noon("2026-06-20"), Rule));
        Assert.Equal(Day(lastDay), letter.LastDay);
    }

    [Fact]
    public void A_notice_that_fails_is_the_offices_task_unless_somebody_else_of_the_holder_gets_it()
    {
        var letter = Made();

        letter.Fail(1, Written);
        Assert.True(letter.IsUndelivered);
        letter.Accept(1, Cast.Signatory.Id, Written.AddMinutes(1), Rule);
        Assert.False(letter.IsUndelivered);

        letter.Fail(1, Written.AddMinutes(2));
        Assert.False(letter.IsUndelivered);
    }

    [Fact]
    public void A_holder_with_nobody_to_tell_is_the_offices_task_at_once()
    {
        var letter = ALetter();

        letter.Made("aa", Written, null, reachesHolder: false);

        Assert.True(letter.IsUndelivered);
        Assert.Equal("NobodyToTell", Assert.Single(letter.SendAgain(By(Cast.Officer), letter.Version, null, reachesHolder: false).Reasons));
    }

    [Fact]
    public void A_notice_that_came_back_takes_the_proof_away_and_a_new_sending_gives_the_term_a_new_start()
    {
        var letter = Sent("2026-06-01");

        Assert.True(letter.ReportReturned(By(Cast.Officer, "De mailbox bestaat niet."), letter.Version, counts: true).IsTaken);
        Assert.Equal((null, true), (letter.LastDay, letter.IsUndelivered));
        Assert.True(letter.SendAgain(By(Cast.Officer), letter.Version, null, reachesHolder: true).IsTaken);

        Assert.False(letter.Accept(1, Cast.Signatory.Id, Noon("2026-06-10"), Rule)); // news of the first sending proves nothing about the second
        Assert.True(letter.Accept(2, Cast.Signatory.Id, Noon("2026-06-15"), Rule));
        Assert.Equal((Day("2026-07-27"), false), (letter.LastDay, letter.IsUndelivered));
        Assert.Equal([1, 2], letter.Happened.OfType<MatterMoved>().Select(m => m.Version));
        Assert.Equal(["LetterSent", "LetterReturned", "SendLetterAgain", "LetterSent"], letter.Happened.OfType<Act>().Select(a => a.Name));
    }

    [Fact]
    public void A_notice_that_came_back_from_one_proves_still_by_another_and_from_all_it_is_the_offices_task()
    {
        var letter = Sent("2026-06-01");
        _ = letter.Accept(1, Cast.Coordinator.Id, Noon("2026-06-01"), Rule);

        Assert.False(letter.Return(1, Cast.Signatory.Id, Noon("2026-06-02"), counts: true));
        Assert.False(letter.Return(1, Cast.Signatory.Id, Noon("2026-06-02"), counts: true)); // the same news again
        Assert.Equal((Day("2026-07-13"), false), (letter.LastDay, letter.IsUndelivered));

        Assert.True(letter.Return(1, Cast.Coordinator.Id, Noon("2026-06-03"), counts: true));
        Assert.Equal((null, true, Noon("2026-06-03")), (letter.LastDay, letter.IsUndelivered, letter.Sending!.ReturnedAt!.Value));
        Assert.Equal(("LetterReturned", Actor.Clock), letter.Happened.OfType<Act>().Last() is var act ? (act.Name, act.Actor) : default);

        Assert.True(letter.SendAgain(By(Cast.Officer), letter.Version, null, reachesHolder: true).IsTaken);
        Assert.False(letter.Return(1, Cast.Officer.Id, Noon("2026-06-09"), counts: true)); // of the first sending
        Assert.True(letter.Accept(2, Cast.Signatory.Id, Noon("2026-06-15"), Rule));
        Assert.Equal((Day("2026-07-27"), false), (letter.LastDay, letter.IsUndelivered));
    }

    [Fact]
    public void Whoever_gets_the_notice_after_it_came_back_from_another_completes_the_proof_then()
    {
        var letter = Sent("2026-06-01");
        Assert.True(letter.Return(1, Cast.Signatory.Id, Noon("2026-06-01"), counts: true));

        Assert.False(letter.Accept(1, Cast.Signatory.Id, Noon("2026-06-01"), Rule));
        Assert.True(letter.Accept(1, Cast.Coordinator.Id, Noon("2026-06-02"), Rule));
        Assert.Equal((Day("2026-07-14"), false), (letter.LastDay, letter.IsUndelivered));
    }

    [Fact]
    public void News_that_comes_back_before_the_news_of_its_acceptance_proves_nothing_either()
    {
        var letter = Made();

        Assert.True(letter.Return(1, Cast.Signatory.Id, Noon("2026-06-01"), counts: true));
        Assert.False(letter.Accept(1, Cast.Signatory.Id, Noon("2026-06-01"), Rule));

        Assert.Equal((null, true), (letter.LastDay, letter.IsUndelivered));
    }

    [Fact]
    public void A_term_that_is_settled_stays_when_the_notice_comes_back()
    {
        var letter = Sent("2026-06-01");

        Assert.False(letter.Return(1, Cast.Signatory.Id, Noon("2026-09-01"), counts: false));

        Assert.Equal((Day("2026-07-13"), false, null), (letter.LastDay, letter.IsUndelivered, letter.Sending!.ReturnedAt));
    }

    [Fact]
    public void Only_the_office_reports_with_words_on_what_it_saw_and_only_while_it_matters()
    {
        var (letter, unsent) = (Sent("2026-06-01"), Made());

        Assert.Equal(StepOutcome.Forbidden, letter.ReportReturned(By(Cast.Coordinator, "Weg"), letter.Version, true).Outcome);
        Assert.Equal(StepOutcome.PassedBy, letter.ReportReturned(By(Cast.Officer, "Weg"), letter.Version - 1, true).Outcome);
        Assert.Equal(["NoteRequired"], letter.ReportReturned(By(Cast.Officer), letter.Version, true).Reasons);
        Assert.Equal(["LetterSettled"], letter.ReportReturned(By(Cast.Officer, "Weg"), letter.Version, false).Reasons);
        Assert.Equal(["LetterUnsent"], unsent.ReportReturned(By(Cast.Officer, "Weg"), unsent.Version, true).Reasons);
        Assert.Equal(["LetterDelivered"], letter.SendAgain(By(Cast.Officer), letter.Version, null, true).Reasons);
        Assert.Equal(StepOutcome.Forbidden, letter.SendAgain(By(Cast.Secretary), letter.Version, null, true).Outcome);
    }

    [Fact]
    public void On_the_path_the_objection_term_stops_with_the_proof_and_starts_anew_with_the_next_one()
    {
        var it = APath.In(State.Refused).On("2026-06-01");
        it.Path.DecisionSent(it.Now, Day("2026-06-03"));
        Assert.Equal(Day("2026-07-15"), it.Path.Term(TermKind.D14)!.LastDay);

        it.Path.DecisionReturned(it.On("2026-06-08").Now);
        Assert.Null(it.Path.Term(TermKind.D14));
        Assert.Equal((Day("2026-06-15"), (DateTimeOffset?)null), (it.Path.Term(TermKind.D13)!.LastDay, it.Path.DecisionSentAt));
        Assert.False(it.On("2026-09-01").Option(Trigger.Close, Actor.Clock)!.Allowed);

        it.Path.DecisionSent(it.On("2026-06-10").Now, Day("2026-06-03"));
        Assert.Equal(Day("2026-07-22"), it.Path.Term(TermKind.D14)!.LastDay);
        Assert.Null(it.Path.Term(TermKind.D13));
    }

    private static Letter ALetter() => new(
        new LetterSubject(LetterKind.Path, Guid.CreateVersion7(), 20, "T-2026-0001", "Refuse", Cast.OrganisationId, Cast.Body.Id), 1,
        new LetterDraft("Besluit", [new LetterLine(LetterStyle.Paragraph, "Geacht bestuur,")], [new LetterSignature(Cast.Chair.Id, "voorzitter")], TermKind.D14), Written);

    private static Letter Made()
    {
        var letter = ALetter();
        letter.Made("aa", Written, null, reachesHolder: true);
        return letter;
    }

    private static Letter Sent(string on)
    {
        var letter = Made();
        Assert.True(letter.Accept(1, Cast.Signatory.Id, Noon(on), Rule));
        return letter;
    }

    private static Attempt By(Actor who, string? note = null) => new(who, Noon("2026-06-05"), note);

    private static DateTimeOffset Noon(string day) => AmsterdamTime.At(Day(day), new TimeOnly(12, 0));
}
