using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Paths;

/// <content>Application, admission and the choice of norms (7.1 rows 1-10).</content>
internal sealed partial class CertificationPath
{
    public Application Application { get; private set; } = Application.Empty;

    /// <summary>The officer who proposed to refuse admission; the chair decides on it (ruling on row 8).</summary>
    public Guid? RefusalProposedBy { get; private set; }

    public List<Evidence> Evidence { get; } = [];

    /// <summary>Always for a first label, a change of scope and among peers; otherwise it may be skipped (rows 9 and 10).</summary>
    public bool SelfAssessmentObligatory => Kind is PathKind.Initial or PathKind.ScopeChange || Variant == Variant.Peer;

    /// <summary>Begins with what the applicant wrote the last time; the statement is made anew.</summary>
    public void Begin(Application known) => Application = known with { Statement = false };

    public StepResult Apply(Application application, Attempt attempt)
    {
        if (Refusal(PathAct.EditApplication, attempt) is { } refusal) return refusal;

        Application = application;
        return Saved();
    }

    public StepResult ProposeRefusal(Attempt attempt)
    {
        if (Refusal(PathAct.ProposeRefusal, attempt) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(attempt.Note)) return StepResult.Refused("NoteRequired");

        RefusalProposedBy = attempt.Actor.Id;
        return Done(PathAct.ProposeRefusal, attempt);
    }

    public StepResult Add(Evidence evidence, Attempt attempt)
    {
        if (Refusal(PathAct.AddEvidence, attempt) is { } refusal) return refusal;
        if (Evidence.Count(e => !e.IsWithheld) >= Scheme.Evidence.MaxFilesPerPath) return StepResult.Refused("TooManyFiles");
        if (!Scheme.Evidence.Accepts(evidence.FileName)) return StepResult.Refused("FileTypeNotAccepted");
        if (evidence.Length > Scheme.Evidence.MaxFileBytes) return StepResult.Refused("FileTooLarge");
        if (Surroundings.Withheld.Contains(evidence.Sha256) || Evidence.Any(e => e.IsWithheld && e.Sha256 == evidence.Sha256)) return StepResult.Refused("ContentWithheld");
        if (UnknownNorms(evidence.Norms)) return StepResult.Refused("NormUnknown");

        Evidence.Add(evidence);
        Remember(attempt.Actor.Id, Hand.Helped);
        return Done(PathAct.AddEvidence, attempt, Platform.Storage.Json.Write(new { evidence.Id, evidence.Sha256, evidence.Norms }));
    }

    public StepResult Link(Guid evidenceId, IReadOnlyList<string> norms, Attempt attempt)
    {
        if (Refusal(PathAct.AddEvidence, attempt) is { } refusal) return refusal;
        if (Evidence.SingleOrDefault(e => e.Id == evidenceId) is not { } evidence) return StepResult.Refused("EvidenceUnknown");
        if (UnknownNorms(norms)) return StepResult.Refused("NormUnknown");

        evidence.Norms = [.. norms.Distinct().Order()];
        return Saved();
    }

    /// <summary>The norms this path is assessed on: a change of scope leaves those of the organisation as a whole alone (row 9).</summary>
    public IReadOnlyList<Norm> ApplicableNorms => (Kind, Norms) switch
    {
        (_, null) => [],
        (PathKind.ScopeChange, { } set) => [.. set.Norms.Where(n => n.Level != NormLevel.Organisation)],
        (_, { } set) => set.Norms,
    };

    /// <summary>Versions that may be pinned today for an audit that begins on a day, or today when no day is planned (3.4).</summary>
    public IReadOnlyList<NormSet> VersionsToChooseFrom(DateOnly today, DateOnly? firstDay = null) =>
        NormTransition.ChoicesFor(Surroundings.NormSets, today, firstDay ?? today);

    private bool UnknownNorms(IEnumerable<string> codes) => Norms is { } set && codes.Any(code => set.Find(code) is null);

    private string VersionToPin(Attempt attempt) =>
        (attempt.Input as AdmitInput)?.NormVersion ?? VersionsToChooseFrom(AmsterdamTime.DateOf(attempt.At))[0].Version;

    /// <summary>The day that decides which norms apply: the planned first audit day, or today once that is past (3.4).</summary>
    public DateOnly NormDay(DateOnly today) => Plan.FirstDay is { } first && first > today ? first : today;

    /// <summary>What was written on norms that read the same in the newer version is carried over; on the others it starts again (hard case 2).</summary>
    private void Repin(Attempt attempt)
    {
        var old = Norms!;
        var today = AmsterdamTime.DateOf(attempt.At);
        NormVersion = VersionsToChooseFrom(today, NormDay(today))[0].Version;
        SelfScores.RemoveAll(s => HasChanged(s.Norm));
        AuditScores.RemoveAll(s => HasChanged(s.Norm));
        Findings.RemoveAll(f => HasChanged(f.Norm));
        // What was signed no longer answers these norms: it opens again and is signed anew.
        if (SelfAssessmentSignedOn is not null && !ApplicableNorms.All(IsSelfScored)) SelfAssessmentReopened = true;

        bool HasChanged(string norm) => Norms!.Find(norm)?.TextNl != old.Find(norm)?.TextNl;
    }
}
