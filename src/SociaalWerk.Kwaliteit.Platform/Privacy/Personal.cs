namespace SociaalWerk.Kwaliteit.Platform.Privacy;

/// <summary>A text about one person. In memory it can be read; wherever it is kept it is sealed under a key of that person, and gone for good with the key.</summary>
/// <remarks>The context seals it on its way in and opens it on its way out (<see cref="PersonalTexts"/>), so that who works with it need not know of keys.</remarks>
public sealed class Personal
{
    private readonly Guid owner;
    private readonly KeyPart part;

    private Personal(Guid owner, KeyPart part, string? text, string? kept) => (this.owner, this.part, Text, Kept) = (owner, part, text, kept);

    /// <summary>Null once the key is destroyed.</summary>
    public string? Text { get; private set; }

    /// <summary>As it is kept; null as long as it was never saved.</summary>
    internal string? Kept { get; private set; }

    public static Personal Of(Guid owner, KeyPart part, string text) => new(owner, part, text, null);

    /// <summary>From a message: sealed, or as it was sent before there were keys.</summary>
    public static Personal Received(Guid owner, KeyPart part, string text) => SealedText.Parse(text) is null ? Of(owner, part, text) : FromKept(text);

    /// <summary>From a column, still closed. What was kept before there were keys is open, and has to be made anew to be sealed.</summary>
    internal static Personal FromKept(string kept) =>
        SealedText.Parse(kept) is { } parsed ? new(parsed.Owner, parsed.Part, null, kept) : new(Guid.Empty, default, kept, null);

    internal string SealUnder(PersonKeys keys)
    {
        if (Kept is null && owner == Guid.Empty) throw new InvalidOperationException("A text about a person can't be kept without saying whose it is.");
        return Kept ??= keys.Seal(owner, part, Text!);
    }

    internal void OpenWith(PersonKeys keys)
    {
        if (Kept is not null) Text = keys.Open(Kept);
    }
}
