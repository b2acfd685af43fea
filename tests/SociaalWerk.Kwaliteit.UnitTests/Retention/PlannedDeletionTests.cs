using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Retention;

public sealed class PlannedDeletionTests
{
    private const int Days = 30;
    private static readonly Guid Subject = Guid.CreateVersion7();

    [Theory]
    [InlineData("2030-06-15", "2030-07-01")]
    [InlineData("2030-07-01", "2030-07-01")]
    [InlineData("2030-07-20", "2030-07-20")]
    [InlineData("2020-01-01", "2030-07-01")]
    public void It_goes_after_its_term_and_never_sooner_than_announced(string due, string goes) =>
        Assert.Equal(Day(goes), Announced(due).GoesOn(Days));

    [Fact]
    public void It_is_right_while_the_term_ends_on_the_same_day()
    {
        var planned = Announced("2030-07-20");

        Assert.Null(planned.WhyNot(RetentionTerm.Until(Subject, Day("2028-07-19"), Day("2030-07-19"))));
        Assert.Equal("TermMoved", planned.WhyNot(RetentionTerm.Until(Subject, Day("2028-07-20"), Day("2030-07-20"))));
        Assert.Equal("HasRole", planned.WhyNot(RetentionTerm.Waiting(Subject, "HasRole")));
        Assert.Equal("NothingLeft", planned.WhyNot(null));
    }

    [Fact]
    public void Only_an_officer_holds_back_and_releases()
    {
        foreach (var person in Cast.Everybody.Where(p => !p.Has(Role.Officer)))
        {
            Assert.Equal(StepOutcome.Forbidden, Announced().Hold(By(person, "Rechtszaak")).Outcome);
            Assert.Equal(StepOutcome.Forbidden, Held().Release(By(person)).Outcome);
        }

        Assert.True(Announced().Hold(By(Cast.Officer, "Rechtszaak")).IsTaken);
        Assert.True(Held().Release(By(Cast.Officer)).IsTaken);
    }

    [Fact]
    public void Holding_back_needs_a_reason_and_is_done_once()
    {
        Assert.Equal(["NoteRequired"], Announced().Hold(By(Cast.Officer, "  ")).Reasons);
        Assert.Equal(["DeletionHeldAlready"], Held().Hold(By(Cast.Officer, "Nog een")).Reasons);
        Assert.Equal(["DeletionNotHeld"], Announced().Release(By(Cast.Officer)).Reasons);
    }

    [Fact]
    public void What_was_carried_out_or_lapsed_can_not_be_held_back_any_more()
    {
        var (done, lapsed) = (Announced(), Announced());
        done.Complete(3, By(Actor.Clock));
        lapsed.Withdraw("HasRole", By(Actor.Clock));

        Assert.Equal(["DeletionNotOpen"], done.Hold(By(Cast.Officer, "Rechtszaak")).Reasons);
        Assert.Equal(["DeletionNotOpen"], lapsed.Hold(By(Cast.Officer, "Rechtszaak")).Reasons);
    }

    [Theory]
    [InlineData(RetentionKind.People, DossierKind.Account, true)]
    [InlineData(RetentionKind.Files, DossierKind.File, true)]
    [InlineData(RetentionKind.Decisions, DossierKind.File, true)]
    [InlineData(RetentionKind.Complaints, DossierKind.Complaint, true)]
    [InlineData(RetentionKind.Objections, DossierKind.File, true)]
    [InlineData(RetentionKind.SecurityLog, DossierKind.Settings, false)]
    public void What_happens_to_it_stands_in_the_dossier_that_it_is_about(object kind, DossierKind dossier, bool own)
    {
        var planned = Announced(kind: (RetentionKind)kind);
        _ = planned.Hold(By(Cast.Officer, "Rechtszaak"));
        _ = planned.Release(By(Cast.Officer));
        planned.Withdraw("TermMoved", By(Actor.Clock));

        var acts = planned.Happened.Cast<Act>().ToList();
        Assert.Equal(["DeletionAnnounced", "DeletionHeld", "DeletionReleased", "DeletionWithdrawn"], acts.Select(a => a.Name));
        Assert.All(acts, act => Assert.Equal((own ? Subject : PlannedDeletion.OwnDossier, dossier), (act.Dossier, act.Kind)));
        Assert.Equal("Rechtszaak", acts[1].Note);
    }

    private static PlannedDeletion Announced(string due = "2030-07-20", RetentionKind kind = RetentionKind.Files) =>
        new(kind, RetentionTerm.Until(Subject, Day(due).AddYears(-2), Day(due).AddDays(-1)), By(Actor.Clock));

    private static PlannedDeletion Held()
    {
        var planned = Announced();
        Assert.True(planned.Hold(By(Cast.Officer, "Rechtszaak")).IsTaken);
        return planned;
    }

    private static Attempt By(Actor who, string? note = null) => new(who, Instant("2030-06-01T00:00:05Z"), note);
}
