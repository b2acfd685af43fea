using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Matters;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Privacy;
using SociaalWerk.Kwaliteit.Platform.Storage;
using SociaalWerk.Kwaliteit.Platform.Workflows;

namespace SociaalWerk.Kwaliteit.Certification.Complaints;

/// <summary>A complaint or, without a sender, a signal (7.6): what was filed, who handles it, and how it ends.</summary>
/// <remarks>
/// Sender, person complained about and the story are each sealed under a key of their own, so that each can be erased apart. Whoever it is about
/// sees nothing of it and has no part in it.
/// </remarks>
internal sealed partial class Complaint : Aggregate
{
    private Complaint()
    {
    }

    private Complaint(string number, string schemeVersion, ComplaintIntake intake, ComplaintSurroundings around, DateTimeOffset at)
    {
        (Number, SchemeVersion, Kind, ReceivedAt, Language, Surroundings) = (number, schemeVersion, intake.Kind, at, intake.Language, around);
        (OrganisationName, LabelNumber, OrganisationId, HappenedOn, OwnProcedure) = (intake.OrganisationName, intake.LabelNumber, intake.OrganisationId, intake.HappenedOn, intake.OwnProcedure);
        Story = Personal.Of(Id, KeyPart.Name, intake.Story);
        OwnResult = intake.OwnResult is { } result ? Personal.Of(Id, KeyPart.Name, result) : null;
        AboutName = intake.AboutName is { } about ? Personal.Of(AboutId, KeyPart.Name, about) : null;
        if (intake is { Name: { } name, Email: { } email })
        {
            var secret = Secret.New();
            (FullName, Address) = (Personal.Of(ComplainantId, KeyPart.Name, name), Personal.Of(ComplainantId, KeyPart.Contact, email));
            (FollowSecret, FollowHash) = (Personal.Of(ComplainantId, KeyPart.Contact, secret), Secret.HashOf(secret));
        }

        // Somebody of the branch who is named is kept out before anybody has read it.
        Mark([.. around.NamedIn($"{intake.AboutName} {intake.Story}")]);
        var today = AmsterdamTime.DateOf(at);
        if (!IsSignal) Start(TermKind.D16, today);
        Start(TermKind.D16Settlement, today);
        WakeOn = NextWake(today);
        Record(new Act(Id, "ReceiveComplaint", Nobody, Role.None, at, To: State.ToString(), Detail: Json.Write(new { Number, Kind, Signal = IsSignal }), Kind: DossierKind.Complaint));
        TellAssigners(at);
        if (IsSignal) return;

        Record(new ComplainantKnown());
        Record(new ComplainantToTell("ReceiveComplaint", Term(TermKind.D16)!.LastDay, at));
    }

    /// <summary>Whoever files one is not known to the system.</summary>
    private static readonly Actor Nobody = new(Guid.Empty, Role.None);

    /// <summary>K-YYYY-NNNN.</summary>
    public string Number { get; private set; } = "";

    public ComplaintKind Kind { get; private set; }

    public ComplaintState State { get; private set; } = ComplaintState.Received;

    public int Version { get; private set; } = 1;

    /// <summary>Moves with every mail that was kept and with all that the clock does: that is no step, so the version stays (decision 3).</summary>
    public int Edits { get; private set; }

