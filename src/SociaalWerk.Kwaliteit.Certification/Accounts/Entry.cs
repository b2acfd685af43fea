namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>How far signing in has come.</summary>
/// <param name="Wait">How long until the next try is looked at.</param>
internal sealed record Entry(EntryStage Stage, TimeSpan Wait = default)
{
    public static readonly Entry Refused = new(EntryStage.Refused), CodeNext = new(EntryStage.CodeNext), SetUpNext = new(EntryStage.SetUpNext), Done = new(EntryStage.Done);

    public static Entry Later(TimeSpan wait) => new(EntryStage.Later, wait);
}

/// <summary>What comes next.</summary>
internal enum EntryStage
{
    Refused,
    Later,
    CodeNext,
    SetUpNext,
    Done,
}
