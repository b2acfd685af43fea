using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Complaints.ComplaintTrigger;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Complaints;

/// <summary>What happens to a complaint from receipt to closing, and who has no part in it (7.6, D16).</summary>
public sealed class ComplaintTests
{
    private static readonly IReadOnlyList<Actor> People = [.. AComplaint.Branch, AComplaint.OfficerAgain, .. Cast.Everybody];

    [Fact]
    public void A_complaint_goes_from_receipt_through_an_outcome_and_a_measure_to_its_closing()
    {
        var it = AComplaint.Concluded(ComplaintOutcome.PartlyUpheld)
            .Take(OrderMeasure, Cast.Officer, new(Measure: MeasureKind.SpecialAudit, LabelNumber: AComplaint.Label));
        Assert.Equal(["MeasuresCarriedOut"], it.Try(CloseComplaint, Cast.Officer).Reasons);

        _ = it.Take(CarryOutMeasure, Cast.Officer, new(Number: 1, Started: "T-2026-0009")).On("2026-04-01").Take(CloseComplaint, Cast.Officer);

        Assert.Equal((ComplaintState.Closed, Day("2026-04-01")), (it.State, it.Complaint.ClosedOn));
        Assert.Equal("T-2026-0009", it.Complaint.Measures.Single().Started);
        Assert.Equal([AcknowledgeReceipt, ConcludeComplaint], it.Complaint.Letters.Select(l => l.Step));
    }

    [Fact]
    public void A_signal_has_a_short_way_of_its_own_and_nobody_is_answered()
    {
        var it = AComplaint.Signal().Assigned();
        Assert.Equal(StepOutcome.Forbidden, it.Try(AcknowledgeReceipt, Cast.Officer).Outcome);

        _ = it.Take(Investigate, Cast.Officer).Take(ConcludeComplaint, Cast.Officer, new(Outcome: ComplaintOutcome.Dismissed)).Take(CloseComplaint, Cast.Officer);

        Assert.Empty(it.Complaint.Letters);
        Assert.DoesNotContain(it.Complaint.Happened, h => h is ComplainantToTell or ComplainantKnown);
        Assert.Equal(ComplaintState.OutOfScope, AComplaint.Signal().Assigned().Take(ReferOn, Cast.Officer, new(WhereTo: "De gemeente")).State);
    }

    [Fact]
    public void A_complaint_with_a_sender_is_acknowledged_before_anything_else()
    {
        var it = AComplaint.Filed().Assigned();

        Assert.Equal(StepOutcome.Forbidden, it.Try(Investigate, Cast.Officer).Outcome);
        Assert.Equal(StepOutcome.Forbidden, it.Try(ReferOn, Cast.Officer, new(WhereTo: "Elders", Answer: "Ga daarheen.")).Outcome);
    }

    [Theory]
    [InlineData(nameof(ReferOn), "WhereToGiven,AnswerGiven,NoteRequired")]
    [InlineData(nameof(ExtendSettlement), "AnswerGiven,NoteRequired")]
    public void What_the_complainant_must_read_is_asked(string step, string reasons) =>
        Assert.Equal(reasons.Split(','), AComplaint.Acknowledged().Try(Enum.Parse<ComplaintTrigger>(step), Cast.Officer, new(), note: null).Reasons);

    [Fact]
    public void An_outcome_needs_a_choice_a_letter_and_a_note()
    {
        var it = AComplaint.Investigated();
        var before = (it.State, it.Complaint.Version, it.Complaint.Happened.Count);

        Assert.Equal(["OutcomeGiven", "AnswerGiven", "NoteRequired"], it.Try(ConcludeComplaint, Cast.Officer, new(), note: " ").Reasons);
        Assert.Equal(before, (it.State, it.Complaint.Version, it.Complaint.Happened.Count));
    }

    [Theory]
    [InlineData(nameof(ComplaintOutcome.Upheld), true)]
    [InlineData(nameof(ComplaintOutcome.PartlyUpheld), true)]
    [InlineData(nameof(ComplaintOutcome.Dismissed), false)]
    public void A_measure_follows_only_when_the_complaint_was_found_right(string outcome, bool may)
    {
        var result = AComplaint.Concluded(Enum.Parse<ComplaintOutcome>(outcome)).Try(OrderMeasure, Cast.Officer, new(Measure: MeasureKind.Intention, LabelNumber: AComplaint.Label));

        Assert.Equal(may ? "" : "FoundRight", string.Join(',', result.Reasons));
    }

