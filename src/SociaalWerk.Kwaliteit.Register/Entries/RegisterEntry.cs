using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Register.Entries;

/// <summary>What the public may know of one label (domain 8.2). No persons, no scores.</summary>
/// <remarks>
/// Events come in any order. Whichever comes first makes the row, and the row shows once the label itself is known:
/// nothing waits in a queue for something else, and nothing can get lost there.
/// </remarks>
internal sealed class RegisterEntry
{
    private readonly List<StatusFact> statuses = [];
    private readonly List<ScopePart> scope = [];

    private RegisterEntry()
    {
    }

    public Guid LabelId { get; private set; }

    public string Number { get; private set; } = "";

    /// <summary>Guards this row against two consumers at once.</summary>
    public int Version { get; private set; }

    /// <summary>False while only later events of this label are known; then nothing of it shows.</summary>
    public bool Issued { get; private set; }

    /// <summary>Name, place and summary are as a later event put them right.</summary>
    public bool Corrected { get; private set; }

    public string HolderName { get; private set; } = "";

    public string SearchName { get; private set; } = "";

    public string KvkNumber { get; private set; } = "";

    public string Place { get; private set; } = "";

    public string SearchPlace { get; private set; } = "";

    public string Province { get; private set; } = "";

    public string? Website { get; private set; }

    public bool WholeOrganisation { get; private set; }

    public string Summary { get; private set; } = "";

    public IReadOnlyList<ScopePart> Scope => scope;

    public string NormVersion { get; private set; } = "";

    public string NormVersionName { get; private set; } = "";

    public bool DemoNorms { get; private set; }

    public string Variant { get; private set; } = "";

    public int Cycle { get; private set; }

    public DateOnly DecidedOn { get; private set; }

    public DateOnly FirstIssuedOn { get; private set; }

    public DateOnly ValidFrom { get; private set; }

    /// <summary>The label's version that the next four tell of.</summary>
    public int FactsVersion { get; private set; }

    public DateOnly ValidUntil { get; private set; }

    public string BodyName { get; private set; } = "";

    /// <summary>Empty unless the scheme publishes conditions.</summary>
    public IReadOnlyList<string> PublishedConditions { get; private set; } = [];

    public string? SupersededBy { get; private set; }

    /// <summary>Why an annulled label is void.</summary>
    public string? PublicReason { get; private set; }

    public IReadOnlyList<StatusFact> Statuses => statuses;

    public int CertificateVersion { get; private set; }

    public string? CertificateSha256 { get; private set; }

    public DateTimeOffset? CertificateMadeAt { get; private set; }

    public static RegisterEntry Of(Guid labelId, string number) => new() { LabelId = labelId, Number = number };

    public IEnumerable<string> NamesOf(ScopeKind kind) => scope.Where(p => p.Kind == kind).Select(p => p.Name).Order(StringComparer.CurrentCulture);

    /// <summary>A label is issued once; what changes later comes as a change.</summary>
    public void Take(LabelIssuedV1 issued)
    {
        if (Issued) return;

        Version++;
        Issued = true;
        // A correction may have come first.
        if (!Corrected) TakeWords(issued.HolderName, issued.Place, issued.Scope.Summary);
        (KvkNumber, Province, Website) = (issued.KvkNumber, issued.Province, issued.Website);
        WholeOrganisation = issued.Scope.WholeOrganisation;
        scope.AddRange(issued.Scope.ServiceTypes.Distinct().Select(name => ScopePart.Of(LabelId, ScopeKind.ServiceType, name)));
        scope.AddRange(issued.Scope.Municipalities.Distinct().Select(name => ScopePart.Of(LabelId, ScopeKind.Municipality, name)));
        (NormVersion, NormVersionName, DemoNorms, Variant) = (issued.NormVersion, issued.NormVersionName, issued.DemoNorms, issued.Variant);
        (Cycle, DecidedOn, FirstIssuedOn, ValidFrom) = (issued.Cycle, issued.DecidedOn, issued.FirstIssuedOn, issued.ValidFrom);
        TakeFacts(issued.LabelVersion, LabelState.Active, issued.DecidedOn, issued.ValidUntil, issued.BodyName, issued.PublishedConditions, null);
    }

