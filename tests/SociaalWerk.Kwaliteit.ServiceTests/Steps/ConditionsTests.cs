using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>The conditions on a label from the holder's evidence to the end of the path, over HTTP (L2, row 34).</summary>
public abstract class ConditionsTests(StepsHost host)
{
    [Fact]
    public async Task Conditions_are_shown_verified_and_confirmed_and_then_the_path_closes_by_itself()
    {
        var it = APath.In(State.GrantedConditional).Sent().Labelled();
        var id = await host.PutAsync(it);
        var address = $"{Asking.AddressOf(id)}/voorwaarden";
        var (holder, body, office) = (await host.AsAsync(Cast.Coordinator), await host.AsAsync(Cast.Reviewer), await host.AsAsync(Cast.Officer));
        var today = $"{it.Today:yyyy-MM-dd}";

        var shown = await holder.PostAsync($"{address}/1/bewijs", new { bewijs = "Het rooster is ingevoerd." });
        var returned = await body.PostAsync($"{address}/1/verificatie", new { methode = "Gesprek", op = today, doeltreffend = false, resultaat = "Nog niet voor de avonden." });
        _ = await holder.PostAsync($"{address}/1/bewijs", new { bewijs = "Nu ook voor de avonden." });
        var verified = await body.PostAsync($"{address}/1/verificatie", new { methode = "Gesprek", op = today, doeltreffend = true, resultaat = "" });
        var confirmed = await office.PostAsync($"{address}/1/bevestiging", new { voldaan = true });

        Assert.Equal(["Shown", "Open", "Verified", "Fulfilled"], new[] { shown, returned, verified, confirmed }.Select(a => a.Root.GetProperty("staat").GetString()));
        var read = (await holder.GetAsync(address)).Root[0];
        Assert.Equal(("Fulfilled", "Nu ook voor de avonden."), (read.GetProperty("staat").GetString(), read.GetProperty("bewijs").GetString()));
        Assert.Contains(nameof(Contracts.LabelChangedV1), (await host.OnFileAsync(id)).EventNames);

        _ = it.AfterTerm(TermKind.D14);
        host.GoTo(it.Now);
        await host.ClockLooksAsync();
        Assert.Equal(State.Closed, (await host.OnFileAsync(id)).Path.State);
    }

    [Fact]
    public async Task The_page_offers_each_form_to_whoever_is_on_turn_and_keeps_what_was_typed()
    {
        var it = APath.In(State.GrantedConditional).Conditional(ConditionState.Verified);
        var id = await host.PutAsync(it);
        var page = $"/trajecten/{id}/voorwaarden";
        var office = await host.AsAsync(Cast.Officer);

        Assert.Empty(Forms(await (await host.AsAsync(Cast.Coordinator)).PageAsync(page)));
        Assert.Empty(Forms(await (await host.AsAsync(Cast.Reviewer)).PageAsync(page)));
        var form = Assert.Single(Forms(await office.PageAsync(page)));
        var refused = await office.SubmitAsync(form, ("Confirmation.Fulfilled", "false"), ("Confirmation.Reason", " "));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Equal("false", Assert.Single((await refused.PageAsync()).QuerySelectorAll<IHtmlInputElement>("input[type=radio]"), radio => radio.IsChecked).Value);
        Assert.Equal(HttpStatusCode.Redirect, (await office.SubmitAsync(form, ("Confirmation.Fulfilled", "true"))).Status);
        Assert.Empty(Forms(await office.PageAsync(page)));
    }

