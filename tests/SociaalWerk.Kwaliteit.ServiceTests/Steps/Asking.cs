using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.ServiceTests.Harness;
using SociaalWerk.Kwaliteit.UnitTests.Paths;

namespace SociaalWerk.Kwaliteit.ServiceTests.Steps;

/// <summary>Asks for a step over HTTP, in the words of the JSON interface.</summary>
internal static class Asking
{
    public static string AddressOf(Guid path) => $"/api/v1/trajecten/{path}";

    public static async Task<Answer> AskAsync(this StepsHost host, Guid path, Ready ready, int version, Actor? who = null, string? key = null, string language = "nl") =>
        await (await host.AsAsync(who ?? ready.Who)).PostAsync($"{AddressOf(path)}/stappen", Words(ready, version), ("Idempotency-Key", key), ("Accept-Language", language));

    private static object Words(Ready ready, int version) =>
        new { stap = $"{ready.Trigger}", versie = version, toelichting = ready.Note, gegevens = Gegevens(ready.Input) };

    private static object? Gegevens(object? input) => input switch
    {
        null => null,
        AdmitInput admit => new { normversie = admit.NormVersion },
        RescheduleInput reschedule => new { dagen = reschedule.Days },
        ChangeTeamInput change => new { team = change.Team.Select(m => new { persoonId = m.PersonId, rol = $"{m.Part}" }) },
        ReactInput react => new { reacties = react.Reactions.Select(r => new { norm = r.Norm, tekst = r.Text }) },
        AgendaInput { Agenda: var agenda } => new
        {
            vergadering = agenda.Meeting, belangenNagevraagd = agenda.ConflictsAsked,
            belangen = agenda.Conflicts.Select(c => new { persoonId = c.PersonId, soort = $"{c.Kind}", toelichting = c.Note }),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "Nobody says how this input is written in JSON."),
    };
}
