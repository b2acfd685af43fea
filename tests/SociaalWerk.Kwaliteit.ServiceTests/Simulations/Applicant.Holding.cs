using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <content>What happens to a label while it lives, and after.</content>
internal sealed partial class Applicant
{
    private async IAsyncEnumerable<int> HoldAsync(Label label)
    {
        while (label.IsAlive && !scheme.IsClosing)
        {
            yield return Days(60, 200);
            if (scheme.IsClosing) yield break;
            if (Episode(label) is not { } episode) continue;
            await foreach (var days in episode) yield return days;
        }

        if (label.State is LabelState.Expired or LabelState.Superseded && Chance(3)) await AnnulAsync(label);
        if (!label.IsAlive) _ = await TryAsync(label, LabelTrigger.StopLogo, person, new LabelInput(Online: true, Print: true));
    }

    private IAsyncEnumerable<int>? Episode(Label label) => Days(1, 100) switch
    {
        <= 8 => SanctionAsync(label, ProcedureKind.Suspension, LabelTrigger.Suspend, SanctionGround.ConditionNotMet),
        <= 10 => SanctionAsync(label, ProcedureKind.Withdrawal, LabelTrigger.Withdraw, One(SanctionGround.FalseInformation, SanctionGround.MembershipEnded)),
        <= 13 => UrgentAsync(label),
        <= 16 => PauseAsync(label),
        <= 19 => EndAsync(label),
        <= 27 => PostponeAsync(label),
        <= 30 => TellChangeAsync(label),
        <= 33 => CorrectAsync(label),
        <= 35 => VoidAsync(label),
        <= 39 => WalkAsync(PathKind.ScopeChange, scope with { Municipalities = [.. scope.Municipalities, $"Gemeente {luck.Next(1000)}"] }),
        <= 41 => WalkAsync(PathKind.Special, label.Scope),
        <= 43 => WalkAsync(PathKind.Transfer, label.Scope),
        <= 47 => SanctionAsync(label, ProcedureKind.Reduction, LabelTrigger.Reduce, SanctionGround.ChangeNotReported),
        <= 64 => DeclareAsync(label),
        _ => null,
    };

    /// <summary>Intention, reply or silence, vote, sanction; and how it goes on after a suspension.</summary>
    private async IAsyncEnumerable<int> SanctionAsync(Label label, ProcedureKind kind, LabelTrigger step, SanctionGround ground)
    {
        if (!await TryAsync(label, LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: kind, Ground: ground, Scope: kind == ProcedureKind.Reduction ? Less(label.Scope) : null))) yield break;

        yield return Days(1, 3);
        if (label.OpenSanction is { } intended) label.Reached(intended.Version, Now, Today);
        if (Chance(10))
        {
            await DropAsync(label, kind);
            yield break;
        }

