using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Audits;

/// <summary>One seat in a team as typed; an empty one is left out.</summary>
internal sealed class SeatFields
{
    private const int Seats = 4;

    [Display(Name = "Plan.Person")]
    public Guid? Person { get; set; }

    [Display(Name = "Plan.Part")]
    public TeamPart? Part { get; set; }

    public static List<SeatFields> Of(IReadOnlyList<TeamMember> team) =>
    [
        .. team.Select(m => new SeatFields { Person = m.PersonId, Part = m.Part }),
        .. Enumerable.Range(0, Math.Max(0, Seats - team.Count)).Select(_ => new SeatFields()),
    ];

    /// <summary>A seat needs somebody who can be asked, and a part.</summary>
    public static void Check(IReadOnlyList<SeatFields> seats, IReadOnlyList<Choice> candidates, string field, ModelStateDictionary state, Func<string, string> text)
    {
        for (var i = 0; i < seats.Count; i++)
        {
            if (seats[i].Person is not { } person) continue;

            if (candidates.All(c => c.Value != person.ToString())) state.AddModelError($"{field}[{i}].Person", text("Plan.PersonUnknown"));
            if (seats[i].Part is null) state.AddModelError($"{field}[{i}].Part", text("Plan.PartMissing"));
        }
    }

    public static IReadOnlyList<TeamMember> ToTeam(IEnumerable<SeatFields> seats) =>
        [.. seats.Where(s => s is { Person: not null, Part: not null }).Select(s => new TeamMember(s.Person!.Value, s.Part!.Value))];
}
