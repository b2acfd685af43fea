using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Objections;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Objections.ObjectionTrigger;

namespace SociaalWerk.Kwaliteit.UnitTests.Letters;

/// <summary>What the letters about an objection say, and how the term to appeal starts and stops with their sending (7.5, D15).</summary>
public sealed class ObjectionLetterTests
{
    private const string Reference = "B-2026-0001, brief 1";

    private static readonly BranchIdentity Branch = BranchIdentity.Load();

    public static TheoryData<string> Silent =>
    [
        .. Enum.GetNames<ObjectionTrigger>().Except([nameof(DeclareInadmissible), nameof(GrantHold), nameof(DeclineHold), nameof(Decide), nameof(ConfirmBindingAdvice)]),
    ];

    [Theory]
    [MemberData(nameof(Silent))]
    public void How_an_objection_is_dealt_with_until_it_is_decided_is_told_without_a_letter(string step) =>
        Assert.False(ObjectionLetterText.Tells(Enum.Parse<ObjectionTrigger>(step)));

    [Theory]
    [InlineData(nameof(ObjectionOutcome.Dismissed), "Uw bezwaar is ongegrond.", "Ons besluit blijft zoals het is.")]
    [InlineData(nameof(ObjectionOutcome.PartlyUpheld), "Uw bezwaar is deels gegrond.", "Wij nemen daarom een nieuw besluit.")]
    public void A_decision_that_does_not_give_all_says_the_exact_last_day_to_appeal(string outcome, string words, string consequence)
    {
        var it = AnObjection.AgainstRefusal().Decided(Enum.Parse<ObjectionOutcome>(outcome));
        var draft = Draft(it);

        Assert.Equal(TermKind.D15, draft.Term);
        Assert.Contains($"uiterlijk op {DutchDate.WithDay(it.Objection.Scheme.Terms[TermKind.D15].LastDay(it.Today))}.", Text(draft), StringComparison.Ordinal);
        Assert.Contains(words, Text(draft), StringComparison.Ordinal);
        Assert.Contains(consequence, Text(draft), StringComparison.Ordinal);
        Assert.Contains($"Noem daarin het kenmerk van deze brief: {Reference}.", Text(draft), StringComparison.Ordinal);
        Assert.Contains("binnen 12 weken", Text(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void An_appeal_that_is_dismissed_leaves_what_was_decided_on_the_objection()
    {
        var text = Text(Draft(AnObjection.AgainstRefusal().Decided(ObjectionOutcome.PartlyUpheld).Bound(ObjectionOutcome.Dismissed)));

        Assert.Contains("Ons besluit op uw bezwaar blijft zoals het is.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Ons besluit blijft", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_got_all_that_was_asked_reads_of_no_appeal()
    {
        var draft = Draft(AnObjection.AgainstRefusal().Decided());

        Assert.Null(draft.Term);
        Assert.DoesNotContain("in beroep", Text(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_letter_is_addressed_dated_known_by_its_number_and_signed_by_who_took_the_step()
    {
        AnObjection[] all =
        [
            AnObjection.AgainstRefusal().Take(DeclareInadmissible, Cast.ObjectionMember, new ObjectionInput(Ground: InadmissibleGround.NoInterest)),
            AnObjection.Against(ALabel.Suspended()).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair),
            AnObjection.Against(ALabel.Suspended()).Take(AskHold, Cast.Signatory).Take(DeclineHold, Cast.Chair),
            AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed),
            AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed).Bound(ObjectionOutcome.Dismissed),
        ];

        Assert.All(all, it =>
        {
            var (draft, step) = (Draft(it), StepOf(it));
            Assert.Equal(["Stichting Welzijn", "Het bestuur", "Voorst"], Of(draft, LetterStyle.Addressee));
            Assert.Equal([$"Datum: {DutchDate.InFull(it.Today)}", $"Kenmerk: {Reference}"], Of(draft, LetterStyle.Fact));
            Assert.Equal(step.Attempt.Actor.Id, Assert.Single(draft.Signatures).PersonId);
            Assert.Contains(AnObjection.Note, Text(draft), StringComparison.Ordinal);
            Assert.DoesNotContain(draft.Lines, line => line.Text.Contains("  ", StringComparison.Ordinal) || line.Text.Contains("..", StringComparison.Ordinal));
        });
        Assert.Equal("lid bezwaarcommissie", Draft(all[0]).Signatures[0].Function);
    }

    [Fact]
    public void Suspensive_effect_that_was_granted_is_carried_out_on_the_label_and_one_that_was_declined_changes_nothing()
    {
        Assert.Contains("Uw label wordt daarom voorlopig weer geldig.", Text(Draft(AnObjection.Against(ALabel.Suspended()).Take(AskHold, Cast.Signatory).Take(GrantHold, Cast.Chair))), StringComparison.Ordinal);
        Assert.Contains("Het besluit blijft gelden.", Text(Draft(AnObjection.Against(ALabel.Suspended()).Take(AskHold, Cast.Signatory).Take(DeclineHold, Cast.Chair))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_sanction_that_made_way_for_another_stays_whatever_is_decided_on_the_objection_against_it()
    {
        var label = ALabel.Suspended();
        var it = AnObjection.Against(label);
        _ = label.Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);

        Assert.Contains("Intussen is er een later besluit over uw label.", Text(Draft(it.Decided())), StringComparison.Ordinal);
        Assert.Contains("Wij draaien het besluit over uw label daarom terug.", Text(Draft(AnObjection.Against(label).Decided())), StringComparison.Ordinal);
    }

    [Fact]
    public void The_term_to_appeal_starts_with_the_proof_of_sending_and_anew_after_the_letter_came_back()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        var (file, decidedOn) = (Letter(it), it.Today);
        file.Made("aa", it.Now);
        Assert.Null(it.Objection.Term(TermKind.D15));

        file.Sent(1, Cast.Signatory.Id, it.Now.AddDays(-1)); // a clock that is behind takes no day away
        Assert.Equal(WorkingDays.OnOrAfter(decidedOn.AddDays(42)), it.Objection.Term(TermKind.D15)!.LastDay);

        Assert.True(file.ReportReturned(it.On(decidedOn.AddDays(10)).By(Cast.Officer), file.Letter.Version).IsTaken);
        Assert.Equal((null, null, null), (it.Objection.Term(TermKind.D15), it.Objection.Decision!.SentAt, it.Objection.WakeOn));
        Assert.Equal(["TermPassed"], it.On(decidedOn.AddDays(100)).Try(Close, Actor.Clock).Reasons);

        Assert.True(file.SendAgain(it.By(Cast.Officer), file.Letter.Version).IsTaken);
        file.Sent(2, Cast.Signatory.Id, it.Now);
        Assert.Equal(it.Objection.Scheme.Terms[TermKind.D15].LastDay(it.Today), it.Objection.Term(TermKind.D15)!.LastDay);
    }

    [Fact]
    public void Nobody_reports_that_a_letter_did_not_come_once_its_holder_appealed()
    {
        var it = AnObjection.AgainstRefusal().Decided(ObjectionOutcome.Dismissed);
        var file = Letter(it);
        file.Made("aa", it.Now);
        file.Sent(1, Cast.Signatory.Id, it.Now);

        Assert.Equal(["LetterSettled"], file.ReportReturned(it.Take(Appeal, Cast.Signatory).By(Cast.Officer), file.Letter.Version).Reasons);
    }

    /// <summary>About the step that was taken last.</summary>
    private static LetterFile Letter(AnObjection it)
    {
        var subject = new LetterSubject(LetterKind.Objection, it.Objection.Id, it.Objection.Version, it.Objection.Number, $"{StepOf(it).Trigger}", it.Objection.HolderId, null);
        return new LetterFile(new Letter(subject, 1, Draft(it), it.Now), null, null, it.Objection, reachesHolder: true);
    }

    private static ObjectionStepTaken StepOf(AnObjection it) => it.Objection.Happened.OfType<ObjectionStepTaken>().Last();

    private static LetterDraft Draft(AnObjection it) => ObjectionLetterText.Of(it.Objection, StepOf(it), Reference, Branch);

    private static string Text(LetterDraft draft) => string.Join('\n', draft.Lines.Select(line => line.Text));

    private static IReadOnlyList<string> Of(LetterDraft draft, LetterStyle style) => [.. draft.Lines.Where(line => line.Style == style).Select(line => line.Text)];
}
