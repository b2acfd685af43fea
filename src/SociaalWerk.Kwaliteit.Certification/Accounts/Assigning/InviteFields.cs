using System.ComponentModel.DataAnnotations;
using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Somebody to invite and the role, as typed. For which organisation or body follows from the giver, not from the form.</summary>
internal sealed class InviteFields
{
    [Required, StringLength(200), Display(Name = "People.Name")]
    public string? Name { get; set; }

    [Required, StringLength(200), EmailAddress, Display(Name = "People.Email")]
    public string? Email { get; set; }

    [Required, Display(Name = "People.Role")]
    public Role? Role { get; set; }

    [Display(Name = "People.Place")]
    public Guid? PlaceId { get; set; }

    [Display(Name = "People.From")]
    public DateOnly? From { get; set; }

    [Display(Name = "People.Until")]
    public DateOnly? Until { get; set; }

    /// <summary>Only who gives a first role somewhere else chooses where.</summary>
    public RoleGiven For(Actor giver, DateOnly today)
    {
        var rule = RoleRules.Find(Role!.Value);
        var ownPlace = rule is not null && giver.Has(rule.By);
        return new RoleGiven(
            Role.Value,
            rule?.For == Place.Organisation ? (ownPlace ? giver.OrganisationId : PlaceId) : null,
            rule?.For == Place.Body ? (ownPlace ? giver.BodyId : PlaceId) : null,
            From ?? today, Until);
    }
}
