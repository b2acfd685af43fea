using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.Steering;
using SociaalWerk.Kwaliteit.Notices.Overviews;
using SociaalWerk.Kwaliteit.Platform.Access;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Entries;
using static SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix.Rules;

namespace SociaalWerk.Kwaliteit.ServiceTests.Security.Matrix;

/// <summary>Lists and what the office and the administrator look after.</summary>
internal static class OfficeEntries
{
    /// <summary>Who keeps the services running.</summary>
    private const Role Keepers = Role.Admin | Role.Officer;

    private const Role LogReaders = Role.Officer | Role.Reader | Role.Admin;

    private static readonly Role MailReaders = Of(NoticeReading.Readers), Seers = Of(RetentionView.Seers), Steerers = Of(SteeringView.Seers), Complainers = Of(ActorOnComplaint.Readers), Meeters = Of(MeetingFiles.Seers);
    private static readonly Rule Starts = For(me => me.Has(Role.Coordinator) && me.OrganisationId is not null);

    public static readonly IReadOnlyList<Entry> All =
    [
        .. PageWithFiles("/werklijst", SignedIn),
        .. PageWithFiles("/trajecten", SignedIn),
        .. PageWithFiles("/labels", SignedIn),
        .. PageWithFiles("/termijnen", For(Steerers)),
        Page("/overzichten", For(Steerers)),
        Page("/overzichten", FindsNothing(Steerers), "Csv"),
        Page("/overzichten", FindsNothing(Steerers), "Xlsx"),
        Page("/labels/{number}", OwnOnly),
        Form("/labels/{number}", OwnOnly, "Recertify"),
        Page("/labels/{number}/stappen/{step}", OwnOnly).With("step", "Intend"),
        Form("/labels/{number}/stappen/{step}", OwnOnly).With("step", "Intend"),
        Page("/labels/{number}/brieven/{brief:int}", OwnOnly),
        Page("/labels/{number}/brieven/{brief:int}", OwnOnly, "Pdf"),
        Form("/labels/{number}/brieven/{brief:int}", OwnOnly, "Returned"),
        Form("/labels/{number}/brieven/{brief:int}", OwnOnly, "Again"),
        Page("/bezwaren", SignedIn),
        // Against a decision on nothing.
        .. PageWithForm("/bezwaren/nieuw", OwnOnly),
        Page("/bezwaren/{id:guid}", OwnOnly),
        Page("/bezwaren/{id:guid}/stappen/{step}", OwnOnly).With("step", "DeclareAdmissible"),
        Form("/bezwaren/{id:guid}/stappen/{step}", OwnOnly).With("step", "DeclareAdmissible"),
        Page("/bezwaren/{id:guid}/brieven/{brief:int}", OwnOnly),
        Page("/bezwaren/{id:guid}/brieven/{brief:int}", OwnOnly, "Pdf"),
        Form("/bezwaren/{id:guid}/brieven/{brief:int}", OwnOnly, "Returned"),
        Form("/bezwaren/{id:guid}/brieven/{brief:int}", OwnOnly, "Again"),
        Page("/vergaderingen", For(Meeters)),
        Form("/vergaderingen", For(Role.Secretary)),
        .. PageWithForm("/vergaderingen/{id:guid}", FindsNothing(Meeters)),
        Page("/vergaderingen/{id:guid}/notulen", FindsNothing(Meeters)),
        Page("/vergaderingen/{id:guid}/notulen", FindsNothing(Meeters), "Pdf"),
        Page("/klachten", For(Complainers)),
        Page("/klachten/{id:guid}", FindsNothing(Complainers)),
        Page("/klachten/{id:guid}/stappen/{step}", FindsNothing(Complainers)).With("step", "Investigate"),
        Form("/klachten/{id:guid}/stappen/{step}", FindsNothing(Complainers)).With("step", "Investigate"),
        .. PageWithForm("/trajecten/nieuw", Starts),
        .. PageWithForm("/demo/klok", SignedIn),
        Page("/logboek", SignedIn),
        Page("/logboek", SignedIn, "Spreadsheet"),
        Page("/logboek", SignedIn, "Lines"),
        Page("/{dienst}/logboek", For(LogReaders)),
        Page("/{dienst}/logboek", For(LogReaders), "Lines"),
        .. PageWithForm("/{dienst}/geparkeerd", For(Keepers)),
        .. PageWithForm("/storingen", For(Role.Officer)),
        .. PageWithForm("/storingen/{id:guid}", FindsNothing(Role.Officer)),
        Form("/storingen/{id:guid}", FindsNothing(Role.Officer), "Withdraw"),
        Page("/bewaring", For(Seers)),
        Page("/bewaring/{soort:alpha}/{dag}", FindsNothing(Seers)),
        Page("/bewaring/{id:guid}", FindsNothing(Seers)),
        Form("/bewaring/{id:guid}", FindsNothing(Seers), "Hold"),
        Form("/bewaring/{id:guid}", FindsNothing(Seers), "Release"),
        Page("/berichten", For(MailReaders)),
        Page("/berichten/mijn", SignedIn),
        Page("/berichten/mijn", SignedIn, "Download"),
        .. PageWithForm("/berichten/{id:guid}", FindsNothing(MailReaders)),

        Call("GET", "/berichten", For(MailReaders)),
        Call("GET", "/organisaties", SignedIn),
        Call("GET", "/certificerende-instellingen", SignedIn),
        Call("GET", "/toetsers", For(Role.CbManager | Role.Officer)),
        Call("GET", "/normversies/{versie}", SignedIn),
        Call("GET", "/trajecten", SignedIn),
        Call("GET", "/labels", SignedIn),
        Call("GET", "/labels/{nummer}", OwnOnly),
        Call("POST", "/labels/{nummer}/stappen", OwnOnly),
        Call("GET", "/bezwaren", SignedIn),
        Call("GET", "/bezwaren/{id:guid}", OwnOnly),
        Call("POST", "/bezwaren/{id:guid}/stappen", OwnOnly),
        // Of an organisation that is nobody's.
        Call("POST", "/trajecten", asked => asked.Me is null ? Verdict.SignIn : Verdict.Forbidden),
    ];

    /// <summary>The roles of an [Authorize].</summary>
    private static Role Of(string names) => names.Split(',').Select(Enum.Parse<Role>).Aggregate((one, other) => one | other);
}
