using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>The audit plan as typed; an unfinished one is kept too.</summary>
internal sealed class AuditPlanFields
{
    private const int MostDays = 3, EmptyRows = 3;

    [Display(Name = "Plan.Day")]
    public List<DateOnly?> Days { get; set; } = [];

    [Display(Name = "Plan.AuditorDays"), Range(0, 1000)]
    public decimal? AuditorDays { get; set; }

    [Display(Name = "Plan.Motivation"), StringLength(4000)]
    public string? Motivation { get; set; }

    public List<SeatFields> Team { get; set; } = [];

    public List<ProgrammeFields> Programme { get; set; } = [];

    public List<LeftOutFields> LeftOut { get; set; } = [];

    public IReadOnlyList<DateOnly> ChosenDays => [.. Days.OfType<DateOnly>().Distinct().Order()];

    public static AuditPlanFields Of(AuditPlan plan, decimal daysAsked) => new()
    {
        Days = [.. plan.Days.Cast<DateOnly?>(), .. Enumerable.Repeat<DateOnly?>(null, Math.Max(0, MostDays - plan.Days.Count))],
        AuditorDays = plan.AuditorDays == 0 ? daysAsked : plan.AuditorDays,
        Motivation = plan.DaysMotivation,
        Team = SeatFields.Of(plan.Team),
        Programme = WithEmptyRows(plan.Programme),
        LeftOut = [.. Enum.GetValues<InterviewGroup>().Select(group => new LeftOutFields { Group = group, Reason = plan.GroupsLeftOut.GetValueOrDefault(group) })],
    };

    public static List<ProgrammeFields> WithEmptyRows(IEnumerable<ProgrammeItem> items) =>
        [.. items.Select(ProgrammeFields.Of), .. Enumerable.Range(0, EmptyRows).Select(_ => new ProgrammeFields())];

    public AuditPlan ToPlan() => new(
        ChosenDays, AuditorDays ?? 0, Motivation?.Trim() ?? "", SeatFields.ToTeam(Team),
        [.. Programme.Where(row => row.Kind is not null).Select((row, i) => row.ToItem(i + 1))],
        LeftOut.Where(g => !string.IsNullOrWhiteSpace(g.Reason)).GroupBy(g => g.Group).ToDictionary(g => g.Key, g => g.Last().Reason!.Trim()));
}

/// <summary>One part of the programme as typed; without a kind it is left out.</summary>
internal sealed class ProgrammeFields
{
    [Display(Name = "Plan.Kind")]
    public ProgrammeKind? Kind { get; set; }

    [Display(Name = "Plan.Day")]
    public DateOnly? Day { get; set; }

    [Display(Name = "Plan.From")]
    public TimeOnly? From { get; set; }

    [Display(Name = "Plan.Until")]
    public TimeOnly? Until { get; set; }

    [Display(Name = "Plan.Group")]
    public InterviewGroup? Group { get; set; }

    [Display(Name = "Plan.Place"), StringLength(200)]
    public string? Place { get; set; }

    [Display(Name = "Plan.Norms"), StringLength(1000)]
    public string? Norms { get; set; }

    [Display(Name = "Plan.Participants"), StringLength(500)]
    public string? Participants { get; set; }

    public IReadOnlyList<string> Codes => [.. (Norms ?? "").Split([' ', ',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(code => code.ToUpper(CultureInfo.InvariantCulture)).Distinct()];

    public static ProgrammeFields Of(ProgrammeItem item) => new()
    {
        Kind = item.Kind, Day = item.Day, From = item.Start, Until = item.End, Group = item.Group,
        Place = item.Place, Norms = string.Join(' ', item.Norms), Participants = item.Participants,
    };

    public ProgrammeItem ToItem(int number) =>
        new(number, Day!.Value, From!.Value, Until!.Value, Kind!.Value, Group, Place?.Trim() ?? "", Codes, Participants?.Trim() ?? "");
}

/// <summary>A group nobody speaks to, and why, as typed.</summary>
internal sealed class LeftOutFields
{
    public InterviewGroup Group { get; set; }

    [StringLength(1000)]
    public string? Reason { get; set; }
}
