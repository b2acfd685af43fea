using System.Collections.Frozen;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <summary>A path as one person may see it: what is open to whom at which moment (7.10), and what this person can do now.</summary>
/// <param name="Me">With the roles this person has in this path.</param>
/// <param name="Label">The label this path's decision issued or last changed.</param>
/// <param name="Names">Of everybody this path mentions.</param>
internal sealed record PathView(CertificationPath Path, Actor Me, DateTimeOffset At, Label? Label, IReadOnlyDictionary<Guid, string> Names)
{
    private const Role OfApplicant = Role.Coordinator | Role.Contributor | Role.Signatory | Role.Helper | Role.FellowReader;
    private const Role OfAssessors = Role.CbManager | Role.CbReviewer | Role.LeadAuditor | Role.Auditor | Role.LeadPeer | Role.PeerAssessor;
    private const Role OfOffice = Role.Officer | Role.Secretary | Role.Reader;
    private const Role OfCommittee = Role.Member | Role.Chair | Role.ViceChair;

    private bool IsApplicant => Me.Has(OfApplicant);

    private bool ReadsSelfAssessment => IsAssessor || Me.Has(OfOffice | Role.ObjectionMember) || (Me.Has(OfCommittee) && Path.Round > 0);

    private bool IsAssessor => Me.Has(OfAssessors);

    /// <summary>Its own people from the start; others once it was signed or may be skipped, and the committee once it decides.</summary>
    public bool ShowsSelfAssessment =>
        IsApplicant || (ReadsSelfAssessment && !Path.SelfAssessmentReopened && (Path.SelfAssessmentSignedOn is not null || Has(Trigger.SkipSelfAssessment)));

    /// <summary>What was signed stays readable while it is being changed.</summary>
    public bool ShowsSignedSelfAssessments => IsApplicant || ReadsSelfAssessment;

    /// <summary>Documents belong to the self-assessment; those of the application are also for whoever judges the application.</summary>
    public bool ShowsEvidence => ShowsSelfAssessment || (Me.Has(Role.Officer) && Path.State is State.Submitted or State.InfoRequested);

    /// <summary>The same, where there is no view.</summary>
    public static bool ReadsEvidence(CertificationPath path, Actor me) => new PathView(path, me, default, null, FrozenDictionary<Guid, string>.Empty).ShowsEvidence;

    /// <summary>A plan under construction is for those who plan.</summary>
    public bool ShowsPlan => !IsApplicant || Path.State != State.Preparing;

    /// <summary>Scores and findings: of the assessors until the draft was sent, of the office and committee once final; a peer measurement stays with the applicant and its assessors (7.9).</summary>
    public bool ShowsReport =>
        IsAssessor
        || (IsApplicant && Has(Trigger.SendDraft))
        || (Path.Variant != Norms.Variant.Peer && Has(Trigger.Finalise) && Me.Has(OfOffice | OfCommittee | Role.ObjectionMember));

    /// <summary>What the team changes after a version left it is its own until the next one does.</summary>
    public bool ShowsWorkingReport => IsAssessor;

    public bool ShowsLearningReport => IsAssessor || (IsApplicant && Has(Trigger.SendDraft));

    public bool ShowsAdvice => IsAssessor || Has(Trigger.Nominate);

    /// <summary>Letters are for whoever the decision is told to: the holder, its certifying body and the branch; no peer from elsewhere.</summary>
    public bool ShowsLetters =>
        IsApplicant || Me.Has(Role.CbManager | Role.CbReviewer | Role.LeadAuditor | Role.Auditor | Role.ObjectionMember | OfOffice | OfCommittee);

    /// <summary>What the committee does among itself: agenda, motions, votes.</summary>
    public bool ShowsDeliberation => Me.Has(OfCommittee | Role.Secretary | Role.Reader);

    /// <summary>One choice for each step this person's role may take now.</summary>
    public IReadOnlyList<StepChoice> Steps =>
        [.. PathMachine.Workflow.OptionsFor(Path, new Attempt(Me, At)).Select(option => StepChoice.Of(option, Path.State))];

    public IReadOnlyList<PathAct> Acts => [.. Enum.GetValues<PathAct>().Where(act => PathActs.MayDo(act, Path, Me))];

    public LabelState? LabelState => Label?.StateOn(AmsterdamTime.DateOf(At));

    public string? NameOf(Guid? person) => person is { } id ? Names.GetValueOrDefault(id) : null;

    private bool Has(Trigger trigger) => Path.Steps.Any(step => step.Trigger == trigger);
}

/// <summary>A step somebody may take, as a button shows it.</summary>
/// <param name="Reasons">Why it is blocked; what the step itself brings along is no reason.</param>
/// <param name="AsksNote">The step needs words.</param>
/// <param name="AsksInput">The step needs more than words.</param>
internal sealed record StepChoice(Trigger Trigger, Role As, IReadOnlyList<string> Reasons, bool AsksNote, bool AsksInput)
{
    private static readonly string[] OfInput = [nameof(Conditions.NewDateFits), nameof(Conditions.NewTeamFits), nameof(Conditions.ConflictsDeclared)];

    public bool Allowed => Reasons.Count == 0;

    public static StepChoice Of(StepOption<Trigger> option, State state)
    {
        var conditions = PathMachine.Workflow.Table.Where(row => row.From == state && row.On == option.Trigger).SelectMany(row => row.When).Select(c => c.Key).ToHashSet();
        return new StepChoice(
            option.Trigger, option.As,
            [.. option.Reasons.Where(reason => reason != nameof(Conditions.NoteRequired) && !OfInput.Contains(reason))],
            conditions.Contains(nameof(Conditions.NoteRequired)), conditions.Overlaps(OfInput));
    }
}
