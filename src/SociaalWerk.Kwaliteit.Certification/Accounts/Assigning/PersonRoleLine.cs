using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Web;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>One role of one person as a list shows it, with what the reader can do about it.</summary>
internal sealed record PersonRoleLine(RoleAssignment Assignment, string Name, string Email, string? Where, RoleState State, bool MayConfirm, bool MayEnd)
{
    /// <summary>May let this person set a second step up anew.</summary>
    public bool MayRestore { get; init; }

    public static PersonRoleLine Of(Person person, RoleAssignment assignment, IReadOnlyDictionary<Guid, string> places, Actor me, DateOnly today)
    {
        var rule = RoleRules.Find(assignment.Role)!;
        var state = StateOf(assignment, today);
        var second = state == RoleState.Proposed && me.Has(rule.ConfirmedBy);
        return new PersonRoleLine(
            assignment, person.Name, person.Email, places.GetValueOrDefault(assignment.OrganisationId ?? assignment.BodyId ?? Guid.Empty), state,
            second && assignment.GivenBy != me.Id && person.Id != me.Id,
            state != RoleState.Ended && (second || rule.MayEnd(me, assignment.OrganisationId, assignment.BodyId)));
    }

    public static RoleState StateOf(RoleAssignment assignment, DateOnly today) =>
        assignment.IsProposal ? RoleState.Proposed
        : !assignment.IsOpenOn(today) ? RoleState.Ended
        : assignment.From > today ? RoleState.Later
        : RoleState.Now;

    public static Tone ToneOf(RoleState state) => state switch
    {
        RoleState.Now => Tone.Good,
        RoleState.Proposed => Tone.Warning,
        RoleState.Later => Tone.Info,
        _ => Tone.Neutral,
    };
}

/// <summary>Whether a role counts.</summary>
internal enum RoleState
{
    Now,
    Later,
    Proposed,
    Ended,
}

/// <summary>Names of the places in which roles count.</summary>
internal static class Places
{
    public static Task<Dictionary<Guid, string>> PlaceNamesAsync(this CertificationDb db, CancellationToken ct) => db.Organisations.Select(o => new { o.Id, Name = o.LegalName })
        .Concat(db.Bodies.Select(b => new { b.Id, b.Name })).ToDictionaryAsync(p => p.Id, p => p.Name, ct);

    public static async Task<IReadOnlyList<Choice>> PlacesAsync(this CertificationDb db, IStringLocalizer<Text> text, CancellationToken ct)
    {
        var organisations = await db.Organisations.AsNoTracking().OrderBy(o => o.LegalName).ToListAsync(ct);
        var bodies = await db.Bodies.AsNoTracking().OrderBy(b => b.Name).ToListAsync(ct);
        return
        [
            .. organisations.Select(o => new Choice(o.Id.ToString(), o.LegalName, Group: text["Place.Organisation"])),
            .. bodies.Select(b => new Choice(b.Id.ToString(), b.Name, Group: text["Place.Body"])),
        ];
    }
}
