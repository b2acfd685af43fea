using CsCheck;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.Register.Entries;
using SociaalWerk.Kwaliteit.UnitTests.ActLog;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;
using LabelState = SociaalWerk.Kwaliteit.Certification.Labels.LabelState;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>Thousands of random lives of a label and its successor: what the register answers, what the log holds, and what can never be.</summary>
public sealed class LabelHistoryTests
{
    private static readonly CertificationPath File = APath.In(State.Granted).Path;

    private static readonly ValidityRules Rules = File.Scheme.Validity;

    /// <summary>For each row of the table somebody who may take it.</summary>
    private static readonly ILookup<LabelState, (LabelTrigger On, Actor Who)> Rows = LabelMachine.Workflow.Table
        .ToLookup(row => row.From, row => (row.On, Cast.Everybody.First(p => (p.Role & row.By) != 0 && p != Cast.StrangeSignatory)));

    [Fact]
    public void Whatever_happens_the_register_the_scheme_and_the_log_agree_and_no_two_labels_are_valid_on_one_day() => Histories((first, next) =>
    {
        AgreesOnEveryBoundaryDay(first);
        Verifies(first);
        if (next is null) return;

        AgreesOnEveryBoundaryDay(next);
        Verifies(next);
        var (one, other) = (first.Register(), next.Register());
        foreach (var day in first.Expected.Boundaries.Concat(next.Expected.Boundaries))
            Assert.False(one.StatusOn(day).IsValid && other.StatusOn(day).IsValid, $"two valid labels on {day}");
    });

    private static void AgreesOnEveryBoundaryDay(Life life)
    {
        var entry = life.Register();
        foreach (var day in life.Expected.Boundaries) Assert.Equal((day, life.Expected.WordOn(day)), (day, entry.StatusOn(day).Word));
    }

    /// <summary>Every step is an act, each begins where the one before it ended, and whoever checks their export without us finds it whole.</summary>
    private static void Verifies(Life life)
    {
        var acts = life.Label.Happened.OfType<Act>().ToList();
        var steps = acts.Where(act => act.From is not null).ToList();
        Assert.Equal(life.Steps, steps.Count);
        Assert.Equal(steps.Select(act => act.To).SkipLast(1), steps.Skip(1).Select(act => act.From));

        Assert.Empty(LogVerifier.Verify(ALog.Of(acts).Text().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Faults);
    }

    private static void Histories(Action<Life, Life?> check) =>
        Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 40]).Array[8, 24].Sample(moves =>
        {
            var first = new Life(new ValidityPeriod(Day("2025-06-15"), Day("2027-06-14")), ExpectedLabel.First(Day("2025-06-15")));
            Life? next = null;
            var today = Day("2026-03-02");
            foreach (var (what, days) in moves)
            {
                today = today.AddDays(what % 11 == 0 ? days * 8 : days / 4);
                first.LetClockLook(today);
                next?.LetClockLook(today);
                if (what % 17 == 0) next ??= Succeed(first, today);
                else if (next is null || what % 2 == 0) first.Move(what, today);
                else next.Move(what, today);
            }

            check(first, next);
        }, iter: 2000, threads: 1);

    /// <summary>A re-certification is decided, where there is a label to build on (7.1, last lines).</summary>
    private static Life? Succeed(Life first, DateOnly today)
    {
        if (first.Label.State is not (LabelState.Active or LabelState.Expired) || Validity.Recertify(first.Label.OriginalPeriod, first.Label.PostponedUntil, today, Rules) is not { } succession) return null;

        var next = new Life(succession.Period, first.Expected.Recertified(today));
        first.Label.GiveWayTo(next.Label, succession.PreviousThrough, Life.Attempt(Cast.Chair, today));
        return next;
    }

    /// <summary>One label, what the scheme says of it, and what is told of it.</summary>
    private sealed class Life(ValidityPeriod period, ExpectedLabel expected)
    {
        public Label Label { get; } = new("KSW-2026-00001-8", File, period, 1, period.From, Attempt(Cast.Chair, period.From)) { Surroundings = new LabelSurroundings(File, []) };

        public ExpectedLabel Expected => expected;

        /// <summary>How many steps were taken.</summary>
        public int Steps { get; private set; }

        public static Attempt Attempt(Actor who, DateOnly today, LabelInput? input = null) => new(who, AmsterdamTime.At(today, new TimeOnly(12, 0)), ALabel.Note, input);

        public void LetClockLook(DateOnly today)
        {
            for (var tries = 0; Label.WakeOn <= today && tries < 5; tries++)
            {
                var (attempt, from) = (Attempt(Actor.Clock, today), Label.State);
                var step = LabelMachine.Workflow.OptionsFor(Label, attempt).FirstOrDefault(o => o.Allowed);
                if (step is null) Label.Sleep(today);
                else _ = Take(step.Trigger, Actor.Clock, today, null);
                if (from == LabelState.Suspended && Label.State == LabelState.Active) expected.SuspensionLapsed(today);
            }

            Assert.False(Label.WakeOn <= today, "the clock never gets ready with this label");
        }

        /// <summary>One step by somebody who may take it, with what it needs; whether it is allowed just now is for the machine to say.</summary>
        public void Move(int what, DateOnly today)
        {
            if (what % 13 == 0) Label.OrderRestoration();
            if (what % 19 == 0) Label.GrantHold();
            if (what % 23 == 0) Label.EndHold();
            var rows = Rows[Label.State].ToList();
            var (step, who) = rows[what % rows.Count];
            if (step is LabelTrigger.Supersede or LabelTrigger.Expire || who == Actor.Clock) return;
            if (step == LabelTrigger.Intend && Label.OpenSanction is not null) step = LabelTrigger.Reply;

            var asked = Label.Procedures.LastOrDefault(p => p is { IsOpen: true, IsVotedOn: true });
            var input = new LabelInput(
                asked?.Number, what % 3 == 0 && Label.State == LabelState.Suspended ? ProcedureKind.Withdrawal : (ProcedureKind)(what % 2), (SanctionGround)(what % 12), what % 5 == 0, Label.ValidUntil.AddDays(1 + (what % 80)),
                new("Stichting Welzijn", "Voorst", $"Woorden {what}"), VoteChoice.For, ChangeKind.Name, FollowUp.Nothing, today, true, true);
            if (asked is not null && what % 3 != 0) foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 }) _ = Take(LabelTrigger.Vote, member, today, input);
            _ = Take(step, step == LabelTrigger.Reply ? Cast.Signatory : step == LabelTrigger.CosignUrgent ? Cast.ViceChair : who, today, input);
        }

        /// <summary>The register's own row, made of the events of this label alone.</summary>
        public RegisterEntry Register()
        {
            var entry = Registers.Labels.Entry(Registers.Labels.Issued with { DecidedOn = period.From, FirstIssuedOn = period.From, ValidFrom = period.From, ValidUntil = period.Until });
            foreach (var told in Label.Happened.OfType<LabelChanged>())
                entry.Take(Registers.Labels.Changed(told.Version, told.Status.ToString(), told.From, Label.ValidUntil, by: Label.SupersededById is null ? null : "KSW-2027-12345-4"));
            return entry;
        }

        private bool Take(LabelTrigger step, Actor who, DateOnly today, LabelInput? input)
        {
            var until = Label.Open(ProcedureKind.Postponement)?.Until;
            if (!Label.Take(step, Attempt(who.For(Label), today, input), Label.Version).IsTaken) return false;

            Steps++;
            expected.Took(step, today, until);
            return true;
        }
    }
}