    public string SchemeVersion { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    /// <summary>In which the complainant filed it and is written to: "nl" or "en".</summary>
    public string Language { get; private set; } = "nl";

    public DateOnly HappenedOn { get; private set; }

    /// <summary>As typed.</summary>
    public string OrganisationName { get; private set; } = "";

    public string? LabelNumber { get; private set; }

    /// <summary>The holder of that label.</summary>
    public Guid? OrganisationId { get; private set; }

    public OwnProcedure? OwnProcedure { get; private set; }

    internal Personal? OwnResult { get; private set; }

    internal Personal? Story { get; private set; }

    /// <summary>Under whose key the sender's name and address are kept; Notices knows the sender by it.</summary>
    public Guid ComplainantId { get; private set; } = Guid.CreateVersion7();

    internal Personal? FullName { get; private set; }

    internal Personal? Address { get; private set; }

    /// <summary>Opens the page by which the complainant follows it; stands in mails to that address only.</summary>
    internal Personal? FollowSecret { get; private set; }

    public string? FollowHash { get; private set; }

    /// <summary>When the complainant used the link and said that the address is right.</summary>
    public DateTimeOffset? AddressConfirmedAt { get; private set; }

    /// <summary>Under whose key the name of the person complained about is kept.</summary>
    public Guid AboutId { get; private set; } = Guid.CreateVersion7();

    internal Personal? AboutName { get; private set; }

    public List<ComplaintSubject> Subjects { get; } = [];

    /// <summary>When somebody first said whom it is about; before that nobody but the assigner sees it.</summary>
    public DateTimeOffset? MarkedAt { get; private set; }

    /// <summary>The role whose holders say whom it is about and who handles it.</summary>
    public Role AssignerRole { get; private set; }

    /// <summary>The role that its handler holds.</summary>
    public Role HandlerRole { get; private set; }

    public Guid? HandlerId { get; private set; }

    public IReadOnlyList<RunningTerm> Terms { get; private set; } = [];

    /// <summary>The first day on which the clock has something to tell here.</summary>
    public DateOnly? WakeOn { get; private set; }

    public ComplaintOutcome? Outcome { get; private set; }

    public string? WhereTo { get; private set; }

    public List<ComplaintLetter> Letters { get; } = [];

    public IReadOnlyList<ComplaintMeasure> Measures { get; private set; } = [];

    public IReadOnlyList<ComplaintMail> Mails { get; private set; } = [];

    public DateOnly? ClosedOn { get; private set; }

    public DateTimeOffset? NamesErasedAt { get; private set; }

    /// <summary>Its term is over: its outline is left.</summary>
    public DateTimeOffset? ForgottenAt { get; private set; }

    /// <summary>The step that was last tried, so that a refusal in the log says of what.</summary>
    public string? Tried { get; private set; }

    /// <summary>Set when the complaint is loaded for judging; conditions need it.</summary>
    public ComplaintSurroundings Surroundings { get; set; } = null!;

    public SchemeVersion Scheme => SchemeData.Scheme(SchemeVersion);

    /// <summary>Without a sender from the beginning; erasing a sender makes no signal of a complaint.</summary>
    public bool IsSignal => FollowHash is null && NamesErasedAt is null;

    public bool CanBeAnswered => FollowHash is not null;

    public bool NamesAreThere => NamesErasedAt is null && (FullName is not null || AboutName is not null);

    public string Name => FullName?.Text ?? "";

    public string Email => Address?.Text ?? "";

    public string About => AboutName?.Text ?? "";

    public string StoryText => Story?.Text ?? "";

    public string OwnResultText => OwnResult?.Text ?? "";

    public ComplaintMail? FailedToComplainant => Mails.FirstOrDefault(m => m.Failed && m.PersonId == ComplainantId);

    public RunningTerm? Term(TermKind kind) => Terms.SingleOrDefault(t => t.Kind == kind);

    /// <summary>Takes in what somebody filed; refused when it lies too far back, or ahead.</summary>
    public static (Complaint? Received, StepResult Result) Receive(string number, SchemeVersion scheme, ComplaintIntake intake, ComplaintSurroundings around, DateTimeOffset at)
    {
        var today = AmsterdamTime.DateOf(at);
        if (intake.HappenedOn > today) return (null, StepResult.Refused("HappensLater"));
        if (intake.HappenedOn < EarliestDay(scheme, today)) return (null, StepResult.Refused("TooLongAgo"));

        return (new Complaint(number, scheme.Version, intake, around, at), StepResult.Taken);
    }

    /// <summary>The first day of which can still be complained.</summary>
    public static DateOnly EarliestDay(SchemeVersion scheme, DateOnly today) => today.AddMonths(-scheme.Objections.ComplaintMaxAgeMonths);

    /// <summary>The only way a complaint changes state; each step is taken on the version that was seen.</summary>
    public StepResult Take(ComplaintTrigger trigger, Attempt attempt, int expectedVersion)
    {
        Tried = trigger.ToString();
        var option = ComplaintMachine.Workflow.OptionsFor(this, attempt).SingleOrDefault(o => o.Trigger == trigger);
        // Whoever sends the same step twice was allowed to take it when it stood open.
        if (option is null) return expectedVersion != Version && ComplaintMachine.Takes(attempt.Actor, trigger) ? StepResult.PassedBy : StepResult.Forbidden;
        if (expectedVersion != Version) return StepResult.PassedBy;
        if (!option.Allowed) return StepResult.Refused(option.Reasons);

        var from = State;
        ComplaintMachine.Workflow.Fire(this, trigger, attempt);
        Version++;
        var facts = Apply(trigger, attempt, attempt.Input as ComplaintInput ?? new ComplaintInput());
        WakeOn = NextWake(AmsterdamTime.DateOf(attempt.At));
        Record(new Act(Id, trigger.ToString(), attempt.Actor, option.As, attempt.At, from.ToString(), State.ToString(), attempt.Note, facts, DossierKind.Complaint));
        return StepResult.Taken;
    }

    public void MoveTo(ComplaintState state) => State = state;

    public bool IsAbout(Guid person) => Subjects.Any(s => Surroundings.Humans.Same(s.PersonId, person));

    public bool Assigns(Actor actor) => actor.Has(AssignerRole) && !IsAbout(actor.Id);

    public bool Handles(Actor actor) => HandlerId is { } handler && actor.Has(HandlerRole) && Surroundings.Humans.Same(handler, actor.Id) && !IsAbout(actor.Id);

    /// <summary>Holds the role, and it is not about them.</summary>
    public bool MayHandle(Guid person) => Surroundings.Holders.Any(h => h.PersonId == person && h.Role == HandlerRole) && !IsAbout(person);

    /// <summary>Whether this passage stands in what was filed.</summary>
    public bool Holds(string? passage) => !string.IsNullOrWhiteSpace(passage)
        && (StoryText.Contains(passage, StringComparison.Ordinal) || OwnResultText.Contains(passage, StringComparison.Ordinal));

    /// <summary>The measure of that number, or the first, that has yet to be carried out.</summary>
    public ComplaintMeasure? OpenMeasure(int? number) => Measures.FirstOrDefault(m => m.CarriedOutAt is null && (number is null || m.Number == number));
}
