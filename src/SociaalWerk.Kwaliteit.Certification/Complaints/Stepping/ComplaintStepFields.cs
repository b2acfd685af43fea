using System.ComponentModel.DataAnnotations;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>What goes with a step on a complaint as typed; each step shows only its own.</summary>
internal sealed class ComplaintStepFields
{
    public int Version { get; set; }

    [Display(Name = "ComplaintStep.Subjects")]
    public List<Guid> Subjects { get; set; } = [];

    [Display(Name = "ComplaintStep.Handler")]
    public Guid? Handler { get; set; }

    [Display(Name = "ComplaintStep.WhereTo"), StringLength(300)]
    public string? WhereTo { get; set; }

    [Display(Name = "ComplaintStep.Answer"), StringLength(4000)]
    public string? Answer { get; set; }

    [Display(Name = "ComplaintStep.Outcome")]
    public ComplaintOutcome? Outcome { get; set; }

    [Display(Name = "ComplaintStep.Measure")]
    public MeasureKind? Measure { get; set; }

    [Display(Name = "ComplaintStep.Label"), StringLength(30)]
    public string? Label { get; set; }

    [Display(Name = "ComplaintStep.Number")]
    public int? Number { get; set; }

    [Display(Name = "ComplaintStep.Passage"), StringLength(5000)]
    public string? Passage { get; set; }

    [Display(Name = "Extend.LastDay")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "ComplaintStep.Note"), StringLength(4000)]
    public string? Note { get; set; }

    public ComplaintInput ToInput(string? label) => new(Subjects, Handler, WhereTo, Answer?.ReplaceLineEndings("\n"), Outcome, Measure, label, Number, Passage: Passage?.Trim().ReplaceLineEndings("\n"), LastDay: LastDay);
}
