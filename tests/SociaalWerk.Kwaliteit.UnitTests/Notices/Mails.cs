using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Notices;
using SociaalWerk.Kwaliteit.Notices.Addresses;
using SociaalWerk.Kwaliteit.Notices.Mails;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Hosting;

namespace SociaalWerk.Kwaliteit.UnitTests.Notices;

/// <summary>A path, a person and the mails about them.</summary>
internal static class Mails
{
    public static readonly DateTimeOffset Now = new(2026, 9, 1, 7, 0, 0, TimeSpan.Zero);
    public static readonly Guid PathId = Guid.Parse("0191a5a0-0000-7000-8000-0000000000aa");
    public static readonly KwaliteitSettings Settings = new() { PublicAddress = "https://label.example.nl/", MailFrom = "Kwaliteitslabel <label@example.nl>" };
    public static readonly StringLocalizer<Text> Texts =
        new(new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance));

    public static readonly MailWriter Writer = new(Texts, Settings);

    public static PathMovedV1 Moved(string step, DateOnly? replyBy = null, params ParticipantV1[] participants) => new(
        PathId, 3, "T-2026-0001", "Stichting <Zoë> & Co", "Initial", "External", "Draft", step, "Submitted", Now, replyBy, participants);

    public static Notice Notice(string step, DateOnly? replyBy = null)
    {
        var row = MailTable.For(step)!;
        return Kwaliteit.Notices.Mails.Notice.Of(Moved(step, replyBy), row, Guid.CreateVersion7(), Guid.CreateVersion7(), Role.Coordinator, Now);
    }

    public static Addressee Addressee(string email = "zoe@example.org", string language = "nl")
    {
        var addressee = Kwaliteit.Notices.Addresses.Addressee.Of(Guid.CreateVersion7());
        addressee.Take(new PersonKnownV1(addressee.PersonId, 1, "Zoë Łukaszewicz-Müller", email, language));
        return addressee;
    }
}
