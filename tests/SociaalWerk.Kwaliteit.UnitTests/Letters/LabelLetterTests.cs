using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Letters;

/// <summary>How the terms of a label start and stop with the sending of its letters (D14, D21, ruling on proof of sending).</summary>
public sealed class LabelLetterTests
{
    private static readonly BranchIdentity Branch = BranchIdentity.Load();

    [Fact]
    public void The_term_to_reply_starts_with_the_proof_that_the_intention_was_sent_and_starts_anew_after_it_came_back()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension);
        var file = Letter(it);
        file.Made("aa", it.Now);
        Assert.Null(it.Label.Term(TermKind.D21));

        file.Sent(1, Cast.Signatory.Id, it.On("2026-03-03").Now);
        Assert.Equal((Day("2026-03-17"), Day("2026-03-17")), (it.Label.Term(TermKind.D21)!.LastDay, file.LastDay));

        Assert.True(file.ReportReturned(it.Attempt(Cast.Officer), file.Letter.Version).IsTaken);
        Assert.Equal((null, null), (it.Label.Term(TermKind.D21), file.LastDay));
        Assert.Equal(["Heard"], it.On("2026-06-01").Voted(ProcedureKind.Suspension).Try(LabelTrigger.Suspend, Cast.Chair).Reasons);

        Assert.True(file.SendAgain(it.Attempt(Cast.Officer), file.Letter.Version).IsTaken);
        file.Sent(1, Cast.Signatory.Id, it.Now); // late news of the first sending proves nothing about the second
        Assert.Null(it.Label.Term(TermKind.D21));
        file.Sent(2, Cast.Signatory.Id, it.Now);
        Assert.Equal(Day("2026-06-15"), it.Label.Term(TermKind.D21)!.LastDay);
    }

    [Fact]
    public void No_term_to_reply_ends_before_the_day_that_the_letter_names()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension);
        var file = Letter(it);
        file.Made("aa", it.Now);

        file.Sent(1, Cast.Signatory.Id, it.Now.AddDays(-2)); // by a mail server whose clock is behind

        Assert.Equal(Day("2026-03-16"), it.Label.Term(TermKind.D21)!.LastDay);
    }

    [Fact]
    public void A_letter_about_an_intention_that_was_dropped_starts_no_term_for_the_next_one()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension);
        var former = Letter(it);
        former.Made("aa", it.Now);
        _ = it.Take(LabelTrigger.Drop, Cast.Officer).Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation);

        former.Sent(1, Cast.Signatory.Id, it.Now);

        Assert.Null(it.Label.Term(TermKind.D21));
    }

    [Fact]
    public void Once_the_holder_replied_nobody_reports_that_the_letter_did_not_come()
    {
        var it = ALabel.Valid().Intended(ProcedureKind.Suspension);
        var file = Letter(it);
        file.Made("aa", it.Now);
        file.Sent(1, Cast.Signatory.Id, it.Now);

        Assert.Equal(["LetterSettled"], file.ReportReturned(it.Heard().Attempt(Cast.Officer), file.Letter.Version).Reasons);
    }

    [Fact]
    public void The_term_to_object_to_a_sanction_starts_with_the_proof_that_its_letter_was_sent_and_stops_when_it_came_back()
    {
        var it = ALabel.Suspended();
        var file = Letter(it);
        file.Made("aa", it.Now);
        Assert.Null(it.Label.Contestable[^1].LastDay);

        file.Sent(1, Cast.Signatory.Id, it.On("2026-03-04").Now);
        Assert.Equal((Day("2026-04-15"), Day("2026-04-15")), (it.Label.Contestable[^1].LastDay, file.LastDay));

        Assert.True(file.ReportReturned(it.On("2026-03-10").Attempt(Cast.Officer), file.Letter.Version).IsTaken);
        Assert.Null(it.Label.Contestable[^1].LastDay);
        Assert.True(file.SendAgain(it.Attempt(Cast.Officer), file.Letter.Version).IsTaken);
        file.Sent(2, Cast.Signatory.Id, it.On("2026-03-11").Now);
        Assert.Equal(Day("2026-04-22"), it.Label.Contestable[^1].LastDay);
    }

    [Fact]
    public void A_letter_without_a_term_that_came_back_is_sent_again_however_late_that_is_seen()
    {
        var it = ALabel.Suspended().Take(LabelTrigger.ProposeReinstatement, Cast.Officer).Voted(ProcedureKind.Reinstatement).Take(LabelTrigger.Reinstate, Cast.Chair);
        var file = Letter(it);
        file.Made("aa", it.Now);
        file.Sent(1, Cast.Signatory.Id, it.Now);

        Assert.True(file.ReportReturned(it.On("2026-12-01").Attempt(Cast.Officer), file.Letter.Version).IsTaken);
        Assert.True(file.Letter.IsUndelivered);
        Assert.True(file.SendAgain(it.Attempt(Cast.Officer), file.Letter.Version).IsTaken);
    }

    /// <summary>About the step that was taken last.</summary>
    private static LetterFile Letter(ALabel it)
    {
        var step = it.Label.Happened.OfType<LabelStepTaken>().Last();
        var subject = new LetterSubject(LetterKind.Label, it.Label.Id, step.Version, it.Label.Number, $"{step.Trigger}", it.Label.HolderId, it.Label.BodyId);
        return new LetterFile(new Letter(subject, 1, LabelLetterText.Of(it.Label, step, "brief 1", Branch), step.Attempt.At), null, it.Label, null, reachesHolder: true);
    }
}
