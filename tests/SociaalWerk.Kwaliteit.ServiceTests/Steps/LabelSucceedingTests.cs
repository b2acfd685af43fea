using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The labels that a database knows of one holder, one after the other (L12a, L14, L15).</summary>
public abstract class LabelSucceedingTests(StepsHost host)
{
    private const string Older = "KSW-2026-00001-8", Next = "KSW-2026-00123-0";

    [Fact]
    public async Task A_label_that_is_annulled_before_it_begins_and_restored_takes_over_from_the_one_that_went_on()
    {
        var it = APath.In(State.Granted).Labelled();
        _ = await host.PutAsync(it);
        var next = await SucceedAsync();
        await TakeAsync(Cast.SchemeManager, LabelTrigger.ProposeAnnulment);
        await TakeAsync(Cast.Chair, LabelTrigger.Annul);
        Assert.Null((await LabelAsync(Older)).SupersededById);

        _ = await host.InAsync<CertificationDb, int>(async db =>
        {
            (await db.LabelAsync(next.Id, default))!.OrderRestoration();
            return await db.SaveChangesAsync();
        });
        await TakeAsync(Cast.Chair, LabelTrigger.Restore);

        var older = await LabelAsync(Older);
        Assert.Equal((next.Id, next.ValidFrom, next.ValidFrom.AddDays(-1)), (older.SupersededById, older.SupersededFrom, older.ValidUntil));
        Assert.Equal(LabelState.Active, (await LabelAsync(Next)).State);
    }

    /// <summary>The label of the next cycle, decided and yet to begin.</summary>
    private Task<Label> SucceedAsync() => host.InAsync<CertificationDb, Label>(async db =>
    {
        var older = (await db.LabelForAsync(Cast.Officer, Older, default))!;
        var (period, attempt) = (Validity.NewLabel(older.ValidUntil.AddDays(1), older.Scheme.Validity), new Attempt(Cast.Chair, host.Now));
        var next = new Label(Next, older.Surroundings.File, period, older.Cycle + 1, older.FirstIssuedOn, attempt);
        db.Add(next);
        older.GiveWayTo(next, older.ValidUntil, attempt);
        await db.SaveChangesAsync();
        return next;
    });

    private async Task TakeAsync(Actor who, LabelTrigger step)
    {
        var version = (await LabelAsync(Next)).Version;
        var result = (await host.InAsync<CertificationDb, StepResult?>(db => db.ActOnLabelAsync(who, Next, step, version, default, "Omdat het nodig is.")))!;
        Assert.True(result.IsTaken, $"{step}: {result.Outcome} {string.Join(", ", result.Reasons)}");
    }

    private Task<Label> LabelAsync(string number) => host.InAsync<CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync(l => l.Number == number));
}

public sealed class LabelSucceedingOnSqliteTests(SqliteStepsHost host) : LabelSucceedingTests(host), IClassFixture<SqliteStepsHost>;

public sealed class LabelSucceedingOnPostgresTests(PostgresStepsHost host) : LabelSucceedingTests(host), IClassFixture<PostgresStepsHost>;