    [Fact]
    public void A_step_taken_on_an_older_version_changes_nothing() =>
        Assert.Equal(StepOutcome.PassedBy, AComplaint.Acknowledged().Try(Investigate, Cast.Officer, version: 1).Outcome);

    // Terms (D16)

    [Fact]
    public void Receipt_is_acknowledged_within_five_working_days_and_the_complaint_settled_within_six_weeks()
    {
        var it = AComplaint.Filed();
        Assert.Equal((Day("2026-03-09"), Day("2026-04-13")), (it.Complaint.Term(TermKind.D16)!.LastDay, it.Complaint.Term(TermKind.D16Settlement)!.LastDay));

        _ = it.Assigned().Take(AcknowledgeReceipt, Cast.Officer);
        Assert.Null(it.Complaint.Term(TermKind.D16));
    }

    [Fact]
    public void The_term_to_settle_is_extended_once_by_four_weeks_and_the_complainant_is_told_why()
    {
        var it = AComplaint.Investigated().Take(ExtendSettlement, Cast.Officer, new(Answer: "Wij wachten op stukken."));

        Assert.Equal(Day("2026-05-11"), it.Complaint.Term(TermKind.D16Settlement)!.LastDay);
        Assert.Equal("Wij wachten op stukken.", it.Complaint.Letters.Last().Words);
        Assert.Contains(it.Complaint.Happened, h => h is ComplainantToTell { Step: "ExtendSettlement", Day: { } day } && day == Day("2026-05-11"));
        Assert.Equal(["ExtensionLeft"], it.Try(ExtendSettlement, Cast.Officer, new(Answer: "Nog eens.")).Reasons);
        Assert.Equal(["SettlementRuns"], AComplaint.Investigated().On("2026-04-14").Try(ExtendSettlement, Cast.Officer, new(Answer: "Te laat.")).Reasons);
    }

    [Theory]
    [InlineData("2024-03-02", null)]
    [InlineData("2024-03-01", "TooLongAgo")]
    [InlineData("2026-03-02", null)]
    [InlineData("2026-03-03", "HappensLater")]
    public void What_lies_more_than_the_schemes_months_back_is_not_taken_in(string day, string? reason)
    {
        var (received, result) = Complaint.Receive("K-2026-0001", AComplaint.Scheme, AComplaint.Intake() with { HappenedOn = Day(day) }, AComplaint.Around(), Noon(2026, 3, 2));

        Assert.Equal((reason is null, reason ?? ""), (received is not null, string.Join(',', result.Reasons)));
    }

    // Who handles it

    [Fact]
    public void Nobody_handles_a_complaint_before_somebody_said_whom_it_is_about() =>
        Assert.Equal(["SubjectsMarked"], AComplaint.Filed().Try(AssignHandler, Cast.Secretary, new(Handler: Cast.Officer.Id)).Reasons);

    [Fact]
    public void Whoever_it_is_about_is_never_its_handler_under_whatever_account()
    {
        var it = AComplaint.Of(AComplaint.Intake(ComplaintKind.Organisation), AComplaint.Around((Cast.Officer.Id, AComplaint.OfficerAgain.Id))).Marked(AComplaint.OfficerAgain);

        Assert.Equal(["HandlerFits"], it.Try(AssignHandler, Cast.Secretary, new(Handler: Cast.Officer.Id)).Reasons);
        _ = it.Take(AssignHandler, Cast.Secretary, new(Handler: AComplaint.OtherOfficer.Id));
        Assert.Equal(["NotAboutYou", "Handles"], it.Try(AcknowledgeReceipt, Cast.Officer).Reasons);
        Assert.Equal(Role.None, Cast.Officer.For(it.Complaint).Role);
    }

    [Fact]
    public void A_handler_whom_it_turns_out_to_be_about_loses_it_at_once()
    {
        var it = AComplaint.Acknowledged().Marked(Cast.Officer);

        Assert.Null(it.Complaint.HandlerId);
        Assert.Equal(["NotAboutYou", "Handles"], it.Try(Investigate, Cast.Officer).Reasons);
    }

    [Fact]
    public void Another_officer_than_the_one_assigned_takes_no_step() =>
        Assert.Equal(["Handles"], AComplaint.Acknowledged().Try(Investigate, AComplaint.OtherOfficer).Reasons);

    [Fact]
    public void When_it_is_about_every_officer_the_scheme_manager_handles_it_and_then_the_chair()
    {
        var it = AComplaint.Filed().Marked(Cast.Officer, AComplaint.OtherOfficer);
        Assert.Equal(Role.SchemeManager, it.Complaint.HandlerRole);
        Assert.True(it.Try(AssignHandler, Cast.Secretary, new(Handler: Cast.SchemeManager.Id)).IsTaken);

        Assert.Equal(Role.Chair, it.Marked(Cast.Officer, AComplaint.OtherOfficer, Cast.SchemeManager).Complaint.HandlerRole);
    }

