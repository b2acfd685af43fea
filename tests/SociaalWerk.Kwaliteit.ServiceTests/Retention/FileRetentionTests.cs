using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.ServiceTests.Steps;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.ServiceTests.Retention.Nights;

namespace SociaalWerk.Kwaliteit.ServiceTests.Retention;

/// <summary>From the announcement of a file to what is left of it.</summary>
public abstract class FileRetentionTests(StepsHost host)
{
    [Fact]
    public async Task A_file_is_announced_in_time_is_there_until_its_day_and_is_gone_on_it()
    {
        var (path, file, due) = await host.ClosedFileAsync();

        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays - 1));
        Assert.Empty(await host.PlannedAsync(path));

        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        var planned = await host.OpenAsync(path);
        Assert.Equal((RetentionKind.Files, due, due), (planned.Kind, planned.DueOn, planned.GoesOn(Numbers.AnnouncementDays)));

        await host.NightAsync(due.AddDays(-1));
        Assert.NotEmpty((await ReadAsync(path)).SelfScores);
        Assert.True((await host.OpenAsync(path)).IsOpen);

        await host.NightAsync(due);
        var left = await ReadAsync(path);
        Assert.Empty(left.SelfScores);
        Assert.Empty(left.Evidence);
        Assert.Empty(left.AuditScores);
        Assert.Empty(left.Plan.Team);
        Assert.Equal((State.Closed, due), (left.State, left.FileDeletedOn));
        Assert.NotNull(left.Decision);
        Assert.NotEmpty(left.Motions.SelectMany(m => m.Votes));
        Assert.Equal(0, await host.DoAsync(db => db.Snapshots.CountAsync(s => s.PathId == path)));
        Assert.Equal(["DeletionAnnounced", "DeleteFile"], (await host.ActsAsync(path)).TakeLast(2));
        Assert.True(Assert.Single(await host.PlannedAsync(path)).Pieces > 0);
        Assert.Empty((await host.VerifyAsync()).Faults);

        host.Settle(file);
        await host.NightAsync(due.AddDays(1));
        Assert.False(host.IsOnDisk(file));
    }

    [Fact]
    public async Task A_night_that_broke_off_after_the_commit_leaves_no_file_behind()
    {
        var (path, file, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(due);
        // The row is gone and the file is still there, as when the process died in between; then it starts again in the same night.
        Assert.True(host.IsOnDisk(file));
        host.Settle(file);
        await host.DoAsync(db => db.Nights.Where(n => n.Day == due).ExecuteDeleteAsync());

        await host.NightAsync();

        Assert.False(host.IsOnDisk(file));
        Assert.Single(await host.ActsAsync(path), act => act == "DeleteFile");
    }

    [Fact]
    public async Task A_file_on_disk_that_another_dossier_still_names_stays()
    {
        var (path, file, due) = await host.ClosedFileAsync(APath.In(State.Closed).Where(s => s with { OpenScopes = [APath.Everything] }));
        var other = await host.DoAsync(db => db.Paths.Where(p => p.Id != path).Select(p => p.Id).SingleAsync());
        await host.SaveAsync(db => db.Add(new Evidence { PathId = other, Title = "Ook", FileName = "ook.pdf", Sha256 = file.Sha256, Length = file.Length, By = Cast.Coordinator.Id, At = host.Now }));
        host.Settle(file);

        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(due);
        Assert.True(host.IsOnDisk(file));

        await host.DoAsync(db => db.Set<Evidence>().Where(e => e.PathId == other).ExecuteDeleteAsync());
        await host.NightAsync(due.AddDays(1));
        Assert.False(host.IsOnDisk(file));
    }

    [Fact]
    public async Task A_service_that_was_down_still_waits_the_days_of_announcement()
    {
        var (path, _, due) = await host.ClosedFileAsync();
        var back = due.AddDays(31);

        await host.NightAsync(back);
        Assert.Equal(back.AddDays(Numbers.AnnouncementDays), (await host.OpenAsync(path)).GoesOn(Numbers.AnnouncementDays));
        await host.NightAsync(back.AddDays(Numbers.AnnouncementDays - 1));
        Assert.Null((await ReadAsync(path)).FileDeletedOn);

        await host.NightAsync(back.AddDays(Numbers.AnnouncementDays));
        Assert.Equal(back.AddDays(Numbers.AnnouncementDays), (await ReadAsync(path)).FileDeletedOn);
    }

    [Fact]
    public async Task Copies_of_the_service_announce_and_delete_once_together()
    {
        var (path, _, due) = await host.ClosedFileAsync();

        foreach (var day in new[] { due.AddDays(-Numbers.AnnouncementDays), due })
        {
            host.GoTo(day);
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => host.NightAsync())));
        }

        Assert.Single(await host.PlannedAsync(path));
        Assert.Equal(["DeletionAnnounced", "DeleteFile"], (await host.ActsAsync(path)).TakeLast(2));
        Assert.Single(await host.ActsAsync(path), act => act == "DeleteFile");
        Assert.Equal(2, await host.DoAsync(db => db.Nights.CountAsync()));
        Assert.Empty((await host.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_label_of_the_next_cycle_withdraws_the_announcement_and_sets_the_day_anew()
    {
        var it = ClosedWithLabel();
        var (path, _, due) = await host.ClosedFileAsync(it);
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        Assert.Equal(due, (await host.OpenAsync(path)).DueOn);

        var until = due.AddDays(20);
        await host.SaveAsync(db => db.Add(NextCycle(it.Path.Surroundings.CurrentLabel!, it.Path, until)));
        await host.SaveAsync(db => db.Entry(db.Labels.Single(l => l.Cycle == 2)).Property(l => l.PathId).CurrentValue = Guid.CreateVersion7());
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays + 1));
        await host.NightAsync(due);

        var planned = await host.PlannedAsync(path);
        Assert.Equal(("TermMoved", (DateOnly?)due.AddDays(-Numbers.AnnouncementDays + 1)), (planned[0].WithdrawnBecause, planned[0].WithdrawnOn));
        Assert.Equal((until, until.AddDays(1)), (planned[1].Since, planned[1].DueOn));
        Assert.Null((await ReadAsync(path)).FileDeletedOn);
        Assert.Contains("DeletionWithdrawn", await host.ActsAsync(path));
    }

    [Fact]
    public async Task A_new_decision_that_was_ordered_holds_the_deletion_until_it_is_taken()
    {
        var (path, _, due) = await host.ClosedFileAsync();
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await OrderAsync(true);

        await host.NightAsync(due);
        Assert.Null((await ReadAsync(path)).FileDeletedOn);
        using var officer = await host.SignInAsync(nameof(Cast.Officer));
        Assert.Contains("er komt een nieuw besluit", (await officer.PageAsync($"/bewaring/Files/{due:O}")).QuerySelector("main")!.TextContent);

        await OrderAsync(false);
        await host.NightAsync(due.AddDays(1));
        Assert.Equal(due.AddDays(1), (await ReadAsync(path)).FileDeletedOn);

        Task<int> OrderAsync(bool ordered) => host.SaveAsync(db => db.Entry(db.Paths.Single(p => p.Id == path)).Property(p => p.NewDecisionOrdered).CurrentValue = ordered);
    }

    [Fact]
    public async Task A_withdrawn_path_keeps_its_outline_and_no_words()
    {
        var it = APath.In(State.WithdrawnByApplicant);
        var (path, _, due) = await host.ClosedFileAsync(it);
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(due);

        var left = await ReadAsync(path);
        Assert.Equal((it.Path.Number, State.WithdrawnByApplicant), (left.Number, left.State));
        Assert.NotEmpty(left.Steps);
        Assert.All(left.Steps, step => Assert.Null(step.Note));
        Assert.Equal(0, await host.DoAsync(db => db.LogEntries.CountAsync(e => e.Dossier == path && e.Note != null)));
        Assert.Empty((await host.VerifyAsync()).Faults);
    }

    [Fact]
    public async Task A_decision_goes_years_later_with_its_label_and_the_other_services_are_told()
    {
        var it = ClosedWithLabel();
        var (path, _, due) = await host.ClosedFileAsync(it);
        var (label, decisionDue) = (it.Path.Surroundings.CurrentLabel!, it.Path.Surroundings.CurrentLabel!.ValidUntil.AddYears(Numbers.DecisionYears).AddDays(1));
        await host.NightAsync(due.AddDays(-Numbers.AnnouncementDays));
        await host.NightAsync(due);
        await host.NightAsync(decisionDue.AddDays(-Numbers.AnnouncementDays));
        Assert.NotNull((await ReadAsync(path)).Decision);

        await host.NightAsync(decisionDue);

        var left = await ReadAsync(path);
        Assert.Null(left.Decision);
        Assert.Empty(left.Motions);
        Assert.Equal((State.Closed, decisionDue), (left.State, left.DecisionDeletedOn));
        Assert.False(await host.DoAsync(db => db.Labels.AnyAsync(l => l.Id == label.Id)));
        Assert.Contains(nameof(LabelForgottenV1), (await host.OnFileAsync(path)).EventNames);
        using var officer = await host.SignInAsync(nameof(Cast.Officer));
        Assert.Contains("is de inhoud verwijderd", (await officer.PageAsync($"/trajecten/{path}")).QuerySelector("main")!.TextContent);
        Assert.Empty((await host.VerifyAsync()).Faults);
    }

    private Task<CertificationPath> ReadAsync(Guid path) => host.DoAsync(db => db.Paths.AsNoTracking()
        .Include(p => p.SelfScores).Include(p => p.AuditScores).Include(p => p.Evidence).Include(p => p.Findings).Include(p => p.Steps).Include(p => p.Motions).ThenInclude(m => m.Votes)
        .AsSplitQuery().SingleAsync(p => p.Id == path));
}

public sealed class FileRetentionOnSqliteTests(SqliteStepsHost host) : FileRetentionTests(host), IClassFixture<SqliteStepsHost>;

public sealed class FileRetentionOnPostgresTests(PostgresStepsHost host) : FileRetentionTests(host), IClassFixture<PostgresStepsHost>;
