using CsCheck;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.UnitTests.ActLog;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>Thousands of random lives of a label and of what takes over from it: what the register answers, what the log holds, and what can never be.</summary>
public sealed class LabelHistoryTests
{
    private static readonly Gen<(int What, int Days)[]> Moves = Gen.Select(Gen.Int[0, 9999], Gen.Int[0, 40]).Array[8, 24];

    [Fact]
    public void Whatever_happens_the_register_the_scheme_and_the_log_agree_and_no_two_labels_are_valid_on_one_day()
    {
        var (recertified, reduced, widened, neverBegun) = (0, 0, 0, 0);

        Moves.Sample(moves =>
        {
            var family = new LabelFamily();
            foreach (var (what, days) in moves) family.Move(what, days);

            foreach (var life in family.Lives)
            {
                AgreesOnEveryBoundaryDay(life);
                Verifies(life);
            }

            foreach (var day in family.Lives.SelectMany(l => l.Expected.Boundaries).Distinct())
                Assert.True(family.Lives.Count(l => l.Register.StatusOn(day).IsValid) < 2, $"two valid labels on {day}");
            (recertified, reduced, widened, neverBegun) = (recertified + family.Recertified, reduced + family.Reduced, widened + family.Widened, neverBegun + family.NeverBegun);
        }, iter: 2000, threads: 1);

        // They come far enough to mean something.
        Assert.True(recertified > 500 && reduced > 200 && widened > 5 && neverBegun > 20, $"{recertified} re-certified, {reduced} reduced, {widened} widened, {neverBegun} never begun");
    }

    private static void AgreesOnEveryBoundaryDay(LabelLife life)
    {
        foreach (var day in life.Expected.Boundaries) Assert.Equal((day, life.Expected.WordOn(day)), (day, life.Register.StatusOn(day).Word));
    }

    /// <summary>Every step is an act, each begins where the one before it ended, and whoever checks their export without us finds it whole.</summary>
    private static void Verifies(LabelLife life)
    {
        var acts = life.Label.Happened.OfType<Act>().ToList();
        var steps = acts.Where(act => act.From is not null).ToList();
        Assert.Equal(life.Steps, steps.Count);
        Assert.Equal(steps.Select(act => act.To).SkipLast(1), steps.Skip(1).Select(act => act.From));

        Assert.Empty(LogVerifier.Verify(ALog.Of(acts).Text().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Faults);
    }
}
