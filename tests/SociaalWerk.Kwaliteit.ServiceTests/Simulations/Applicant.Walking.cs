using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>From one path to the next: how an organisation applies, is assessed, improves, and comes again.</content>
internal sealed partial class Applicant
{
    /// <summary>Two organisations in three come one day, and most of them come back before their label ends.</summary>
    public async IAsyncEnumerable<int> LiveAsync()
    {
        if (!Chance(66)) yield break;

        yield return luck.Next(scheme.LastApplication.DayNumber - Today.DayNumber);
        while (Today < scheme.LastApplication)
        {
            await foreach (var days in WalkAsync(MayRenew ? PathKind.Recertification : PathKind.Initial, scope)) yield return days;

            if (Newest(scope) is not { IsAlive: true } label) yield return Days(90, 500);
            else if (Chance(12)) yield break;
            else yield return Math.Max(1, label.ValidUntil.DayNumber - Today.DayNumber - One(Days(200, 300), Days(200, 300), Days(200, 300), Days(380, 600), Days(-80, 80)));
        }
    }

    private bool MayRenew => Newest(scope) is { State: LabelState.Active or LabelState.Suspended or LabelState.Expired } label && label.ValidFrom <= Today && Today < label.ValidUntil.AddDays(60);

    private async IAsyncEnumerable<int> WalkAsync(PathKind kind, Scope of)
    {
        var path = (await db.StartAsync(person, OrganisationId, kind, Variant.External, default))!;
        Paths.Add(path);
        await foreach (var days in WalkAsync(path, of)) yield return days;
    }

    /// <summary>A special audit that the branch ordered; the holder cannot do away with it.</summary>
    public async IAsyncEnumerable<int> UndergoAsync(string number, Label label)
    {
        var path = await db.Paths.Include(p => p.Organisation).Include(p => p.Body).SingleAsync(p => p.Number == number);
        Paths.Add(path);
        await foreach (var days in WalkAsync(path, label.Scope)) yield return days;
    }

    private async IAsyncEnumerable<int> WalkAsync(CertificationPath path, Scope of)
    {
        Act(path, person, by => path.Apply(Form(of), by));
        yield return Days(1, 20);
        if (path.OrderedBy is null && Chance(2))
        {
            await TakeAsync(path, Trigger.Discard, person);
            yield break;
        }

        // Somebody else's path for the same scope may run; then this one waits in vain.
        if (!(await TryAsync(path, Trigger.Submit, person)).IsTaken)
        {
            await TakeAsync(path, Trigger.Discard, person);
            yield break;
        }

        await foreach (var days in AdmitAsync(path)) yield return days;
        if (path.State != State.Accepted) yield break;

        await foreach (var days in PrepareAsync(path)) yield return days;
        if (path.State != State.InAudit) yield break;

        await foreach (var days in ReportAsync(path)) yield return days;
        await foreach (var days in ImproveAsync(path)) yield return days;
        if (path.State != State.CbReview) yield break;

        await foreach (var days in DecideAsync(path)) yield return days;
    }

    private async IAsyncEnumerable<int> AdmitAsync(CertificationPath path)
    {
        yield return Days(1, 12);
        if (Chance(12))
        {
            await TakeAsync(path, Trigger.AskInformation, Cast.Officer);
            if (Chance(20))
            {
                while (path.State == State.InfoRequested) yield return 10;
                yield break;
            }

            yield return Days(1, 24);
            if (!(await TryAsync(path, Trigger.Resubmit, person)).IsTaken)
            {
                await TakeAsync(path, Trigger.Withdraw, person);
                yield break;
            }

            yield return Days(1, 10);
        }

        if (Chance(3))
        {
            await TakeAsync(path, Trigger.Withdraw, person);
            yield break;
        }

        if (Chance(5))
        {
            Act(path, Cast.Officer, path.ProposeRefusal);
            await TakeAsync(path, Trigger.RefuseAdmission, ActingChair(path));
            yield return Days(1, 5);
            path.DecisionSent(Now, Today);
            if (!Chance(40)) yield break;

            yield return Chance(10) ? Days(43, 80) : Days(3, 35);
            await foreach (var days in ObjectAsync(path)) yield return days;
            if (path.State != State.Submitted) yield break;
        }

        await TakeAsync(path, Trigger.Admit, Cast.Officer, new AdmitInput("2.0-demo"));
    }

    private Certification.Paths.Application Form(Scope of) => new(of, 18, 20, 5, 1, Cast.Body.Id, "", false, "voorjaar", [], true);
}