        yield return Chance(60) ? Days(1, 9) : 20;
        _ = await TryAsync(label, LabelTrigger.Reply, person);
        await foreach (var days in MeetAsync(label, kind)) yield return days;
        if (await DecideAsync(label, kind, step)) scheme.Enter(this, MayObjectAsync(label, 30));
        else await DropAsync(label, kind);
        await foreach (var days in AfterSanctionAsync(label)) yield return days;
    }

    /// <summary>A complaint was found right, and the branch intends to suspend the label for it; for misuse of the logo it warns first, and lets it be when that is mended (8.4).</summary>
    public async IAsyncEnumerable<int> AnswerComplaintAsync(Label label, SanctionGround ground)
    {
        if (ground == SanctionGround.LogoMisuse)
        {
            if (!await TryAsync(label, LabelTrigger.WarnAboutLogo, Cast.Officer)) yield break;

            yield return Days(1, 3);
            label.Reached(label.Open(ProcedureKind.Warning)?.Version ?? 0, Now, Today);
            yield return Days(1, 25);
            _ = await TryAsync(label, LabelTrigger.AnswerWarning, person);
            if (Chance(50) && await TryAsync(label, LabelTrigger.CloseWarning, Cast.Officer)) yield break;
            while (label.Term(TermKind.LogoWarning)?.HasPassed(Today) == false) yield return 5;
        }

        await foreach (var days in SanctionAsync(label, ProcedureKind.Suspension, LabelTrigger.Suspend, ground)) yield return days;
    }

    private async IAsyncEnumerable<int> AfterSanctionAsync(Label label)
    {
        yield return Days(10, 150);
        if (label.State != LabelState.Suspended) yield break;
        if (Chance(15)) await foreach (var days in EndAsync(label)) yield return days;
        else if (Chance(65)) await foreach (var days in ReinstateAsync(label)) yield return days;

        // Nobody did anything: after half a year the clock puts its withdrawal on the agenda.
        while (label.State == LabelState.Suspended && label.Open(ProcedureKind.Withdrawal) is null) yield return 15;
        if (label.Open(ProcedureKind.Withdrawal) is null) yield break;

        yield return Days(1, 3);
        if (label.OpenSanction is { } intended) label.Reached(intended.Version, Now, Today);
        _ = await TryAsync(label, LabelTrigger.Reply, person);
        await foreach (var days in MeetAsync(label, ProcedureKind.Withdrawal)) yield return days;
        if (await DecideAsync(label, ProcedureKind.Withdrawal, LabelTrigger.Withdraw)) scheme.Enter(this, MayObjectAsync(label, 30));
    }

    private async IAsyncEnumerable<int> UrgentAsync(Label label)
    {
        var (first, second) = (ActingChair(FileOf(label)), Cast.ViceChair);
        if (first == second || Conflicted(FileOf(label)).Contains(second.Id)) yield break;
        if (!await TryAsync(label, LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.SeriousIncident, Urgent: true))) yield break;
        if (!await TryAsync(label, LabelTrigger.CosignUrgent, second) || !await TryAsync(label, LabelTrigger.SuspendUrgently, first)) yield break;

        scheme.Enter(this, MayObjectAsync(label, 30));
        // Without a meeting within ten working days the suspension lapses, unless the month's own falls in that time.
        if (Chance(60)) await scheme.Meetings.CallAsync(WorkingDays.Add(Today, Days(2, 7)));
        await foreach (var days in MeetAsync(label, ProcedureKind.Suspension)) yield return days;
        await DecideAsync(label, ProcedureKind.Suspension, LabelTrigger.ConfirmSuspension);
        while (label.IsUnconfirmed) yield return 5;
        await foreach (var days in AfterSanctionAsync(label)) yield return days;
    }

    private async IAsyncEnumerable<int> PauseAsync(Label label)
    {
        if (!await TryAsync(label, LabelTrigger.AskSuspension, person)) yield break;

        yield return Days(1, 10);
        _ = await TryAsync(label, LabelTrigger.SuspendOnRequest, ActingChair(FileOf(label)));
        await foreach (var days in AfterSanctionAsync(label)) yield return days;
    }

    private async IAsyncEnumerable<int> EndAsync(Label label)
    {
        if (!await TryAsync(label, LabelTrigger.AskEnd, person)) yield break;

        yield return Days(1, 6);
        _ = await TryAsync(label, LabelTrigger.Relinquish, Cast.Officer);
    }

    private async IAsyncEnumerable<int> PostponeAsync(Label label)
    {
        if (!await TryAsync(label, LabelTrigger.AskPostponement, person, new LabelInput(Until: label.ValidUntil.AddDays(Days(10, 89))))) yield break;

        await foreach (var days in AnswerPostponementAsync(label)) yield return days;
    }

    private async IAsyncEnumerable<int> AnswerPostponementAsync(Label label)
    {
        await foreach (var days in MeetAsync(label, ProcedureKind.Postponement)) yield return days;
        if (await DecideAsync(label, ProcedureKind.Postponement, LabelTrigger.Postpone)) yield break;
        if (await TryAsync(label, LabelTrigger.DeclinePostponement, ActingChair(FileOf(label)))) scheme.Enter(this, MayObjectAsync(label, 40));
    }

    /// <summary>A change that is reported, and answered by whatever the office finds right.</summary>
    private async IAsyncEnumerable<int> TellChangeAsync(Label label)
    {
        if (!await TryAsync(label, LabelTrigger.ReportChange, person, new LabelInput(Change: ChangeKind.Board, On: Today))) yield break;

        yield return Days(1, 20);
        _ = await TryAsync(label, LabelTrigger.FollowUpChange, Cast.Officer, new LabelInput(label.Changes.Count, FollowUp: FollowUp.Nothing));
    }

    private async IAsyncEnumerable<int> CorrectAsync(Label label)
    {
        var words = Ready(label).WordsNow;
        if (!await TryAsync(label, LabelTrigger.ProposeCorrection, Cast.Officer, new LabelInput(Correction: words with { Summary = $"{words.Summary}." }))) yield break;

        yield return Days(1, 5);
        _ = await TryAsync(label, LabelTrigger.Correct, Cast.Secretary);
    }

    private async IAsyncEnumerable<int> VoidAsync(Label label)
    {
        if (await AnnulAsync(label)) await foreach (var days in MayObjectAsync(label, 35)) yield return days;
    }

    private async IAsyncEnumerable<int> DeclareAsync(Label label)
    {
        _ = await TryAsync(label, LabelTrigger.Declare, person);
        yield break;
    }

    private async IAsyncEnumerable<int> ReinstateAsync(Label label)
    {
        if (!await TryAsync(label, LabelTrigger.ProposeReinstatement, Cast.Officer)) yield break;

        await foreach (var days in MeetAsync(label, ProcedureKind.Reinstatement)) yield return days;
        if (!await DecideAsync(label, ProcedureKind.Reinstatement, LabelTrigger.Reinstate)) await DropAsync(label, ProcedureKind.Reinstatement);
    }

    private async Task DropAsync(Label label, ProcedureKind kind)
    {
        if (label.Open(kind) is { } proposed) _ = await TryAsync(label, LabelTrigger.Drop, Cast.Officer, new LabelInput(proposed.Number));
    }

    private async Task<bool> AnnulAsync(Label label) =>
        await TryAsync(label, LabelTrigger.ProposeAnnulment, Cast.SchemeManager) && await TryAsync(label, LabelTrigger.Annul, ActingChair(FileOf(label)));

    /// <summary>Until the committee meets with this on its agenda, or it is off the table.</summary>
    private async IAsyncEnumerable<int> MeetAsync(Label label, ProcedureKind kind)
    {
        while (label.Open(kind) is { } asked && !scheme.Meetings.Treats(label.Id, asked.Number)) yield return scheme.Meetings.DaysToNext;
    }

    /// <summary>The committee votes; carried or not is counted a second time.</summary>
    private async Task<bool> DecideAsync(Label label, ProcedureKind kind, LabelTrigger step)
    {
        if (label.Open(kind) is not { } asked) return false;

        var (file, chair) = (FileOf(label), ActingChair(FileOf(label)));
        var without = Conflicted(file).Append(asked.By).ToHashSet();
        if (Chance(5) && await TryAsync(label, LabelTrigger.Recuse, Cast.Member2, new LabelInput(asked.Number))) without.Add(Cast.Member2.Id);
        foreach (var member in Cast.Committee)
        {
            if (scheme.Meetings.IsAway(member, Cast.Committee.Count(m => !without.Contains(m.Id)))) continue;

            var votes = await TryAsync(label, LabelTrigger.Vote, member, new LabelInput(asked.Number, Choice: Chance(85) ? VoteChoice.For : One(VoteChoice.Against, VoteChoice.Abstain)), save: false);
            Assert.Equal(!without.Contains(member.Id), votes);
            if (votes) scheme.Votes++;
        }

        var carried = Recount.IsCarried(label.Open(kind)!.Votes.Select(v => (v.PersonId, v.Choice)), without, chair.Id);
        var taken = await TryAsync(label, step, chair);
        Assert.True(carried || !taken, $"{label.Number}: {step} was taken without a vote that carries it.");
        return taken;
    }

    /// <summary>What is left when part of the work is not done any more: one kind of it, in one place.</summary>
    private static Scope Less(Scope scope) => new(false, [scope.ServiceTypes[0]], [scope.Municipalities[0]], "Jongerenwerk in één gemeente");

    /// <summary>A label of another scope took over by a step on this one: of what was left of it, or of all of it again (L13, decision 21).</summary>
    private void Rescoped(Label label, LabelTrigger step)
    {
        var made = db.Labels.Local.Except(Labels).ToList();
        Assert.True(made.Count == (step == LabelTrigger.Reduce ? 1 : 0) || (step == LabelTrigger.Restore && label.IsReduced), $"{label.Number}: {step} made {made.Count} labels.");
        foreach (var next in made)
        {
            expected[next] = expected[Labels.Single(l => l.SupersededById == next.Id)].WithOtherScope(Today);
            Labels.Add(next);
            scheme.Rescoped++;
            scheme.Enter(this, HoldAsync(next));
        }
    }

    private CertificationPath FileOf(Label label) => scheme.PathsOf(OrganisationId).Single(p => p.Id == label.PathId);
}
