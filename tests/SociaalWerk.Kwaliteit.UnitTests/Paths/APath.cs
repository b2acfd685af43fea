using System.Reflection;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Organisations;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Paths;

/// <summary>A path in memory that tests drive through the real machine, with its own clock and surroundings.</summary>
internal sealed partial class APath
{
    private static readonly Lazy<APath> GrantedOnce = new(() => In(State.Granted)), RefusedOnce = new(() => In(State.Refused).Sent());

    private readonly List<StepTaken> history = [];
    private int heard;

    private APath(PathKind kind, Variant variant)
    {
        Now = Instant("2026-03-02T09:00:00Z");
        Path = new CertificationPath("T-2026-0001", Cast.OrganisationId, kind, variant, "1-demo", Attempt(Cast.Coordinator))
        {
            Surroundings = new Surroundings(SchemeData.Scheme("1-demo"), SchemeData.NormSets, [], Cast.Known, [], null, [], variant == Variant.Peer ? Group : []),
        };
        Give(nameof(CertificationPath.Organisation), AnOrganisation());
        if (kind is not PathKind.Initial) GiveLabel(ALabel("2025-01-15"));
    }

    private APath(APath walked) => (Path, Now) = (LoadedAgain(walked.Path), walked.Now);

    public CertificationPath Path { get; }

    public DateTimeOffset Now { get; set; }

    public DateOnly Today => AmsterdamTime.DateOf(Now);

    public State State => Path.State;

    public IReadOnlyList<StepTaken> History
    {
        get
        {
            history.AddRange(Path.Happened.Skip(heard).OfType<StepTaken>());
            heard = Path.Happened.Count;
            return history;
        }
    }

    /// <summary>The partners are measured too, by somebody of the applicant and of each other.</summary>
    public static IReadOnlyList<GroupMeasurement> Group { get; } =
        [new(Cast.FirstPartner, [Cast.Contributor.Id, Cast.Peer.Id]), new(Cast.SecondPartner, [Cast.Contributor.Id, Cast.LeadPeer.Id])];

    public IReadOnlyList<Snapshot> Kept(SnapshotKind kind) => [.. Path.Happened.OfType<Snapshot>().Where(s => s.Kind == kind)];

    public APath ReopenSelf() => Does(Path.ReopenSelfAssessment(Attempt(Cast.Officer, Note)));

    /// <summary>Refused, and the letter about that sent; for tests in which only what follows happens to it.</summary>
    public static APath RefusedAndSent() => new(RefusedOnce.Value);

    public static APath New(PathKind kind = PathKind.Initial, Variant variant = Variant.External) => new(kind, variant);

    public static Organisation AnOrganisation(bool member = true, bool active = true, bool exception = false, string kvk = "69599068") => new()
    {
        Id = Cast.OrganisationId, LegalName = "Stichting Welzijn", KvkNumber = kvk, Place = "Voorst", Province = "Gelderland",
        Member = member, Active = active, AdmittedAsException = exception,
    };

    /// <summary>The label of an earlier path of the same applicant, decided on a day.</summary>
    public static Label ALabel(string decidedOn, ValidityPeriod? period = null)
    {
        var earlier = LoadedAgain(GrantedOnce.Value.Path);
        var decided = Day(decidedOn);
        return new Label("KSW-2025-00001-0", earlier, period ?? Validity.NewLabel(decided, earlier.Scheme.Validity), 1, decided, GrantedOnce.Value.Attempt(Cast.Chair))
        {
            Surroundings = new LabelSurroundings(earlier, []),
        };
    }

    /// <summary>A path as the database loads it again and again: walked once, and what can still change of one that was decided, the organisation's name, the surroundings and what is told of it, is of each copy alone.</summary>
    private static CertificationPath LoadedAgain(CertificationPath walked)
    {
        var path = (CertificationPath)typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(walked, null)!;
        typeof(CertificationPath).GetProperty(nameof(CertificationPath.Organisation))!.SetValue(path, AnOrganisation());
        typeof(Platform.Storage.Aggregate).GetField("happened", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(path, walked.Happened.ToList());
        return path;
    }

    public Attempt Attempt(Actor who, string? note = null, object? input = null) => new(Path is null ? who : who.For(Path), Now, note, input);

    public StepResult Try(Trigger trigger, Actor who, string? note = null, object? input = null, int? version = null) =>
        Path.Take(trigger, Attempt(who, note, input), version ?? Path.Version);

    public APath Take(Trigger trigger, Actor who, string? note = null, object? input = null)
    {
        var result = Try(trigger, who, note, input);
        Assert.True(result.IsTaken, $"{trigger} in {State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        return this;
    }

    public APath Does(StepResult result)
    {
        Assert.True(result.IsTaken, $"{State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        return this;
    }

    public StepOption<Trigger>? Option(Trigger trigger, Actor who, string? note = null, object? input = null) =>
        PathMachine.Workflow.OptionsFor(Path, Attempt(who, note, input)).SingleOrDefault(o => o.Trigger == trigger);

    /// <summary>Noon, Amsterdam time or thereabouts, of a day.</summary>
    public APath On(DateOnly day)
    {
        Now = AmsterdamTime.At(day, new TimeOnly(12, 0));
        return this;
    }

    public APath On(string day) => On(Day(day));

    public APath AfterTerm(TermKind kind) => On(Path.Term(kind)!.LastDay.AddDays(1));

    public APath Where(Func<Surroundings, Surroundings> differ)
    {
        Path.Surroundings = differ(Path.Surroundings);
        return this;
    }

    public APath GiveLabel(Label? label) => Where(s => s with { CurrentLabel = label });

    /// <summary>Sets what only the database sets: navigation properties.</summary>
    public APath Give(string property, object value)
    {
        typeof(CertificationPath).GetProperty(property)!.SetValue(Path, value);
        return this;
    }

    /// <summary>All that a refused attempt must leave as it was.</summary>
    public (State State, int Version, int Edits, int Happened, string Terms, DateOnly? Wake) Snapshot() =>
        (Path.State, Path.Version, Path.Edits, Path.Happened.Count, string.Join(";", Path.Terms), Path.WakeOn);

    public IReadOnlyList<TeamMember> Team => Path.Variant switch
    {
        Variant.Peer => [new(Cast.LeadPeer.Id, TeamPart.LeadPeer), new(Cast.Peer.Id, TeamPart.PeerAssessor)],
        Variant.Combined => [new(Cast.Lead.Id, TeamPart.LeadAuditor), new(Cast.Peer.Id, TeamPart.PeerAssessor)],
        _ => [new(Cast.Lead.Id, TeamPart.LeadAuditor), new(Cast.Auditor.Id, TeamPart.Auditor)],
    };

    public Actor Planner => Path.Variant == Variant.Peer ? Cast.Officer : Cast.CbManager;

    /// <summary>Whoever leads the team, or will once it is planned.</summary>
    public Actor Leader => Cast.Everybody.SingleOrDefault(p => p.Id == Path.Plan.Lead) ?? (Path.Variant == Variant.Peer ? Cast.LeadPeer : Cast.Lead);
}
