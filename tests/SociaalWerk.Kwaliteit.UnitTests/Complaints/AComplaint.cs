using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Complaints;

/// <summary>A complaint in memory that tests drive through the real machine, with its own clock.</summary>
internal sealed class AComplaint
{
    public const string Note = "Zo is het gegaan.", Letter = "Geachte mevrouw, wij hebben het uitgezocht.", Label = "KSW-2026-00001-8";

    /// <summary>Another officer, so that one can be whom it is about.</summary>
    public static readonly Actor OtherOfficer = new(Guid.Parse("00000000-0000-0000-0000-0000000000f1"), Role.Officer);

    /// <summary>A second account of the officer.</summary>
    public static readonly Actor OfficerAgain = new(Guid.Parse("00000000-0000-0000-0000-0000000000f2"), Role.Officer | Role.SchemeManager);

    public static readonly IReadOnlyList<Actor> Branch = [Cast.Officer, OtherOfficer, Cast.Secretary, Cast.Chair, Cast.SchemeManager];

    public static readonly SchemeVersion Scheme = SchemeData.Scheme("1-demo");

    private DateTimeOffset now = AmsterdamTime.At(Day("2026-03-02"), new TimeOnly(12, 0));

    private AComplaint(ComplaintIntake intake, ComplaintSurroundings around) => Complaint = Complaint.Receive("K-2026-0001", Scheme, intake, around, now).Received!;

    public Complaint Complaint { get; }

    public ComplaintState State => Complaint.State;

    public DateOnly Today => AmsterdamTime.DateOf(now);

    public static ComplaintIntake Intake(ComplaintKind kind = ComplaintKind.Organisation) => new(
        kind, "Stichting 't Ven", Label, Cast.OrganisationId, null, Day("2026-02-01"), "Zij deden niet wat zij beloofden.\nDat is niet goed.",
        OwnProcedure.Done, "Zij antwoordden niet.", "Zoë Łukaszewicz", "zoe@klager.example", "nl");

    public static ComplaintSurroundings Around(params (Guid One, Guid Other)[] links) =>
        new(new Humans(links), [.. Branch.SelectMany(a => ActorClaims.Roles(a.Role).Select(role => new Holder(a.Id, role, $"{role} de Vries {a.Id:N}"[..^28])))]);

    public static AComplaint Of(ComplaintIntake intake, ComplaintSurroundings? around = null) => new(intake, around ?? Around());

    public static AComplaint Filed(ComplaintKind kind = ComplaintKind.Organisation) => Of(Intake(kind));

    public static AComplaint Signal() => Of(Intake() with { Name = null, Email = null });

    /// <summary>About nobody of the branch, in the hands of the officer.</summary>
    public AComplaint Assigned() => Take(ComplaintTrigger.MarkSubjects, Cast.Secretary, new()).Take(ComplaintTrigger.AssignHandler, Cast.Secretary, new(Handler: Cast.Officer.Id));

    public static AComplaint Acknowledged() => Filed().Assigned().Take(ComplaintTrigger.AcknowledgeReceipt, Cast.Officer, new(Answer: Letter));

    public static AComplaint Investigated() => Acknowledged().Take(ComplaintTrigger.Investigate, Cast.Officer);

    public static AComplaint Concluded(ComplaintOutcome outcome = ComplaintOutcome.Upheld) => Investigated().Take(ComplaintTrigger.ConcludeComplaint, Cast.Officer, new(Outcome: outcome, Answer: Letter));

    public AComplaint Marked(params Actor[] subjects) => Take(ComplaintTrigger.MarkSubjects, Cast.Secretary, new(Subjects: [.. subjects.Select(s => s.Id)]));

    public AComplaint On(string day)
    {
        now = AmsterdamTime.At(Day(day), new TimeOnly(12, 0));
        return this;
    }

    /// <summary>With the roles somebody signs in with, as if no page had looked what part they have.</summary>
    public StepResult Try(ComplaintTrigger step, Actor who, ComplaintInput? input = null, string? note = Note, int? version = null) =>
        Complaint.Take(step, new Attempt(who, now, note, input), version ?? Complaint.Version);

    public AComplaint Take(ComplaintTrigger step, Actor who, ComplaintInput? input = null, string? note = Note)
    {
        var result = Try(step, who, input, note);
        Assert.True(result.IsTaken, $"{step} by {who.Role} in {State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        return this;
    }
}
