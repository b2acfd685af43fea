using System.ComponentModel.DataAnnotations;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Labels;

/// <summary>What goes with a step on a label as typed; each step shows only its own.</summary>
internal sealed class LabelStepFields
{
    public int Version { get; set; }

    [Display(Name = "LabelStep.Procedure")]
    public int? Procedure { get; set; }

    [Display(Name = "LabelStep.Kind")]
    public ProcedureKind? Kind { get; set; }

    [Display(Name = "LabelStep.Ground")]
    public SanctionGround? Ground { get; set; }

    [Display(Name = "LabelStep.Urgent")]
    public bool Urgent { get; set; }

    [Display(Name = "LabelStep.Until")]
    public DateOnly? Until { get; set; }

    [Display(Name = "LabelStep.HolderName"), StringLength(200)]
    public string? HolderName { get; set; }

    [Display(Name = "LabelStep.Place"), StringLength(100)]
    public string? Place { get; set; }

    [Display(Name = "LabelStep.Summary"), StringLength(500)]
    public string? Summary { get; set; }

    [Display(Name = "LabelStep.ServiceTypes")]
    public List<string> ServiceTypes { get; set; } = [];

    [Display(Name = "LabelStep.Municipalities")]
    public List<string> Municipalities { get; set; } = [];

    [Display(Name = "Decide.Vote")]
    public VoteChoice? Choice { get; set; }

    [Display(Name = "LabelStep.Change")]
    public ChangeKind? Change { get; set; }

    [Display(Name = "LabelStep.On")]
    public DateOnly? On { get; set; }

    [Display(Name = "LabelStep.Report")]
    public int? Report { get; set; }

    [Display(Name = "LabelStep.FollowUp")]
    public FollowUp? FollowUp { get; set; }

    [Display(Name = "LabelStep.Online")]
    public bool Online { get; set; }

    [Display(Name = "LabelStep.Print")]
    public bool Print { get; set; }

    [Display(Name = "Extend.Term"), StringLength(40)]
    public string? Term { get; set; }

    [Display(Name = "Extend.LastDay")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Step.Note"), StringLength(4000)]
    public string? Note { get; set; }

    public LabelInput ToInput(LabelTrigger step) => new(
        step == LabelTrigger.FollowUpChange ? Report : Procedure, Kind, Ground, Urgent, Until,
        step == LabelTrigger.ProposeCorrection ? new CorrectedWords(HolderName?.Trim() ?? "", Place?.Trim() ?? "", Summary?.Trim() ?? "") : null,
        Choice, Change, FollowUp, On, Online, Print,
        step == LabelTrigger.Intend && Kind == ProcedureKind.Reduction ? new Scope(false, [.. ServiceTypes.Distinct()], [.. Municipalities.Distinct()], Summary?.Trim() ?? "") : null, Term, LastDay);
}
