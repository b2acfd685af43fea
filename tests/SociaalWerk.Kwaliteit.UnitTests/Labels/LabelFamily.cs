using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Numbers;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;
using LabelState = SociaalWerk.Kwaliteit.Certification.Labels.LabelState;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>The labels of one holder in memory: one that was granted, and whatever takes over from it by re-certification or by another scope.</summary>
internal sealed class LabelFamily
{
    private static readonly CertificationPath File = Broad(APath.In(State.Granted)), Again = APath.New(PathKind.Recertification).Path;

    /// <summary>For each row of the table somebody who may take it.</summary>
    private static readonly ILookup<LabelState, (LabelTrigger On, Actor Who)> Rows = LabelMachine.Workflow.Table
        .ToLookup(row => row.From, row => (row.On, Cast.Everybody.First(p => (p.Role & row.By) != 0 && p != Cast.StrangeSignatory)));

    private static readonly Actor[] Voters = [Cast.Member1, Cast.Member2, Cast.Member3];

    private static readonly ProcedureKind[] Sanctions = [ProcedureKind.Reduction, ProcedureKind.Suspension, ProcedureKind.Withdrawal];

    private readonly List<LabelLife> lives = [];

    /// <summary>For each label that ended before it began the one that went on.</summary>
    private readonly Dictionary<LabelLife, LabelLife> went = [];

    private DateOnly today = Day("2026-03-02");

    public LabelFamily()
    {
        var (decided, until) = (Day("2025-06-15"), Day("2027-06-14"));
        Add(new Label(NextNumber, File, new ValidityPeriod(decided, until), 1, decided, new Attempt(Cast.Chair, AmsterdamTime.At(decided, new TimeOnly(12, 0)))), ExpectedLabel.First(decided));
    }

    /// <summary>In the order in which they were issued.</summary>
    public IReadOnlyList<LabelLife> Lives => lives;

    public int Recertified { get; private set; }

    public int Reduced { get; private set; }

    /// <summary>How many reductions fell on objection.</summary>
    public int Widened { get; private set; }

    /// <summary>How many labels were to take over and came to their end before they began.</summary>
    public int NeverBegun { get; private set; }

    private string NextNumber => LabelNumber.Create(2026, lives.Count + 1).ToString();

    /// <summary>Some days later the clock looks, and then somebody does something, mostly with the newest label.</summary>
    public void Move(int what, int days)
    {
        today = today.AddDays(what % 11 == 0 ? days * 8 : days / 4);
        foreach (var life in lives.ToList()) LetClockLook(life);
        if (what % 17 == 0) Recertify();
        else Act(what / 1000 < 6 ? lives[^1] : lives[what / 10 % lives.Count], what);
    }

    private Attempt Attempt(Actor who, LabelInput? input = null) => new(who, AmsterdamTime.At(today, new TimeOnly(12, 0)), ALabel.Note, input);

    private void Add(Label label, ExpectedLabel expected) => lives.Add(new LabelLife(label, expected));

    private LabelLife LifeOf(Label label) => lives.Single(l => l.Label == label);

    private void Load(Label label) => label.Surroundings = LabelSurroundings.Among(label, File, [.. lives.Select(l => l.Label).Where(l => l != label)]);

    /// <summary>Everything about these labels that is told after something was saved.</summary>
    private void Tell()
    {
        foreach (var life in lives) life.Tell(lives.SingleOrDefault(l => l.Label.Id == life.Label.SupersededById)?.Label.Number);
    }

    private void LetClockLook(LabelLife life)
    {
        var label = life.Label;
        for (var tries = 0; label.WakeOn <= today && tries < 5; tries++)
        {
            Load(label);
            var from = label.State;
            var step = LabelMachine.Workflow.OptionsFor(label, Attempt(Actor.Clock)).FirstOrDefault(o => o.Allowed);
            if (step is null) label.Sleep(today);
            else _ = Take(life, step.Trigger, Actor.Clock, null);
            if (from == LabelState.Suspended && label.State == LabelState.Active) life.Expected.SuspensionLapsed(today);
        }

        Assert.False(label.WakeOn <= today, "the clock never gets ready with this label");
    }

    /// <summary>A re-certification is decided, where the labels leave room for it (7.1, last lines).</summary>
    private void Recertify()
    {
        var labels = lives.Select(l => l.Label).Where(l => l.State != LabelState.Superseded).OrderByDescending(l => l.IsAlive).ThenByDescending(l => l.ValidFrom).ToList();
        Again.Surroundings = Again.Surroundings with { CurrentLabel = labels.FirstOrDefault(), OtherLabels = [.. labels.Skip(1).Where(l => l.IsAlive)] };
        if (!LabelIssuing.Fits(Again, today)) return;

        var old = LifeOf(labels[0]);
        var next = Validity.Recertify(old.Label.OriginalPeriod, old.Label.PostponedUntil, today, Again.Scheme.Validity)!;
        Add(new Label(NextNumber, File, next.Period, old.Label.Cycle + 1, old.Label.FirstIssuedOn, Attempt(Cast.Chair)), old.Expected.Recertified(today));
        old.Label.GiveWayTo(lives[^1].Label, next.PreviousThrough, Attempt(Cast.Chair));
        Recertified++;
        Tell();
    }