    /// <summary>A state that this release does not know is an error: the message is parked and can be retried after an update.</summary>
    public void Take(LabelChangedV1 changed)
    {
        if (statuses.Any(s => s.LabelVersion == changed.LabelVersion)) return;

        Version++;
        if (changed.LabelVersion > FactsVersion)
        {
            PublicReason = changed.PublicReason;
            if (changed.Words is { } words)
            {
                Corrected = true;
                TakeWords(words.HolderName, words.Place, words.Summary);
            }
        }

        TakeFacts(
            changed.LabelVersion, Enum.Parse<LabelState>(changed.Status), changed.StatusFrom, changed.ValidUntil,
            changed.BodyName, changed.PublishedConditions, changed.SupersededBy);
    }

    public void Take(CertificateMadeV1 made)
    {
        if (CertificateMadeAt is { } known && (made.LabelVersion, made.MadeAt).CompareTo((CertificateVersion, known)) <= 0) return;

        Version++;
        (CertificateVersion, CertificateSha256, CertificateMadeAt) = (made.LabelVersion, made.Sha256, made.MadeAt);
    }

    /// <summary>Judged for the day that is asked about, so that a label is expired right after its last day, whatever nightly work still has to run (domain 15, case 6).</summary>
    public LabelStatus StatusOn(DateOnly day)
    {
        var told = statuses.Where(s => s.From <= day).OrderByDescending(s => s.LabelVersion).ToList();
        var state = told.FirstOrDefault()?.State ?? LabelState.Active;
        // A change of something else tells the same state again; the state has counted since the first time.
        var since = told.TakeWhile(s => s.State == state).Select(s => s.From).DefaultIfEmpty(ValidFrom).Min();
        return state switch
        {
            LabelState.Annulled => new(RegisterWord.Annulled, since),
            LabelState.Withdrawn => new(RegisterWord.Withdrawn, since),
            LabelState.Relinquished => new(RegisterWord.Relinquished, since),
            LabelState.Superseded => new(RegisterWord.Superseded, since),
            LabelState.Expired => new(RegisterWord.Expired, ValidUntil.AddDays(1)),
            // Also of a suspended label the end date passes; and what took over later leaves the gap visible (L12b), also when the clock came late.
            _ when day > ValidUntil => new(RegisterWord.Expired, ValidUntil.AddDays(1)),
            LabelState.Suspended => new(RegisterWord.Suspended, since),
            _ when day < ValidFrom => new(RegisterWord.StartsLater, ValidFrom),
            _ => new(PublishedConditions.Count == 0 ? RegisterWord.Valid : RegisterWord.ValidWithConditions, since > ValidFrom ? since : ValidFrom),
        };
    }

    /// <summary>Whether the register still answers for this number.</summary>
    public bool IsAnswerableOn(DateOnly day, RegisterRules rules) =>
        Issued && StatusOn(day) is var status && (status.IsListed || day < status.Since.AddMonths(rules.AnswerableMonths));

    private void TakeWords(string holder, string place, string summary)
    {
        (HolderName, SearchName) = (holder, SearchText.Normalise(holder));
        (Place, SearchPlace) = (place, SearchText.Normalise(place));
        Summary = summary;
    }

    private void TakeFacts(
        int version, LabelState state, DateOnly from, DateOnly validUntil, string bodyName, IReadOnlyList<string> conditions, string? supersededBy)
    {
        if (statuses.All(s => s.LabelVersion != version)) statuses.Add(new StatusFact { LabelId = LabelId, LabelVersion = version, State = state, From = from });
        if (version <= FactsVersion) return;

        (FactsVersion, ValidUntil, BodyName, PublishedConditions, SupersededBy) = (version, validUntil, bodyName, conditions, supersededBy);
    }
}
