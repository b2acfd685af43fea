using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Reminding;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A warning about misuse of the logo, and what may follow when that does not help (8.4, L3, L7; decision 24).</summary>
public sealed class LogoWarningTests
{
    private static readonly LabelInput ForMisuse = LabelReady.Intention(ProcedureKind.Withdrawal, SanctionGround.LogoMisuse);

    [Fact]
    public void Misuse_of_the_logo_is_no_ground_before_a_warning_whose_time_is_over()
    {
        var it = ALabel.Valid();
        Assert.Equal(["Warned"], it.Try(Intend, Cast.Officer, ForMisuse).Reasons);

        _ = it.Warned();
        Assert.Equal(["Warned"], it.On("2026-12-01").Try(Intend, Cast.Officer, ForMisuse).Reasons); // nobody knows that it reached the holder
        _ = it.On("2026-12-01").Sent();
        Assert.Equal(Day("2026-12-15"), it.Label.Term(TermKind.LogoWarning)!.LastDay);

        Assert.Equal(["Warned"], it.On("2026-12-15").Try(Intend, Cast.Officer, ForMisuse).Reasons);
        Assert.True(it.On("2026-12-16").Try(Intend, Cast.Officer, ForMisuse).IsTaken);
    }

    [Fact]
    public void The_intention_settles_the_warning_it_builds_on_and_another_ground_needs_none()
    {
        var it = ALabel.Valid().Warned().Sent().AfterTerm(TermKind.LogoWarning).Take(Intend, Cast.Officer, ForMisuse);

        Assert.Equal(ProcedureOutcome.Settled, it.Label.Procedures[0].Outcome);
        Assert.Null(it.Label.Term(TermKind.LogoWarning));
        Assert.Equal(SanctionGround.LogoMisuse, it.Label.Open(ProcedureKind.Withdrawal)!.Ground);

        var other = ALabel.Valid().Warned().Intended(ProcedureKind.Suspension);
        Assert.True(other.Label.Open(ProcedureKind.Warning)!.IsOpen);
    }

    [Fact]
    public void A_warning_that_was_closed_is_no_ground_for_later_misuse()
    {
        var it = ALabel.Valid().Warned().Sent().AfterTerm(TermKind.LogoWarning).Take(CloseWarning, Cast.Officer);

        Assert.Equal(["Warned"], it.Try(Intend, Cast.Officer, ForMisuse).Reasons);
        Assert.True(it.Try(WarnAboutLogo, Cast.Officer).IsTaken);
    }

    [Fact]
    public void Who_answered_is_not_reminded_but_keeps_its_time_and_the_office_has_a_task()
    {
        var it = ALabel.Valid().Warned().Sent();
        Assert.Contains(it.Label.Watched(), w => w.Name == nameof(TermKind.LogoWarning));
        Assert.DoesNotContain(CloseWarning, LabelOptions.WaitingFor(it.Label, it.Attempt(Cast.Officer)));

        _ = it.Take(AnswerWarning, Cast.Coordinator);
        Assert.DoesNotContain(it.Label.Watched(), w => w.Name == nameof(TermKind.LogoWarning));
        Assert.Contains(CloseWarning, LabelOptions.WaitingFor(it.Label, it.Attempt(Cast.Officer)));
        Assert.Equal(["Warned"], it.Try(Intend, Cast.Officer, ForMisuse).Reasons);
    }

    [Fact]
    public void The_office_hears_when_the_time_is_over_and_nobody_answered()
    {
        var it = ALabel.Valid().Warned().Sent();
        var last = it.Label.Term(TermKind.LogoWarning)!.LastDay;

        var (_, told) = Assert.NotNull(it.Label.Watched().Where(w => w.Name == nameof(TermKind.LogoWarning)).Due(last.AddDays(1)));
        Assert.Equal((Role.Officer, true), (told.To, told.HasPassed));
        Assert.Contains(CloseWarning, LabelOptions.WaitingFor(it.Label, it.On(last.AddDays(1)).Attempt(Cast.Officer)));
    }

    [Fact]
    public void A_warning_that_came_back_has_no_term_until_it_is_sent_again()
    {
        var it = ALabel.Valid().Warned().Sent();
        var version = it.Label.Open(ProcedureKind.Warning)!.Version;

        it.Label.CameBack(version, it.Now);
        Assert.Null(it.Label.Term(TermKind.LogoWarning));
        Assert.Equal(["Warned"], it.On("2026-12-01").Try(Intend, Cast.Officer, ForMisuse).Reasons);

        it.Label.Reached(version, it.Now, it.Today);
        Assert.Equal(Day("2026-12-15"), it.Label.Term(TermKind.LogoWarning)!.LastDay);
    }

    [Fact]
    public void A_warning_and_an_intention_each_have_the_term_of_their_own_letter()
    {
        var it = ALabel.Valid().Warned();
        var warning = it.Label.Open(ProcedureKind.Warning)!.Version;
        _ = it.Intended(ProcedureKind.Suspension).On("2026-03-04").Sent();
        it.Label.Reached(warning, it.On("2026-03-09").Now, Day("2026-03-02"));

        Assert.Equal((Day("2026-03-18"), Day("2026-03-23")), (it.Label.Term(TermKind.D21)!.LastDay, it.Label.Term(TermKind.LogoWarning)!.LastDay));
    }

    [Fact]
    public void The_letter_says_what_is_wrong_which_rules_hold_and_until_when_it_can_be_mended()
    {
        var it = ALabel.Valid().Warned();
        var step = it.Label.Happened.OfType<LabelStepTaken>().Last();
        var draft = LabelLetterText.Of(it.Label, step, "brief 1", BranchIdentity.Load());
        var text = string.Join('\n', draft.Lines.Select(line => line.Text));

        Assert.Equal(TermKind.LogoWarning, draft.Term);
        Assert.Contains(ALabel.Note, text, StringComparison.Ordinal);
        Assert.Contains("Verander niets aan het logo.", text, StringComparison.Ordinal);
        Assert.Contains("Herstel dit uiterlijk op maandag 16 maart 2026.", text, StringComparison.Ordinal);
        Assert.True(LabelLetterText.IsIntention(it.Label, step)); // between branch and holder: the certifying body gets no copy
    }

    [Fact]
    public void A_warning_is_closed_and_not_dropped() =>
        Assert.Equal(["SomethingIsOpen", "ProposalGiven"], ALabel.Valid().Warned().Try(Drop, Cast.Officer).Reasons);

    [Fact]
    public void With_the_label_ends_the_warning()
    {
        var it = ALabel.Valid().Warned().Sent().Take(AskEnd, Cast.Signatory).Take(Relinquish, Cast.Officer);

        Assert.Equal(ProcedureOutcome.Overtaken, it.Label.Procedures[0].Outcome);
        Assert.Null(it.Label.Term(TermKind.LogoWarning));
    }
}
