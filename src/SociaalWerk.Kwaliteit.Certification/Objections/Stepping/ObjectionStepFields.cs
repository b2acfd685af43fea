using System.ComponentModel.DataAnnotations;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.Certification.Objections;

/// <summary>What goes with a step on an objection as typed; each step shows only its own.</summary>
internal sealed class ObjectionStepFields
{
    public int Version { get; set; }

    /// <summary>The advice or proposal that was read.</summary>
    public int? About { get; set; }

    [Display(Name = "ObjectionStep.Excused")]
    public bool Excused { get; set; }

    [Display(Name = "ObjectionStep.Ground")]
    public InadmissibleGround? Ground { get; set; }

    [Display(Name = "ObjectionStep.HearingDay")]
    public DateOnly? HearingDay { get; set; }

    [Display(Name = "ObjectionStep.HearingTime")]
    public TimeOnly? HearingTime { get; set; }

    [Display(Name = "ObjectionStep.Place"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "ObjectionStep.Members")]
    public List<Guid> Members { get; set; } = [];

    [Display(Name = "ObjectionStep.Outcome")]
    public ObjectionOutcome? Outcome { get; set; }

    [Display(Name = "ObjectionStep.Follows")]
    public Consequence? Follows { get; set; }

    [Display(Name = "ObjectionStep.Until")]
    public DateOnly? Until { get; set; }

    [Display(Name = "ObjectionStep.GivesBack")]
    public bool GivesBack { get; set; }

    [Display(Name = "Decide.Vote")]
    public VoteChoice? Choice { get; set; }

    [Display(Name = "ObjectionStep.On")]
    public DateOnly? On { get; set; }

    [Display(Name = "Extend.Term")]
    public TermKind? Term { get; set; }

    [Display(Name = "Extend.LastDay")]
    public DateOnly? LastDay { get; set; }

    [Display(Name = "Step.Note"), StringLength(8000)]
    public string? Note { get; set; }

    public ObjectionInput ToInput(ObjectionTrigger step) => new(
        Excused, Ground, HearingDay is { } day && HearingTime is { } time ? AmsterdamTime.At(day, time) : null, Place ?? "",
        step == ObjectionTrigger.PlanHearing ? Members : null, Outcome, Choice, On, About,
        step == ObjectionTrigger.ProposeDecision ? Follows : null, step == ObjectionTrigger.ProposeDecision ? Until : null, Term, LastDay, GivesBack);
}