    [Theory]
    [InlineData(nameof(ComplaintKind.Organisation), Role.Secretary)]
    [InlineData(nameof(ComplaintKind.Branch), Role.Chair)]
    public void The_secretary_assigns_and_the_chair_where_it_is_about_the_branch(string kind, Role assigner) =>
        Assert.Equal(assigner, AComplaint.Filed(Enum.Parse<ComplaintKind>(kind)).Complaint.AssignerRole);

    [Fact]
    public void An_assigner_whom_it_is_about_hands_it_on_and_the_next_one_is_told()
    {
        var it = AComplaint.Filed().Marked(Cast.Secretary);

        Assert.Equal(Role.Chair, it.Complaint.AssignerRole);
        Assert.Equal([Cast.Chair.Id], it.Complaint.Happened.OfType<MatterMoved>().Last().OnlyTo!);
        Assert.Equal(["NotAboutYou", "Assigns"], it.Try(MarkSubjects, Cast.Secretary, new()).Reasons);
    }

    [Theory]
    [InlineData("Secretary de Vries", null)]
    [InlineData(null, "Mevrouw sécretary de vries luisterde niet.")]
    public void Somebody_of_the_branch_who_is_named_is_kept_out_before_anybody_has_read_it(string? about, string? story)
    {
        var around = AComplaint.Around();
        around = around with { Holders = [.. around.Holders.Select(h => h with { Name = $"{h.Role} de Vries" })] };
        var it = AComplaint.Of(AComplaint.Intake() with { AboutName = about, Story = story ?? "Het ging mis." }, around);

        Assert.Equal([Cast.Secretary.Id], it.Complaint.Subjects.Select(s => s.PersonId));
        Assert.Equal(Role.Chair, it.Complaint.AssignerRole);
        Assert.DoesNotContain(it.Complaint.Happened.OfType<MatterMoved>(), m => m.OnlyTo!.Contains(Cast.Secretary.Id));
    }

    /// <summary>Thousands of random lives with random people, accounts and subjects: nothing that is done is done by whom it is about.</summary>
    [Fact]
    public void Whatever_people_do_nobody_takes_a_step_on_a_complaint_about_themselves() =>
        Gen.Select(Gen.Int[0, Enum.GetValues<ComplaintTrigger>().Length - 1], Gen.Int[0, People.Count - 1], Gen.Int[0, 63]).Array[40].Sample(
            acts =>
            {
                var it = AComplaint.Of(AComplaint.Intake((ComplaintKind)(acts[0].Item3 % 4)), AComplaint.Around((Cast.Officer.Id, AComplaint.OfficerAgain.Id)));
                foreach (var (step, who, chance) in acts)
                {
                    var (from, version, about) = (it.State, it.Complaint.Version, it.Complaint.IsAbout(People[who].Id));
                    var input = new ComplaintInput(
                        [.. AComplaint.Branch.Where((_, i) => (chance & (1 << i)) != 0 && chance % 3 == 0).Select(a => a.Id)], AComplaint.Branch[chance % AComplaint.Branch.Count].Id, "Elders", AComplaint.Letter,
                        (ComplaintOutcome)(chance % 3), (MeasureKind)(chance % 2), AComplaint.Label, null, null, "beloofden");
                    var result = it.Try((ComplaintTrigger)step, People[who], input);
                    Assert.False(result.IsTaken && about, $"{(ComplaintTrigger)step} by {People[who].Role}");
                    if (!result.IsTaken) Assert.Equal((from, version), (it.State, it.Complaint.Version));
                    Assert.False(it.Complaint.HandlerId is { } handler && it.Complaint.IsAbout(handler));
                    Assert.All(it.Complaint.Terms.GroupBy(t => t.Kind), one => Assert.Single(one));
                    if (it.State is ComplaintState.Concluded or ComplaintState.Closed or ComplaintState.OutOfScope) Assert.Empty(it.Complaint.Terms);
                }
            },
            iter: 1000);

    // What it holds of people