    /// <summary>One step by somebody who may take it, with what it needs; whether it is allowed just now is for the machine to say.</summary>
    private void Act(LabelLife life, int what)
    {
        var label = life.Label;
        if (what % 13 == 0) label.OrderRestoration();
        if (what % 19 == 0) label.GrantHold();
        if (what % 23 == 0) label.EndHold();
        var rows = Rows[label.State].ToList();
        var (step, who) = rows[what / 7 % rows.Count];
        if (who == Actor.Clock) return;

        if (label.ValidFrom > today && what % 3 == 0)
        {
            _ = Take(life, LabelTrigger.AskEnd, Cast.Signatory, null);
            (step, who) = (LabelTrigger.Relinquish, Cast.Officer);
        }

        var asked = label.Procedures.LastOrDefault(p => p is { IsOpen: true, IsVotedOn: true });
        if (label.RestorationOrdered && what % 2 == 0) (step, who) = (LabelTrigger.Restore, Cast.Chair);
        else if (asked is null && label.IsAlive && what % 5 == 0) (step, who) = (LabelTrigger.Intend, Cast.Officer);
        if (step == LabelTrigger.Intend && label.OpenSanction is not null) (step, who) = (LabelTrigger.Reply, Cast.Signatory);
        if (step == LabelTrigger.CosignUrgent) who = Cast.ViceChair;
        var input = new LabelInput(
            asked?.Number, label.State == LabelState.Suspended ? ProcedureKind.Withdrawal : Sanctions[what % 3], (SanctionGround)(what % 12), what % 5 == 1, label.ValidUntil.AddDays(1 + (what % 80)),
            new("Stichting Welzijn", "Voorst", $"Woorden {what}"), VoteChoice.For, ChangeKind.Name, FollowUp.Nothing, today, true, true, Smaller(label.Scope));
        if (asked is not null && what % 7 < 5)
        {
            foreach (var member in asked.Votes.Count == 0 ? Voters : []) _ = Take(life, LabelTrigger.Vote, member, input);
            if (what % 7 < 3)
            {
                _ = Take(life, LabelTrigger.Reply, Cast.Signatory, input);
                (step, who) = (Deciding(asked.Kind), Cast.Chair);
            }
        }

        _ = Take(life, step, who, input);
    }

    private static LabelTrigger Deciding(ProcedureKind kind) => kind switch
    {
        ProcedureKind.Suspension => LabelTrigger.Suspend,
        ProcedureKind.Withdrawal => LabelTrigger.Withdraw,
        ProcedureKind.Reduction => LabelTrigger.Reduce,
        ProcedureKind.Reinstatement => LabelTrigger.Reinstate,
        _ => LabelTrigger.Postpone,
    };

    /// <summary>With so much work that its scope can be reduced more than once.</summary>
    private static CertificationPath Broad(APath it) =>
        it.Give(nameof(CertificationPath.Application), it.Path.Application with { Scope = new(true, ["jongerenwerk", "opbouwwerk", "ouderenwerk", "peuterwerk"], ["Voorst"], "Alles") }).Path;

    /// <summary>One kind of work less.</summary>
    private static Scope Smaller(Scope scope) => new(false, [.. scope.ServiceTypes.Skip(1)], scope.Municipalities, "Minder");

    private bool Take(LabelLife life, LabelTrigger step, Actor who, LabelInput? input)
    {
        var label = life.Label;
        Load(label);
        var (was, until, before, changes) = (label.State, label.Open(ProcedureKind.Postponement)?.Until, label.Surroundings.Predecessor is { } older && older.SupersededById == label.Id ? older : null, label.Happened.OfType<ScopeChanged>().Count());
        if (!label.Take(step, Attempt(who.For(label), input), label.Version).IsTaken) return false;

        life.Took(step, today, until);
        if (label.State != was && label.State is LabelState.Relinquished or LabelState.Withdrawn or LabelState.Annulled && label.ValidFrom > today && before is not null)
        {
            (went[life] = LifeOf(before)).Expected.GoesOn();
            NeverBegun++;
        }

        // Restored, or with its effect held, it takes over after all, from today at the earliest.
        if (step is LabelTrigger.Restore or LabelTrigger.HoldEffect && label.State == LabelState.Active && went.Remove(life, out var other) && other.Expected.GoesWithout) other.Expected.GivesWay(label.ValidFrom > today ? label.ValidFrom : today);

        foreach (var changed in label.Happened.OfType<ScopeChanged>().Skip(changes).ToList())
        {
            if (step == LabelTrigger.Reduce) Reduced++;
            else Widened++;
            Add(LabelIssuing.Follow(changed, NextNumber), LifeOf(changed.Old).Expected.WithOtherScope(today));
        }

        Tell();
        return true;
    }
}
