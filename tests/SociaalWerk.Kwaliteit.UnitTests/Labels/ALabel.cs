using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Calendar;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.UnitTests.Calendar.Dates;

namespace SociaalWerk.Kwaliteit.UnitTests.Labels;

/// <summary>A label in memory that tests drive through the real machine, with its own clock.</summary>
internal sealed class ALabel
{
    public const string Note = "Omdat het nodig is.";

    private DateTimeOffset now = AmsterdamTime.At(Day("2026-03-02"), new TimeOnly(12, 0));

    public Label Label { get; private init; } = APath.ALabel("2025-06-15");

    public LabelState State => Label.State;

    public DateTimeOffset Now => now;

    public DateOnly Today => AmsterdamTime.DateOf(now);

    public static ALabel Valid() => new();

    /// <summary>Decided already, and valid from a later day on.</summary>
    public static ALabel From(string day) => Of(APath.ALabel(day));

    public static ALabel Of(Label label) => new() { Label = label };

    /// <summary>Suspended by the committee, after an intention that was heard.</summary>
    public static ALabel Suspended() => Valid().Intended(ProcedureKind.Suspension).Heard().Voted(ProcedureKind.Suspension).Take(LabelTrigger.Suspend, Cast.Chair);

    public static ALabel Withdrawn() => Suspended().Intended(ProcedureKind.Withdrawal).Heard().Voted(ProcedureKind.Withdrawal).Take(LabelTrigger.Withdraw, Cast.Chair);

    public ALabel On(string day) => On(Day(day));

    public ALabel On(DateOnly day)
    {
        now = AmsterdamTime.At(day, new TimeOnly(12, 0));
        return this;
    }

    public ALabel AfterTerm(Certification.Norms.TermKind kind) => On(Label.Term(kind)!.LastDay.AddDays(1));

    public Attempt Attempt(Actor who, LabelInput? input = null, string? note = Note) => new(who.For(Label), now, note, input);

    public StepResult Try(LabelTrigger step, Actor who, LabelInput? input = null, string? note = Note, int? version = null) =>
        Label.Take(step, Attempt(who, input, note), version ?? Label.Version);

    public ALabel Take(LabelTrigger step, Actor who, LabelInput? input = null, string? note = Note)
    {
        var result = Try(step, who, input, note);
        Assert.True(result.IsTaken, $"{step} in {State}: {result.Outcome} {string.Join(", ", result.Reasons)}");
        return this;
    }

    public ALabel Intended(ProcedureKind kind, SanctionGround ground = SanctionGround.ConditionNotMet, bool urgent = false) =>
        Take(LabelTrigger.Intend, Cast.Officer, new LabelInput(Kind: kind, Ground: ground, Urgent: urgent));

    /// <summary>The letter about the open intention or warning, of today, reached the holder.</summary>
    public ALabel Sent()
    {
        Label.Reached((Label.OpenSanction ?? Label.Open(ProcedureKind.Warning))!.Version, now, Today);
        return this;
    }

    /// <summary>About misuse of the logo.</summary>
    public ALabel Warned() => Take(LabelTrigger.WarnAboutLogo, Cast.Officer);

    public ALabel Heard() => Take(LabelTrigger.Reply, Cast.Signatory);

    public ALabel Voted(ProcedureKind kind, VoteChoice choice = VoteChoice.For, int votes = 3)
    {
        foreach (var member in new[] { Cast.Member1, Cast.Member2, Cast.Member3 }.Take(votes))
            Take(LabelTrigger.Vote, member, new LabelInput(Procedure: Label.Open(kind)!.Number, Choice: choice));
        return this;
    }
}