    [Fact]
    public async Task A_path_that_waits_for_conditions_sleeps_until_the_label_wakes_it_also_when_the_label_ends()
    {
        var it = APath.In(State.GrantedConditional).Sent().Labelled();
        var id = await host.PutAsync(it);
        host.GoTo(it.AfterTerm(TermKind.D14).Now);
        await host.ClockLooksAsync();
        var asleep = (await host.OnFileAsync(id)).Path;
        Assert.Equal((State.GrantedConditional, null), (asleep.State, asleep.WakeOn));
        await host.ClockLooksAsync();
        Assert.Equal(asleep.Edits, (await host.OnFileAsync(id)).Path.Edits);

        var label = (await host.InAsync<Certification.CertificationDb, Label>(db => db.Labels.AsNoTracking().SingleAsync(l => l.PathId == id)));
        var steps = $"/api/v1/labels/{label.Number}/stappen";
        var asked = await (await host.AsAsync(Cast.Signatory)).PostAsync(steps, new { stap = "AskEnd", versie = label.Version, toelichting = "Wij stoppen." });
        Assert.True(asked.IsSuccess, asked.ToString());
        Assert.True((await (await host.AsAsync(Cast.Officer)).PostAsync(steps, new { stap = "Relinquish", versie = asked.Root.GetProperty("versie").GetInt32() })).IsSuccess);
        await host.ClockLooksAsync();

        Assert.Equal(State.Closed, (await host.OnFileAsync(id)).Path.State);
    }

    [Fact]
    public async Task A_path_that_waits_for_conditions_closes_when_another_takes_its_label_over()
    {
        var (id, label) = await AsleepAsync(APath.In(State.GrantedConditional).Sent());
        var then = host.Now;
        var other = await host.PutAsync(APath.In(State.Granted).Give(nameof(CertificationPath.Number), "T-2026-0009"), beside: true);
        host.GoTo(then);

        await host.InAsync<Certification.CertificationDb, int>(async db =>
        {
            (await db.LabelAsync(label, default))!.Decide((await db.PathAsync(other, default))!, new Attempt(Cast.Chair, host.Now));
            return await db.SaveChangesAsync();
        });
        await host.ClockLooksAsync();

        Assert.Equal(State.Closed, (await host.OnFileAsync(id)).Path.State);
    }

    [Fact]
    public async Task A_path_that_was_granted_waits_for_conditions_of_a_label_that_it_took_over_and_closes_with_them()
    {
        var it = APath.In(State.Granted).Sent();
        var (id, label) = await AsleepAsync(it, new LabelCondition("Rooster invoeren", "V01", it.Today.AddMonths(6), "Keurhuis"));

        await host.InAsync<Certification.CertificationDb, int>(async db =>
        {
            (await db.LabelAsync(label, default))!.Progress(1, new ConditionProgress(ConditionState.Fulfilled, "Rooster"), new Attempt(Cast.Officer, host.Now));
            return await db.SaveChangesAsync();
        });
        await host.ClockLooksAsync();

        Assert.Equal(State.Closed, (await host.OnFileAsync(id)).Path.State);
    }

    /// <summary>After the term to object, with open conditions and nothing for the clock to do.</summary>
    private async Task<(Guid Path, Guid Label)> AsleepAsync(APath it, params LabelCondition[] conditions)
    {
        var id = await host.PutAsync(it);
        var label = await host.InAsync<Certification.CertificationDb, Guid>(async db =>
        {
            var stored = await db.Labels.SingleAsync(l => l.PathId == id);
            if (conditions.Length > 0) db.Entry(stored).Property(l => l.Conditions).CurrentValue = conditions;
            await db.SaveChangesAsync();
            return stored.Id;
        });
        host.GoTo(it.AfterTerm(TermKind.D14).Now);
        await host.ClockLooksAsync();
        Assert.Equal((it.State, null), ((await host.OnFileAsync(id)).Path.State, (await host.OnFileAsync(id)).Path.WakeOn));
        return (id, label);
    }

    private static IEnumerable<IHtmlFormElement> Forms(IHtmlDocument page) => page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]");
}

public sealed class ConditionsOnSqliteTests(SqliteStepsHost host) : ConditionsTests(host), IClassFixture<SqliteStepsHost>;

public sealed class ConditionsOnPostgresTests(PostgresStepsHost host) : ConditionsTests(host), IClassFixture<PostgresStepsHost>;
