using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Labels;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>One organisation, for one scope, with all its paths and labels through the years. Everything goes through the machines and the product's own context.</summary>
internal sealed partial class Applicant : IAsyncDisposable
{
    private const string Note = "Omdat het zo is.", Story = "Zo doen wij dat hier, al jaren en met zorg.";

    private static readonly IReadOnlyDictionary<Guid, KnownPerson> Office = Cast.Known.Where(p => p.Value.Held.All(h => h.OrganisationId is null)).ToDictionary();

    private readonly SimulatedScheme scheme;
    private readonly AsyncServiceScope services;
    private readonly CertificationDb db;
    private readonly Actor person;
    private readonly Scope scope;
    private readonly Random luck;
    private readonly Dictionary<Guid, KnownPerson> people;
    private readonly List<Interest> ties = [];
    private readonly Dictionary<Guid, HashSet<Guid>> declared = [];
    private readonly Dictionary<Label, ExpectedLabel> expected = [];

    private Applicant(SimulatedScheme scheme, AsyncServiceScope services, Actor person, Scope scope, int seed)
    {
        (this.scheme, this.services, this.person, this.scope, luck) = (scheme, services, person, scope, new Random(seed));
        db = services.ServiceProvider.GetRequiredService<CertificationDb>();
        people = new(Office) { [person.Id] = new KnownPerson(person.Id, [Cast.Held(person)], null) };
    }

    public Guid OrganisationId => person.OrganisationId!.Value;

    public List<CertificationPath> Paths { get; } = [];

    public List<Label> Labels { get; } = [];

    public List<Objection> Objections { get; } = [];

    public IReadOnlyDictionary<Label, ExpectedLabel> Expected => expected;

    private DateOnly Today => scheme.Today;

    private DateTimeOffset Now => scheme.Now;

    /// <summary>The labels for this scope that no other has taken over from: those that live first, the newest first.</summary>
    private List<Label> Labelled(Scope of) =>
        [.. scheme.LabelsOf(OrganisationId).Where(l => l.State != LabelState.Superseded && l.Scope.Overlaps(of)).OrderByDescending(l => l.IsAlive).ThenByDescending(l => l.ValidFrom)];

    private Label? Newest(Scope of) => Labelled(of).FirstOrDefault();

    public static async Task<Applicant> ComeAsync(SimulatedScheme scheme, AsyncServiceScope services, Actor person, Scope scope, int seed)
    {
        var applicant = new Applicant(scheme, services, person, scope, seed);
        await applicant.db.Organisations.Where(o => o.Id == applicant.OrganisationId).LoadAsync();
        await applicant.db.Bodies.LoadAsync();
        applicant.TieSomebody();
        return applicant;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private bool Chance(int percent) => luck.Next(100) < percent;

    private int Days(int from, int through) => luck.Next(from, through + 1);

    private T One<T>(params IReadOnlyList<T> of) => of[luck.Next(of.Count)];

    /// <summary>With all around it as it is now; what the product reads from its database.</summary>
    private CertificationPath Ready(CertificationPath path)
    {
        var others = scheme.PathsOf(OrganisationId).Where(p => p != path).OrderByDescending(p => p.StartedAt).ToList();
        var labels = Labelled(path.Application.Scope);
        path.Surroundings = new Surroundings(
            SchemeData.Scheme(path.SchemeVersion), SchemeData.NormSets, ties, people,
            [.. others.Where(o => !PathFiles.Over.Contains(o.State)).Select(o => o.Application.Scope)],
            labels.FirstOrDefault(),
            [.. others.Where(o => o.State is State.Granted or State.GrantedConditional or State.Closed).Select(o => o.Plan.Lead).OfType<Guid>()],
            [])
        {
            OtherLabels = [.. labels.Skip(1).Where(l => l.IsAlive)],
            Objections = [.. Objections.Where(o => o.PathId == path.Id && o.LabelId is null)],
        };
        return path;
    }

    private Label Ready(Label label)
    {
        var others = scheme.LabelsOf(OrganisationId).Where(o => o != label).ToList();
        label.Surroundings = new LabelSurroundings(
            Ready(scheme.PathsOf(OrganisationId).Single(p => p.Id == label.PathId)),
            [.. others.Where(o => o.Id != label.SupersededById && o.SupersededById != label.Id && o.Scope.Overlaps(label.Scope))],
            others.SingleOrDefault(o => o.Id == label.SupersededById), others.FirstOrDefault(o => o.SupersededById == label.Id));
        return label;
    }

    private Objection Ready(Objection objection)
    {
        var label = objection.LabelId is { } id ? Ready(Labels.Single(l => l.Id == id)) : null;
        objection.Surroundings = new ObjectionSurroundings(Ready(Paths.Single(p => p.Id == objection.PathId)), label);
        return objection;
    }

    private async Task<StepResult> TryAsync(CertificationPath path, Trigger step, Actor who, object? input = null)
    {
        await SaveAsync();
        var attempt = new Attempt(who.For(Ready(path)), Now, Note, input);
        var result = path.Take(step, attempt, path.Version);
        if (result.IsTaken) scheme.Steps++;
        else Refused(path.Id, step.ToString(), attempt, result);
        await SaveAsync();
        return result;
    }

    private async Task TakeAsync(CertificationPath path, Trigger step, Actor who, object? input = null)
    {
        var result = await TryAsync(path, step, who, input);
        Assert.True(result.IsTaken, $"{path.Number} {path.Kind} on {Today}: {step} in {path.State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
    }

    private StepResult TryAct(CertificationPath path, Actor who, Func<Attempt, StepResult> act)
    {
        var attempt = new Attempt(who.For(Ready(path)), Now, Note);
        var result = act(attempt);
        if (!result.IsTaken) Refused(path.Id, path.Tried!, attempt, result);
        return result;
    }

    private void Act(CertificationPath path, Actor who, Func<Attempt, StepResult> act)
    {
        var result = TryAct(path, who, act);
        Assert.True(result.IsTaken, $"{path.Number} {path.Kind} on {Today}: {path.Tried} in {path.State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
    }

    /// <summary>False when the label does not stand so that it can be done; that is no fault, for much happens to one label at a time.</summary>
    /// <param name="save">False for one of several votes, which are saved with what follows from them.</param>
    private async Task<bool> TryAsync(Label label, LabelTrigger step, Actor who, LabelInput? input = null, bool save = true)
    {
        var attempt = new Attempt(who.For(Ready(label)), Now, Note, input);
        var until = label.Open(ProcedureKind.Postponement)?.Until;
        var wronged = label.SupersededById is null ? label.Rulings.SingleOrDefault(r => r.GivesBack) : null;
        var result = label.Take(step, attempt, label.Version);
        if (result.IsTaken)
        {
            scheme.LabelSteps++;
            if (step == LabelTrigger.Restore && wronged is not null) expected[label].GetsBack(wronged.On, Today);
            expected[label].Took(step, Today, until);
            // One that had yet to take over does not any more.
            if (label is { ValidFrom: var from, IsAlive: false } && from > Today && label.Surroundings.Predecessor is { } predecessor) expected[predecessor].GoesOn();
        }
        else
        {
            Refused(label.Id, step.ToString(), attempt, result);
        }

        if (save) await SaveAsync();
        if (result.IsTaken) Rescoped(label, step);
        return result.IsTaken;
    }

    private void Refused(Guid dossier, string what, Attempt attempt, StepResult result)
    {
        scheme.Refusals++;
        db.Log(new Act(dossier, what, attempt.Actor, attempt.Actor.Role, attempt.At, Detail: Json.Write(new { result.Outcome, result.Reasons }), Refused: true));
    }
}
