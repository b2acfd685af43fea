using System.Globalization;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>Days, team and programme of the audit.</summary>
/// <param name="GevraagdeDagen">Auditor-days on site that the table asks; null until the norms are chosen.</param>
internal sealed record PlanJson(
    IReadOnlyList<DateOnly> Dagen, decimal Auditordagen, decimal? GevraagdeDagen, string Motivering,
    IReadOnlyList<MemberJson> Team, IReadOnlyList<ProgrammeItemJson> Onderdelen, IReadOnlyList<LeftOutJson> NietGesproken)
{
    public static PlanJson Of(PathView view)
    {
        var plan = view.Path.Plan;
        return new PlanJson(
            plan.Days, plan.AuditorDays, view.Path.Norms is null ? null : view.Path.DaysAsked, plan.DaysMotivation,
            [.. plan.Team.Select(m => new MemberJson(m.PersonId, view.NameOf(m.PersonId), m.Part))],
            [.. plan.Programme.Select(ProgrammeItemJson.Of)],
            [.. plan.GroupsLeftOut.Select(group => new LeftOutJson(group.Key, group.Value))]);
    }
}

/// <summary>Somebody in the team.</summary>
internal sealed record MemberJson(Guid PersoonId, string? Naam, TeamPart Rol);

/// <summary>One part of the programme.</summary>
/// <param name="Gedaan">Null until the audit.</param>
internal sealed record ProgrammeItemJson(
    int Nummer, DateOnly Dag, string Van, string Tot, ProgrammeKind Soort, InterviewGroup? Groep, string Plaats, IReadOnlyList<string> Normen, string Deelnemers, bool? Gedaan, string Reden)
{
    public static ProgrammeItemJson Of(ProgrammeItem item) => new(
        item.Number, item.Day, Short(item.Start), Short(item.End), item.Kind, item.Group, item.Place, item.Norms, item.Participants, item.Done, item.Reason);

    private static string Short(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>A group nobody speaks to, and why.</summary>
internal sealed record LeftOutJson(InterviewGroup Groep, string Motivering);

/// <summary>A seat in the team, as it is asked.</summary>
internal sealed record MemberRequest(Guid PersoonId, TeamPart Rol)
{
    public TeamMember ToMember() => new(PersoonId, Rol);
}

/// <summary>A part of the programme, as it is asked.</summary>
internal sealed record ProgrammeItemRequest(
    DateOnly Dag, TimeOnly Van, TimeOnly Tot, ProgrammeKind Soort, string Plaats, IReadOnlyList<string> Normen, string Deelnemers, InterviewGroup? Groep = null);

/// <summary>The audit plan, as it is drawn up.</summary>
internal sealed record PlanRequest(
    IReadOnlyList<DateOnly> Dagen, decimal Auditordagen, string Motivering, IReadOnlyList<MemberRequest> Team,
    IReadOnlyList<ProgrammeItemRequest> Onderdelen, IReadOnlyList<LeftOutJson> NietGesproken) : ILimited
{
    private const int MostDays = 1000;

    public AuditPlan ToPlan() => new(
        [.. Dagen.Distinct().Order()], Auditordagen, Motivering.Trim(), [.. Team.Select(m => m.ToMember())],
        [.. Onderdelen.Select((o, i) => new ProgrammeItem(i + 1, o.Dag, o.Van, o.Tot, o.Soort, o.Groep, o.Plaats.Trim(), o.Normen, o.Deelnemers.Trim()))],
        NietGesproken.GroupBy(g => g.Groep).ToDictionary(g => g.Key, g => g.Last().Motivering.Trim()));

    public IEnumerable<Fault> Faults()
    {
        if (Auditordagen is < 0 or > MostDays) yield return Fault.Outside("auditordagen", 0, MostDays);
        for (var i = 0; i < Onderdelen.Count; i++)
            if (Onderdelen[i].Tot <= Onderdelen[i].Van) yield return new Fault("WrongValue", $"onderdelen[{i}].tot");
    }
}
