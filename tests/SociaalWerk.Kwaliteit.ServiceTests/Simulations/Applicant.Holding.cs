using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
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
        <= 8 => SanctionAsync(label, ProcedureKind.Suspension, SanctionGround.ConditionNotMet),
        <= 10 => SanctionAsync(label, ProcedureKind.Withdrawal, One(SanctionGround.FalseInformation, SanctionGround.MembershipEnded)),
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
        <= 60 => DeclareAsync(label),
        _ => null,
    };

    /// <summary>Intention, reply or silence, vote, sanction; and how it goes on after a suspension.</summary>
    private async IAsyncEnumerable<int> SanctionAsync(Label label, ProcedureKind kind, SanctionGround ground)
    {
        if (!await TryAsync(label, LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: kind, Ground: ground))) yield break;

        yield return Days(1, 3);
        if (label.OpenSanction is { } intended) label.Reached(intended.Version, Now, Today);
        if (Chance(10))
        {
            _ = await TryAsync(label, LabelTrigger.Drop, Cast.Officer, new LabelInput(label.OpenSanction?.Number));
            yield break;
        }

        yield return Chance(60) ? Days(1, 9) : 20;
        _ = await TryAsync(label, LabelTrigger.Reply, person);
        yield return Days(0, 5);
        await DecideAsync(label, kind, kind == ProcedureKind.Suspension ? LabelTrigger.Suspend : LabelTrigger.Withdraw);
        await foreach (var days in AfterSanctionAsync(label)) yield return days;
    }

    private async IAsyncEnumerable<int> AfterSanctionAsync(Label label)
    {
        yield return Days(10, 150);
        if (label.State is LabelState.Withdrawn or LabelState.Suspended && Chance(15))
        {
            await foreach (var days in ObjectAsync(label)) yield return days;
            yield break;
        }

        if (label.State != LabelState.Suspended) yield break;
        if (Chance(15)) await foreach (var days in EndAsync(label)) yield return days;
        else if (Chance(65)) await ReinstateAsync(label);

        // Nobody did anything: after half a year the clock puts its withdrawal on the agenda.
        while (label.State == LabelState.Suspended && label.Open(ProcedureKind.Withdrawal) is null) yield return 15;
        if (label.Open(ProcedureKind.Withdrawal) is null) yield break;

        _ = await TryAsync(label, LabelTrigger.Reply, person);
        yield return Days(1, 20);
        await DecideAsync(label, ProcedureKind.Withdrawal, LabelTrigger.Withdraw);
    }

    private async IAsyncEnumerable<int> UrgentAsync(Label label)
    {
        var (first, second) = (ActingChair(FileOf(label)), Cast.ViceChair);
        if (first == second || Conflicted(FileOf(label)).Contains(second.Id)) yield break;
        if (!await TryAsync(label, LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: ProcedureKind.Suspension, Ground: SanctionGround.SeriousIncident, Urgent: true))) yield break;
        if (!await TryAsync(label, LabelTrigger.CosignUrgent, second) || !await TryAsync(label, LabelTrigger.SuspendUrgently, first)) yield break;

        yield return Days(1, 7);
        if (Chance(60)) await DecideAsync(label, ProcedureKind.Suspension, LabelTrigger.ConfirmSuspension);
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

        yield return Days(1, 20);
        if (!await DecideAsync(label, ProcedureKind.Postponement, LabelTrigger.Postpone)) _ = await TryAsync(label, LabelTrigger.DeclinePostponement, ActingChair(FileOf(label)));
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
        await AnnulAsync(label);
        yield return Days(20, 60);
        if (Chance(30)) await foreach (var days in ObjectAsync(label)) yield return days;
    }

    private async IAsyncEnumerable<int> DeclareAsync(Label label)
    {
        _ = await TryAsync(label, LabelTrigger.Declare, person);
        yield break;
    }

    /// <summary>An objection, with or without suspensive effect, that is upheld or dismissed, sometimes only after the end date (hard case 9).</summary>
    private async IAsyncEnumerable<int> ObjectAsync(Label label)
    {
        var chair = ActingChair(FileOf(label));
        if (Chance(40))
        {
            label.GrantHold();
            if (await TryAsync(label, LabelTrigger.HoldEffect, chair))
            {
                yield return Days(20, 60);
                label.EndHold();
                if (label.State == LabelState.Active) _ = await TryAsync(label, LabelTrigger.ResumeEffect, chair);
            }
        }

        yield return Days(20, 90);
        if (Chance(50) || label.State is not (LabelState.Suspended or LabelState.Withdrawn or LabelState.Annulled)) yield break;

        label.OrderRestoration();
        yield return Days(1, 10);
        _ = await TryAsync(label, LabelTrigger.Restore, chair);
    }

    private async Task ReinstateAsync(Label label)
    {
        if (await TryAsync(label, LabelTrigger.ProposeReinstatement, Cast.Officer)) await DecideAsync(label, ProcedureKind.Reinstatement, LabelTrigger.Reinstate);
    }

    private async Task AnnulAsync(Label label)
    {
        if (await TryAsync(label, LabelTrigger.ProposeAnnulment, Cast.SchemeManager)) _ = await TryAsync(label, LabelTrigger.Annul, ActingChair(FileOf(label)));
    }

    /// <summary>The committee votes; carried or not is counted a second time.</summary>
    private async Task<bool> DecideAsync(Label label, ProcedureKind kind, LabelTrigger step)
    {
        if (label.Open(kind) is not { } asked) return false;

        var (file, chair) = (FileOf(label), ActingChair(FileOf(label)));
        foreach (var member in Cast.Committee)
        {
            var votes = await TryAsync(label, LabelTrigger.Vote, member, new LabelInput(asked.Number, Choice: Chance(85) ? VoteChoice.For : One(VoteChoice.Against, VoteChoice.Abstain)));
            Assert.Equal(!Conflicted(file).Contains(member.Id), votes);
            if (votes) scheme.Votes++;
        }

        var carried = Recount.IsCarried(label.Open(kind)!.Votes.Select(v => (v.PersonId, v.Choice)), Conflicted(file), chair.Id);
        var taken = await TryAsync(label, step, chair);
        Assert.True(carried || !taken, $"{label.Number}: {step} was taken without a vote that carries it.");
        return taken;
    }

    private CertificationPath FileOf(Label label) => scheme.PathsOf(OrganisationId).Single(p => p.Id == label.PathId);
}
