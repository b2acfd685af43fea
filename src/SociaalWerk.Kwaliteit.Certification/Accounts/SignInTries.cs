namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>How often signing in failed lately, for one account or network, and until when the next try has to wait.</summary>
internal sealed class SignInTries
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(2);

    /// <summary>After this long without a failure all is forgotten.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromHours(1);

    private SignInTries()
    {
    }

    public SignInTries(string key) => Key = key;

    /// <summary>A hash: people also type passwords where the address belongs.</summary>
    public string Key { get; private set; } = "";

    public int Failures { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public DateTimeOffset FreeAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>Counts a try as failed before it is judged, so that many at once do not all pass.</summary>
    public void Take(SlowDown pace, DateTimeOffset now)
    {
        if (now - LastAt > Memory) Failures = 0;

        Failures++;
        Version++;
        LastAt = now;
        var doublings = Failures - pace.Free;
        var wait = doublings < 0 ? TimeSpan.Zero : FirstWait * Math.Pow(2, Math.Min(doublings, 20));
        FreeAt = now + (wait < pace.Longest ? wait : pace.Longest);
    }
}

/// <summary>How fast tries may follow each other.</summary>
/// <param name="Free">Failures that cost no waiting.</param>
/// <param name="Longest">However often it went wrong: nobody is locked out for good.</param>
internal sealed record SlowDown(int Free, TimeSpan Longest)
{
    /// <summary>Somebody guessing one account's password from one network.</summary>
    public static readonly SlowDown AccountFromNetwork = new(3, TimeSpan.FromMinutes(15));

    /// <summary>Many networks guessing one account: short, because the owner waits too.</summary>
    public static readonly SlowDown Account = new(10, TimeSpan.FromSeconds(30));

    /// <summary>One network trying many accounts: late, because an office shares one.</summary>
    public static readonly SlowDown Network = new(30, TimeSpan.FromMinutes(5));

    /// <summary>One network that files complaint after complaint: a group from one office may, a program has to wait.</summary>
    public static readonly SlowDown Complaints = new(10, TimeSpan.FromMinutes(30));
}