    [Fact]
    public void Text_about_clients_is_taken_out_and_the_log_keeps_what_stood_there_by_a_hash_only()
    {
        var it = AComplaint.Acknowledged();
        Assert.Equal(["PassageGiven"], it.Try(StrikeOut, Cast.Officer, new(Passage: "iets anders")).Reasons);

        _ = it.Take(StrikeOut, Cast.Officer, new(Passage: "niet wat zij beloofden.\nDat"));

        Assert.Equal($"Zij deden {Complaint.Removed} is niet goed.", it.Complaint.StoryText);
        var act = it.Complaint.Happened.OfType<Act>().Last();
        Assert.Matches("\"stood\":\"[0-9a-f]{64}\"", act.Detail!);
        Assert.DoesNotContain("beloofden", act.Detail + act.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_erased_in_the_text_too_and_a_complaint_makes_no_signal_of_itself()
    {
        var it = AComplaint.Of(AComplaint.Intake() with { AboutName = "Piet Puk", Story = "Ik, Zoë Łukaszewicz, sprak PIET PUK." }).Assigned();

        _ = it.Take(EraseNames, Cast.Officer);

        Assert.Equal($"Ik, {Complaint.Removed}, sprak {Complaint.Removed}.", it.Complaint.StoryText);
        Assert.Equal(("", "", "", null, false), (it.Complaint.Name, it.Complaint.Email, it.Complaint.About, it.Complaint.FollowHash, it.Complaint.IsSignal));
        Assert.Contains(it.Complaint.Happened, h => h is PersonErasedV1 erased && erased.PersonId == it.Complaint.ComplainantId);
        Assert.Equal(["NamesAreThere"], it.Try(EraseNames, Cast.Officer).Reasons);
        Assert.True(it.Try(AcknowledgeReceipt, Cast.Officer).IsTaken);
    }

    [Fact]
    public void What_is_forgotten_leaves_number_kind_and_days()
    {
        var it = AComplaint.Concluded().Take(CloseComplaint, Cast.Officer);

        it.Complaint.Forget(new Attempt(Actor.Clock, Noon(2031, 3, 3)));

        Assert.Equal(("K-2026-0001", "", "", 0, 0), (it.Complaint.Number, it.Complaint.StoryText, it.Complaint.OrganisationName, it.Complaint.Letters.Count, it.Complaint.Subjects.Count));
    }

    [Fact]
    public void A_mail_to_the_complainant_that_failed_is_sent_again_by_the_handler()
    {
        var it = AComplaint.Acknowledged();
        Assert.Equal(["MailFailed"], it.Try(SendAgain, Cast.Officer).Reasons);
        it.Complaint.MailFared(new ComplaintMail(Guid.CreateVersion7(), "AcknowledgeReceipt", it.Complaint.ComplainantId, Noon(2026, 3, 2), Failed: true));

        _ = it.Take(SendAgain, Cast.Officer);

        var told = it.Complaint.Happened.OfType<ComplainantToTell>().Last();
        Assert.Equal(("AcknowledgeReceipt", it.Complaint.Term(TermKind.D16Settlement)!.LastDay), (told.Step, told.Day!.Value));
        Assert.Null(it.Complaint.FailedToComplainant);
    }

    [Fact]
    public void Stateless_has_the_rows_of_the_table_and_one_step_has_one_role()
    {
        var table = ComplaintMachine.Workflow.Table;
        var states = ComplaintMachine.Workflow.Machine(AComplaint.Filed().Complaint, new Attempt(Cast.Officer, Noon(2026, 3, 2))).GetInfo().States;
        var configured = states.SelectMany(s => s.FixedTransitions.Select(t => $"{s.UnderlyingState} {t.Trigger.UnderlyingTrigger} {t.DestinationState.UnderlyingState} {t.GuardConditionsMethodDescriptions.Count()}"));

        Assert.Equal(table.Select(row => $"{row.From} {row.On} {row.To} {row.When.Length}").Order(), configured.Order());
        Assert.Equal(Enum.GetValues<ComplaintTrigger>(), table.Select(row => row.On).Distinct().Order());
        Assert.All(table.GroupBy(row => (row.From, row.On)), rows => Assert.Single(rows.Select(row => row.By).Distinct()));
        Assert.All(table, row => Assert.Contains(ComplaintConditions.NotAboutYou, row.When));
    }

    [Fact]
    public void A_scheme_in_which_nobody_may_handle_a_complaint_is_refused()
    {
        var json = SchemeData.Resource("regeling-1-demo.json").Replace("\"handlers\": [\"officer\", \"scheme_manager\", \"chair\"]", "\"handlers\": [\"coordinator\"]", StringComparison.Ordinal);

        Assert.Equal(["complaints.handlers"], SchemeImport.Read(json).Problems.Select(p => p.Field));
    }

    private static DateTimeOffset Noon(int year, int month, int day) => new(year, month, day, 12, 0, 0, TimeSpan.Zero);
}
