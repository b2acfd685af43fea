using SociaalWerk.Kwaliteit.Platform.Access;

namespace SociaalWerk.Kwaliteit.Certification.Accounts;

/// <summary>Invites a person to make an account: one mail with a link that works once.</summary>
internal sealed class Invitations(CertificationDb db, AccountLinks links)
{
    /// <summary>Adds link, mail and log line; the caller saves them with the person. An invitation sent before stops working.</summary>
    public async Task InviteAsync(Person person, Actor by, CancellationToken ct)
    {
        await links.EndOthersAsync(LinkKind.Invitation, person.Id, null, ct);
        links.Mail(LinkKind.Invitation, person.Id, null, person.Email, to: null);
        db.Log(AccountAct.Invited, person.Id, by);
    }
}
