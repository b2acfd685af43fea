namespace SociaalWerk.Kwaliteit.UnitTests.Reminding;

internal static class Tellings
{
    /// <summary>More than this on one file and one day is told without end.</summary>
    private const int Most = 20;

    /// <summary>Lets the clock look until there is nothing more to tell; one step for each thing that it told.</summary>
    public static IEnumerable<int> Of(Func<bool> remind)
    {
        for (var told = 1; remind(); told++)
        {
            Assert.True(told <= Most, "The clock tells without end.");
            yield return told;
        }
    }
}
