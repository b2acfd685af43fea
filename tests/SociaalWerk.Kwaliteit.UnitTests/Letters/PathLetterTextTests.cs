using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Letters;

/// <summary>What the letters about a path say.</summary>
public sealed class PathLetterTextTests
{
    private static readonly BranchIdentity Branch = BranchIdentity.Load();

    public static TheoryData<string> Decisions => [nameof(Trigger.Grant), nameof(Trigger.GrantConditionally), nameof(Trigger.Refuse), nameof(Trigger.RefuseAdmission)];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Each_letter_says_the_exact_last_day_for_an_objection_and_where_it_goes(string decision)
    {
        var (it, draft) = Written(Enum.Parse<Trigger>(decision), "2026-06-01");

        Assert.Equal(TermKind.D14, draft.Term);
        Assert.Contains($"uiterlijk op {DutchDate.WithDay(Day("2026-07-13"))}.", Text(draft));
        Assert.Contains("6 weken", Text(draft));
        Assert.Contains("binnen 8 weken een beslissing", Text(draft));
        Assert.Contains($"{Branch.BranchName}, {Branch.BranchAddress}", Text(draft));
        Assert.Contains($"het kenmerk van deze brief: {it.Path.Number}", Text(draft));
    }

    [Theory]
    [InlineData("2026-11-13", "maandag 28 december 2026")] // six weeks on is Christmas, and then a weekend
    [InlineData("2026-02-20", "dinsdag 7 april 2026")] // Good Friday, weekend, Easter Monday
    [InlineData("2026-04-02", "vrijdag 15 mei 2026")] // Ascension day
    public void A_last_day_on_a_holiday_moves_to_the_next_working_day(string writtenOn, string lastDay)
    {
        var (_, draft) = Written(Trigger.Refuse, writtenOn);

        Assert.Contains($"uiterlijk op {lastDay}.", Text(draft));
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Each_letter_is_addressed_dated_and_signed_and_says_that_the_rules_are_an_example(string decision)
    {
        var (_, draft) = Written(Enum.Parse<Trigger>(decision), "2026-06-01");

        Assert.Equal(["Stichting Welzijn", "Het bestuur", "Voorst"], Of(draft, LetterStyle.Addressee));
        Assert.Contains("Datum: 1 juni 2026", Of(draft, LetterStyle.Fact));
        Assert.Equal([draft.Title], Of(draft, LetterStyle.Subject));
        Assert.Equal((Cast.Chair.Id, "voorzitter beheercommissie"), (draft.Signatures[0].PersonId, draft.Signatures[0].Function));
        Assert.NotEmpty(Of(draft, LetterStyle.Note));
        Assert.DoesNotContain(draft.Lines, line => line.Text.Contains("  ", StringComparison.Ordinal) || line.Text.Contains("..", StringComparison.Ordinal));
    }

    [Fact]
    public void A_conditional_label_comes_with_each_condition_its_norm_its_day_and_who_checks_it()
    {
        var (it, draft) = Written(Trigger.GrantConditionally, "2026-06-01", path => path.AMotion(MotionKind.GrantConditionally, conditions:
        [
            new LabelCondition("Voer een rooster in", "V01", Day("2026-09-01"), "Keurhuis"),
            new LabelCondition("Maak de klachtenregeling openbaar.", "O08", Day("2026-10-15"), "Het branchebureau"),
        ]));

        var items = Of(draft, LetterStyle.Item);
        Assert.Contains($"Norm V01 ({it.Path.Norms!.Find("V01")!.TitleNl}): Voer een rooster in. Klaar uiterlijk op dinsdag 1 september 2026. Controle door: Keurhuis.", items);
        Assert.Contains($"Norm O08 ({it.Path.Norms!.Find("O08")!.TitleNl}): Maak de klachtenregeling openbaar. Klaar uiterlijk op donderdag 15 oktober 2026. Controle door: Het branchebureau.", items);
        Assert.Contains(items, item => item.Contains("KSW-2026-00001-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(nameof(LabelState.Active), false)]
    [InlineData(nameof(LabelState.Suspended), true)]
    public void A_new_decision_does_not_make_a_suspended_label_look_valid(string state, bool warns)
    {
        var (it, _) = Written(Trigger.GrantConditionally, "2026-06-01");
        var label = it.Path.Surroundings.CurrentLabel!;
        label.MoveTo(Enum.Parse<LabelState>(state));

        Assert.Equal(warns, Text(PathLetterText.Of(it.Path, it.History[^1], label, null, Branch)).Contains("dit besluit heft de schorsing niet op", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refusal_gives_its_reason_for_each_norm_and_says_why_the_advice_was_not_followed()
    {
        var (it, draft) = Written(Trigger.Refuse, "2026-06-01");

        Assert.Contains($"Norm V01 ({it.Path.Norms!.Find("V01")!.TitleNl}): Niet op orde.", Of(draft, LetterStyle.Item));
        Assert.Contains("De commissie volgt het advies niet. Dat heeft deze reden:", Text(draft));
        Assert.Contains(APath.Note, Text(draft));
        Assert.Equal([Cast.Chair.Id, Cast.ViceChair.Id], draft.Signatures.Select(s => s.PersonId));
    }

    [Fact]
    public void A_refusal_of_admission_gives_the_words_of_whoever_refused() => Assert.Contains(APath.Note, Text(Written(Trigger.RefuseAdmission, "2026-06-01").Draft));

    [Theory]
    [InlineData("Recertification", "blijft geldig tot en met zijn einddatum")]
    [InlineData("ScopeChange", "verandert niets")]
    [InlineData("Special", "nog bericht")]
    public void A_refusal_says_what_becomes_of_the_label_that_there_is(string kind, string words)
    {
        var it = APath.In(State.UnderDecision, Enum.Parse<PathKind>(kind)).Carry(MotionKind.Refuse).Take(Trigger.Refuse, Cast.Chair);

        Assert.Contains(words, Text(PathLetterText.Of(it.Path, it.History[^1], null, null, Branch)));
    }

    [Theory]
    [InlineData("Active", "blijft geldig tot en met zijn einddatum")]
    [InlineData("Suspended", "blijft geschorst")]
    [InlineData("Expired", "Uw label is verlopen op 14 januari 2027.")]
    public void A_refused_recertification_says_how_the_label_stands_on_that_day(string state, string words)
    {
        var it = APath.In(State.UnderDecision, PathKind.Recertification).Carry(MotionKind.Refuse);
        if (state == "Suspended") it.Path.Surroundings.CurrentLabel!.MoveTo(LabelState.Suspended);
        it.On(state == "Expired" ? "2027-01-20" : "2026-06-01").Take(Trigger.Refuse, Cast.Chair);

        Assert.Contains(words, Text(PathLetterText.Of(it.Path, it.History[^1], null, null, Branch)));
    }

    [Fact]
    public void A_new_decision_says_which_one_it_comes_in_the_place_of()
    {
        var it = APath.In(State.Refused).Reopened().Carry(MotionKind.Grant, Cast.ViceChair, Cast.Member3, Cast.Substitute).Take(Trigger.Grant, Cast.Chair);

        var draft = PathLetterText.Of(it.Path, it.History[^1], null, Day("2026-05-04"), Branch);

        Assert.Contains("Dit besluit komt in de plaats van ons besluit van 4 mei 2026.", Text(draft));
    }

    [Fact]
    public void A_decision_after_a_deferral_names_the_later_meeting_and_without_one_no_meeting_at_all()
    {
        Assert.DoesNotContain("in haar vergadering", Decided(Again()), StringComparison.Ordinal);

        var it = Again();
        it.Path.FollowMeeting(it.Today, it.Attempt(Cast.Secretary));
        Assert.Contains("in haar vergadering van 8 juni 2026", Decided(it), StringComparison.Ordinal);

        static APath Again() => APath.In(State.Deferred).On("2026-06-08").Take(Trigger.AnswerDeferral, Cast.Reviewer, APath.Note);

        static string Decided(APath it) => Text(PathLetterText.Of(it.Carry(MotionKind.Grant).Take(Trigger.Grant, Cast.Chair).Path, it.History[^1], null, null, Branch));
    }

    private static (APath It, LetterDraft Draft) Written(Trigger decision, string on, Func<APath, Motion>? motion = null)
    {
        var it = APath.In(decision == Trigger.RefuseAdmission ? State.Submitted : State.UnderDecision).On(on);
        it.Path.FollowMeeting(it.Today, it.Attempt(Cast.Secretary));
        if (decision == Trigger.RefuseAdmission) it.Does(it.Path.ProposeRefusal(it.Attempt(Cast.Officer, APath.Note)));
        else if (motion is null) it.Carry(KindOf(decision));
        else CarryOwn(it, motion(it));
        it.Take(decision, Cast.Chair, APath.Note);
        var label = decision is Trigger.Grant or Trigger.GrantConditionally ? it.Labelled().Path.Surroundings.CurrentLabel : null;
        return (it, PathLetterText.Of(it.Path, it.History[^1], label, null, Branch));
    }

    private static void CarryOwn(APath it, Motion motion)
    {
        it.Propose(motion).Does(it.Path.Cosign(it.Path.CurrentMotion!.Id, it.Attempt(Cast.ViceChair)));
        foreach (var voter in new[] { Cast.Chair, Cast.Member1, Cast.Member2 }) it.Ballot(voter, VoteChoice.For);
    }

    private static MotionKind KindOf(Trigger decision) => Enum.Parse<MotionKind>(decision.ToString());

    private static string Text(LetterDraft draft) => string.Join('\n', draft.Lines.Select(line => line.Text));

    private static IReadOnlyList<string> Of(LetterDraft draft, LetterStyle style) => [.. draft.Lines.Where(line => line.Style == style).Select(line => line.Text)];
}
