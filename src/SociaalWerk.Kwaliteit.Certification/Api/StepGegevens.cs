using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Certification.Api;

/// <summary>What each step that needs more than words wants to know; the reading and the documentation both follow from this table.</summary>
internal static class StepGegevens
{
    private static readonly Dictionary<Trigger, Row> Table = new()
    {
        [Trigger.Admit] = Of<AdmitRequest>(r => r.Normversie is { } version ? new AdmitInput(version) : null),
        [Trigger.Reschedule] = Of<RescheduleRequest>(r => new RescheduleInput([.. r.Dagen.Distinct().Order()])),
        [Trigger.ChangeTeam] = Of<ChangeTeamRequest>(r => new ChangeTeamInput([.. r.Team.Select(m => m.ToMember())])),
        [Trigger.React] = Of<ReactRequest>(r => new ReactInput([.. r.Reacties.Select(t => new Reaction(0, t.Norm, t.Tekst.Trim()))])),
        [Trigger.PutOnAgenda] = Of<AgendaRequest>(r => new AgendaInput(new Agenda(
            r.Vergadering, r.BelangenNagevraagd, [.. r.Belangen.Select(b => new DeclaredConflict(b.PersoonId, b.Soort, b.Toelichting.Trim()))]))),
    };

    public static string Description => string.Join('\n', Table.Select(row => $"- `{row.Key}`: {Fields(row.Value.Type)}"));

    /// <summary>No input when nothing was given: the step's own conditions then say what they miss.</summary>
    public static (object? Input, Fault? Fault) Read(Trigger step, JsonElement? given)
    {
        if (given is not { } element) return (null, null);
        if (!Table.TryGetValue(step, out var row))
            return element.ValueKind == JsonValueKind.Object && !element.EnumerateObject().Any() ? (null, null) : (null, new Fault("NoInput", "gegevens", [step]));

        var (value, fault) = StrictJson.Read(element, row.Type, "gegevens");
        return fault is null ? (row.ToInput(value!), null) : (null, fault);
    }

    private static Row Of<T>(Func<T, object?> toInput) => new(typeof(T), value => toInput((T)value));

    private static string Fields(Type type) => string.Join(", ", StrictJson.Options.GetTypeInfo(type).Properties.Select(Field));

    private static string Field(JsonPropertyInfo property) => $"`{property.Name}` ({Kind(property.PropertyType)}{(property.IsRequired ? "" : ", mag weg")})";

    private static string Kind(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain.IsEnum) return string.Join(" | ", Enum.GetNames(plain));
        if (plain.IsGenericType) return $"lijst van {Kind(plain.GenericTypeArguments[0])}";

        return plain.Name switch
        {
            nameof(String) => "tekst",
            nameof(DateOnly) => "datum",
            nameof(Boolean) => "true of false",
            nameof(Guid) => "id",
            _ => $"{{{Fields(plain)}}}",
        };
    }

    private sealed record Row(Type Type, Func<object, object?> ToInput);
}

/// <summary>The norm version, where the applicant may choose.</summary>
internal sealed record AdmitRequest(string? Normversie = null);

/// <summary>The new audit days.</summary>
internal sealed record RescheduleRequest(IReadOnlyList<DateOnly> Dagen);

/// <summary>The new team.</summary>
internal sealed record ChangeTeamRequest(IReadOnlyList<MemberRequest> Team);

/// <summary>Remarks on the draft; none means that the organisation agrees.</summary>
internal sealed record ReactRequest(IReadOnlyList<RemarkRequest> Reacties) : ILimited
{
    public IEnumerable<Fault> Faults()
    {
        for (var i = 0; i < Reacties.Count; i++)
            if (string.IsNullOrWhiteSpace(Reacties[i].Tekst)) yield return Fault.Missing($"reacties[{i}].tekst");
    }
}

/// <summary>One remark.</summary>
internal sealed record RemarkRequest(string Tekst, string? Norm = null);

/// <summary>The meeting, and who declared a conflict of interest.</summary>
internal sealed record AgendaRequest(DateOnly Vergadering, bool BelangenNagevraagd, IReadOnlyList<ConflictRequest> Belangen);

/// <summary>Somebody who steps back.</summary>
internal sealed record ConflictRequest(Guid PersoonId, InterestKind Soort, string Toelichting = "");
