using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Letters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Branches;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Labels.LabelTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Letters;

/// <summary>Which steps on a label have a letter, and what those letters say.</summary>
public sealed class LabelLetterTextTests
{
    private const string Reference = "KSW-2025-00001-7, brief 2";

    private static readonly BranchIdentity Branch = BranchIdentity.Load();

    /// <summary>What people ask, propose, vote and report among themselves, and what the calendar does.</summary>
    private static readonly LabelTrigger[] Silent =
    [
        Reply, AnswerWarning, TakeBack, LabelTrigger.Vote, Recuse, CosignUrgent, AskSuspension, ProposeReinstatement, AskEnd, AskPostponement, ProposeAnnulment, ProposeCorrection, ReportChange, FollowUpChange, Declare, StopLogo, ExtendTerm,
        Expire, Supersede,
    ];

    public static TheoryData<string> Rows => [.. LabelMachine.Workflow.Table.Select(Name)];

    public static TheoryData<string> Told => [.. LabelMachine.Workflow.Table.Where(row => !Silent.Contains(row.On) && !IsOfAnnulment(row.From, row.On)).Select(Name)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Each_step_that_changes_something_for_the_holder_has_a_letter_and_no_other(string row)
    {
        var (label, step) = Taken(row);

        Assert.Equal(!Silent.Contains(step.Trigger) && !IsOfAnnulment(label.State, step.Trigger), LabelLetterText.Tells(label.Label, step));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_letter_is_addressed_dated_known_by_its_own_number_and_signed_by_who_took_the_step(string row)
    {
        var (it, step) = Taken(row);
        var draft = LabelLetterText.Of(it.Label, step, Reference, Branch);

        Assert.Equal([it.Label.Surroundings.File.Organisation.LegalName, "Het bestuur", it.Label.Surroundings.File.Organisation.Place], Of(draft, LetterStyle.Addressee));
        Assert.Equal([$"Datum: {DutchDate.InFull(it.Today)}", $"Kenmerk: {Reference}"], Of(draft, LetterStyle.Fact));
        Assert.Equal([draft.Title], Of(draft, LetterStyle.Subject));
        Assert.Contains(it.Label.Number, Text(draft), StringComparison.Ordinal);
        if (step.Attempt.Actor.Has(Role.Clock)) Assert.Empty(draft.Signatures);
        else Assert.Equal(step.Attempt.Actor.Id, draft.Signatures[0].PersonId);
        Assert.DoesNotContain(draft.Lines, line => line.Text.Contains("  ", StringComparison.Ordinal) || line.Text.Contains("..", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Told))]
    public void Each_decision_that_one_may_object_to_says_the_exact_last_day_and_no_other_letter_starts_that_term(string row)
    {
        var (it, step) = Taken(row);
        var draft = LabelLetterText.Of(it.Label, step, Reference, Branch);
        var lastDay = $"uiterlijk op {DutchDate.WithDay(it.Label.Scheme.Terms[TermKind.D14].LastDay(it.Today))}.";

        Assert.Equal(step.Trigger is Suspend or SuspendUrgently or Withdraw or Reduce or Annul or DeclinePostponement, draft.Term == TermKind.D14);
        Assert.Equal(draft.Term == TermKind.D14, Text(draft).Contains(lastDay, StringComparison.Ordinal));
        Assert.Equal(draft.Term == TermKind.D14, Text(draft).Contains($"het kenmerk van deze brief: {Reference}", StringComparison.Ordinal));
        if (draft.Term == TermKind.D14) Assert.Contains(it.Label.Contestable, ruling => ruling.Version == step.Version);
    }

    [Theory]
    [InlineData("2026-03-02", "maandag 16 maart 2026")]
    [InlineData("2026-04-22", "vrijdag 8 mei 2026")] // King's Day and Liberation Day are no working days
    public void An_intention_gives_its_ground_its_reasons_and_the_last_day_to_reply(string on, string lastDay)
    {
        var draft = Draft(ALabel.Valid().On(on).Intended(ProcedureKind.Suspension));

        Assert.Equal(TermKind.D21, draft.Term);
        Assert.Contains($"Geef uw zienswijze uiterlijk op {lastDay}.", Text(draft), StringComparison.Ordinal);
        Assert.Contains("De grond is: aan een voorwaarde van het label is niet op tijd voldaan.", Text(draft), StringComparison.Ordinal);
        Assert.Contains(ALabel.Note, Text(draft), StringComparison.Ordinal);
    }

    [Fact]
    public void An_urgent_intention_names_no_day_to_wait_for()
    {
        var draft = Draft(LabelReady.Urgent());

        Assert.Null(draft.Term);
        Assert.Contains("Er is haast", Of(draft, LetterStyle.Heading));
    }

    [Fact]
    public void A_smaller_scope_is_named_in_the_words_of_the_holder_before_it_is_decided_and_after_that()
    {
        var left = new Scope(false, ["jongerenwerk"], ["Voorst"], "Al het jongerenwerk in Voorst.");
        var it = ALabel.Valid().Take(Intend, Cast.Officer, new LabelInput(Kind: ProcedureKind.Reduction, Ground: SanctionGround.ConditionNotMet, Scope: left));
        Assert.Contains("Het geldt alleen nog voor: Al het jongerenwerk in Voorst.\n", $"{Text(Draft(it))}\n", StringComparison.Ordinal);

        var decided = Text(Draft(it.Heard().Voted(ProcedureKind.Reduction).Take(Reduce, Cast.Chair)));
        Assert.Contains("Het geldt voor: Al het jongerenwerk in Voorst. Het oude nummer vervalt.", decided, StringComparison.Ordinal);
        Assert.DoesNotContain("niet geldt zolang uw bezwaar loopt", decided, StringComparison.Ordinal);
    }

    [Fact]
    public void The_intention_that_the_clock_begins_is_the_same_to_the_holder_and_bears_no_name()
    {
        var draft = Draft(ALabel.Suspended().AfterTerm(TermKind.D22).Take(LetTermPass, Actor.Clock));

        Assert.Equal((TermKind.D21, 0), (draft.Term, draft.Signatures.Count));
        Assert.Contains("geschorst sinds 2 maart 2026", Text(draft), StringComparison.Ordinal);
        Assert.Contains("ten hoogste 6 maanden", Text(draft), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "Uw label is vanaf vandaag weer geldig, tot en met 14 juni 2027")]
    [InlineData(true, "Uw label blijft geldig, tot en met 14 juni 2027")]
    public void A_suspension_that_lapses_leaves_a_label_that_is_valid_again_or_was_already_while_its_effect_was_held(bool held, string says)
    {
        var it = held ? LabelReady.Held(LabelReady.Unconfirmed()) : LabelReady.Unconfirmed();

        Assert.Contains(says, Text(Draft(it.AfterTerm(TermKind.D21Confirmation).Take(LetTermPass, Actor.Clock))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_proposal_that_the_holder_did_not_hear_of_is_dropped_without_a_letter()
    {
        var annulment = ALabel.Valid().Take(ProposeAnnulment, Cast.SchemeManager).Take(Drop, Cast.SchemeManager);
        var intention = ALabel.Valid().Intended(ProcedureKind.Withdrawal, SanctionGround.FalseInformation).Take(Drop, Cast.Officer);

        Assert.False(LabelLetterText.Tells(annulment.Label, StepOf(annulment)));
        Assert.Equal("Ons voornemen gaat niet door", Draft(intention).Title);
    }

    [Fact]
    public void An_urgent_suspension_says_by_when_it_is_heard_and_confirmed_and_bears_both_names_in_whichever_order_they_signed()
    {
        var it = LabelReady.Unconfirmed();
        var draft = Draft(it);

        Assert.Contains($"Die kunt u nu geven, uiterlijk op {DutchDate.WithDay(it.Label.Term(TermKind.D21Urgent)!.LastDay)}.", Text(draft), StringComparison.Ordinal);
        Assert.Contains($"moet de schorsing bevestigen, uiterlijk op {DutchDate.WithDay(it.Label.Term(TermKind.D21Confirmation)!.LastDay)}.", Text(draft), StringComparison.Ordinal);
        Assert.Equal([(Cast.Chair.Id, "voorzitter beheercommissie"), (Cast.ViceChair.Id, "plaatsvervangend voorzitter beheercommissie")], draft.Signatures.Select(s => (s.PersonId, s.Function)));

        var turned = Draft(LabelReady.Urgent().Take(CosignUrgent, Cast.Chair).Take(SuspendUrgently, Cast.ViceChair));
        Assert.Equal([(Cast.ViceChair.Id, "plaatsvervangend voorzitter beheercommissie"), (Cast.Chair.Id, "voorzitter beheercommissie")], turned.Signatures.Select(s => (s.PersonId, s.Function)));
    }

    [Fact]
    public void A_suspension_says_how_long_it_may_last_what_becomes_of_the_logo_and_that_objecting_does_not_stop_it()
    {
        var it = ALabel.Suspended();
        var text = Text(Draft(it));

        Assert.Contains($"tot en met {DutchDate.InFull(it.Label.Term(TermKind.D22)!.LastDay)}", text, StringComparison.Ordinal);
        Assert.Contains("Gebruik het logo en de naam van het label vanaf vandaag niet voor iets nieuws.", text, StringComparison.Ordinal);
        Assert.Contains("Op 2 maart 2026 gaf u uw zienswijze.", text, StringComparison.Ordinal);
        Assert.Contains("Als u bezwaar maakt, blijft de schorsing gelden.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_that_ended_is_taken_off_the_web_and_out_of_print_each_by_its_own_day()
    {
        var it = ALabel.Withdrawn();
        var items = Of(Draft(it), LetterStyle.Item);

        Assert.Contains($"Haal ze van uw website en andere online plekken: uiterlijk op {DutchDate.WithDay(it.Label.Term(TermKind.D24Online)!.LastDay)}.", items);
        Assert.Contains($"Haal ze van drukwerk en gebouwen: uiterlijk op {DutchDate.WithDay(it.Label.Term(TermKind.D24Print)!.LastDay)}.", items);
    }

    [Fact]
    public void A_postponement_says_the_new_day_and_the_one_from_which_the_next_label_counts()
    {
        var text = Text(Draft(ALabel.Valid().Take(AskPostponement, Cast.Signatory, LabelReady.Postponed()).Voted(ProcedureKind.Postponement).Take(Postpone, Cast.Chair)));

        Assert.Contains("geldig tot en met 31 augustus 2027. Eerst was dat tot en met 14 juni 2027.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annulment_bears_the_names_of_both_who_decided_it() =>
        Assert.Equal([Cast.Chair.Id, Cast.SchemeManager.Id], Draft(ALabel.Valid().Take(ProposeAnnulment, Cast.SchemeManager).Take(Annul, Cast.Chair)).Signatures.Select(s => s.PersonId));

    [Fact]
    public void A_correction_says_how_it_stands_now_and_that_nothing_else_changed()
    {
        var draft = Draft(ALabel.Valid().Take(ProposeCorrection, Cast.Officer, LabelReady.Words()).Take(Correct, Cast.Secretary));

        Assert.Equal(["Naam: Stichting Welzijn Voorst", "Plaats: Twello", "Reikwijdte: Maatschappelijk werk"], Of(draft, LetterStyle.Item));
        Assert.Equal("secretaris beheercommissie", Assert.Single(draft.Signatures).Function);
    }

    [Fact]
    public void Hard_case_9_after_the_end_date_the_letter_says_that_the_label_does_not_come_back()
    {
        var draft = Draft(LabelReady.Ordered(ALabel.Withdrawn()).On("2027-06-15").Take(Restore, Cast.Chair));

        Assert.Contains("is de intrekking van", Text(draft), StringComparison.Ordinal);
        Assert.Contains("is intussen voorbij. Het label wordt daarom niet opnieuw geldig.", Text(draft), StringComparison.Ordinal);
    }

    private static (ALabel It, LabelStepTaken Step) Taken(string row)
    {
        var step = LabelMachine.Workflow.Table.Single(s => Name(s) == row);
        var ready = LabelReady.For(step.From, step.On, step.To);
        Assert.True(ready.Try().IsTaken);
        return (ready.It, StepOf(ready.It));
    }

    private static LabelStepTaken StepOf(ALabel it) => it.Label.Happened.OfType<LabelStepTaken>().Last();

    private static LetterDraft Draft(ALabel it) => LabelLetterText.Of(it.Label, StepOf(it), Reference, Branch);

    /// <summary>Of a label that ended only a proposed annulment can still be dropped, of which the holder never heard.</summary>
    private static bool IsOfAnnulment(LabelState from, LabelTrigger step) => step == Drop && from is not (LabelState.Active or LabelState.Suspended);

    private static string Name(Step<Label, LabelState, LabelTrigger> row) => $"{row.From} {row.On} {row.To}";

    private static string Text(LetterDraft draft) => string.Join('\n', draft.Lines.Select(line => line.Text));

    private static IReadOnlyList<string> Of(LetterDraft draft, LetterStyle style) => [.. draft.Lines.Where(line => line.Style == style).Select(line => line.Text)];
}
