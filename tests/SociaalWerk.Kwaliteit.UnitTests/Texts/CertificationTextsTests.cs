using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Certification.Accounts;
using SociaalWerk.Kwaliteit.Certification.Audits;
using SociaalWerk.Kwaliteit.Certification.Complaints;
using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Findings;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Logs;
using SociaalWerk.Kwaliteit.Certification.Meetings;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Objections;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Certification.Retention;
using SociaalWerk.Kwaliteit.Certification.SelfAssessments;
using SociaalWerk.Kwaliteit.Certification.Steering;
using SociaalWerk.Kwaliteit.Platform.Access;
using SociaalWerk.Kwaliteit.Platform.Workflows;
using Text = SociaalWerk.Kwaliteit.Certification.Text;

namespace SociaalWerk.Kwaliteit.UnitTests.Texts;

/// <summary>Every name that people get to see has words in both languages (architecture, rule 8).</summary>
public sealed partial class CertificationTextsTests
{
    private static readonly Dictionary<string, string> Dutch = TextsIn(CultureInfo.InvariantCulture), English = TextsIn(new CultureInfo("en"));

    public static TheoryData<string, string[]> Vocabularies => new()
    {
        { "State", Enum.GetNames<State>() },
        { "Trigger", Enum.GetNames<Trigger>() },
        { "Act", Enum.GetNames<PathAct>() },
        { "Term", [.. DueKinds.All] },
        { "Shift", Enum.GetNames<ShiftKind>() },
        { "Counted", ["DecisionSent", "IntentionSent", "WarningSent"] },
        { "Kind", Enum.GetNames<PathKind>() },
        { "Variant", Enum.GetNames<Variant>() },
        { "Score", Enum.GetNames<Score>() },
        { "Confidence", Enum.GetNames<Confidence>() },
        { "Grade", Enum.GetNames<Grade>() },
        { "Advice", Enum.GetNames<ComputedAdvice>() },
        { "Motion", Enum.GetNames<MotionKind>() },
        { "Vote", Enum.GetNames<VoteChoice>() },
        { "FindingState", Enum.GetNames<FindingState>() },
        { "Group", Enum.GetNames<InterviewGroup>() },
        { "ProgrammeKind", Enum.GetNames<ProgrammeKind>() },
        { "TeamPart", Enum.GetNames<TeamPart>() },
        { "Interest", Enum.GetNames<InterestKind>() },
        { "NormLevel", Enum.GetNames<NormLevel>() },
        { "LabelState", Enum.GetNames<LabelState>() },
        { "Letter.LastDay", [nameof(TermKind.D14), nameof(TermKind.D15), nameof(TermKind.D21), nameof(TermKind.LogoWarning)] },
        { "LabelTrigger", Enum.GetNames<LabelTrigger>() },
        { "LabelLead", [.. Enum.GetNames<LabelTrigger>().Where(step => LabelMachine.Workflow.Table.Any(row => row.On.ToString() == step && row.By != Role.Clock))] },
        { "Label.Lead", Enum.GetNames<LabelState>() },
        { "Procedure", Enum.GetNames<ProcedureKind>() },
        { "ProcedureOutcome", Enum.GetNames<ProcedureOutcome>() },
        { "Ground", Enum.GetNames<SanctionGround>() },
        { "Change", Enum.GetNames<ChangeKind>() },
        { "FollowUp", Enum.GetNames<FollowUp>() },
        { "ObjectionState", Enum.GetNames<ObjectionState>() },
        { "Objection.Lead", Enum.GetNames<ObjectionState>() },
        { "ObjectionTrigger", Enum.GetNames<ObjectionTrigger>() },
        { "ObjectionLead", [.. Enum.GetNames<ObjectionTrigger>().Where(step => ObjectionMachine.Workflow.Table.Any(row => row.On.ToString() == step && row.By != Role.Clock))] },
        { "ObjectionOutcome", Enum.GetNames<ObjectionOutcome>() },
        { "Contested", Enum.GetNames<Contested>() },
        { "InadmissibleGround", Enum.GetNames<InadmissibleGround>() },
        { "HoldState", Enum.GetNames<HoldState>() },
        { "MeetingState", Enum.GetNames<MeetingState>() },
        { "MeetingTrigger", Enum.GetNames<MeetingTrigger>() },
        { "Presence", Enum.GetNames<Presence>() },
        { "AgendaKind", Enum.GetNames<AgendaKind>() },
        { "Standing", Enum.GetNames<Standing>() },
        { "Nearness", Enum.GetNames<Nearness>() },
        { "Outlook", Enum.GetNames<Outlook>() },
        { "ComplaintState", Enum.GetNames<ComplaintState>() },
        { "ComplaintTrigger", Enum.GetNames<ComplaintTrigger>() },
        { "ComplaintLead", Enum.GetNames<ComplaintTrigger>() },
        { "Complaint.Lead", Enum.GetNames<ComplaintState>() },
        { "Complaint.Wait", [.. Enum.GetNames<ComplaintState>().Where(state => state != nameof(ComplaintState.Closed)), "Mark", "Assign", "Mail"] },
        { "Follow.Lead", Enum.GetNames<ComplaintState>() },
        { "ComplaintLetter", ["ReceiveComplaint", "AssignHandler", "AcknowledgeReceipt", "ReferOn", "ExtendSettlement", "ExtendAcknowledgement", "ConcludeComplaint", "Remind", "TellTermPassed", "GiveBack"] },
        { "ComplaintKind", Enum.GetNames<ComplaintKind>() },
        { "ComplaintKindHint", Enum.GetNames<ComplaintKind>() },
        { "ComplaintSender", Enum.GetNames<ComplaintSender>() },
        { "ComplaintSenderHint", Enum.GetNames<ComplaintSender>() },
        { "OwnProcedure", Enum.GetNames<OwnProcedure>() },
        { "ComplaintOutcome", Enum.GetNames<ComplaintOutcome>() },
        { "MeasureKind", Enum.GetNames<MeasureKind>() },
        { "MeasureKindHint", Enum.GetNames<MeasureKind>() },
        { "CarryOutHint", Enum.GetNames<MeasureKind>() },
        { "LogAct", Enum.GetNames<AccountAct>() },
        { "Retention.Kind", Enum.GetNames<RetentionKind>() },
        { "Retention.From", Enum.GetNames<RetentionStart>() },
        { "Retention.Then", Enum.GetNames<RetentionEnd>() },
        { "Retention.Left", Enum.GetNames<Remains>() },
        { "Retention.Length", [.. Enum.GetNames<KeepingUnit>().SelectMany(unit => new[] { unit, $"{unit}.One" })] },
        { "Withdrawal", ["HasRole", "PathOpen", "LabelRuns", "NextCycleOpen", "TermMoved", "NothingLeft", "ObjectionOpen"] },
        { "Means", Enum.GetNames<SignInMeans>() },
        { "Role", [.. Enum.GetNames<Role>().Where(name => name != nameof(Role.None))] },
    };

    [Theory]
    [MemberData(nameof(Vocabularies))]
    public void Every_word_of_the_scheme_is_there_in_Dutch_and_English(string prefix, string[] names) =>
        AssertPresent(names.Select(name => $"{prefix}.{name}"));

    [Fact]
    public void Every_condition_of_a_table_says_what_is_wrong()
    {
        var keys = PathMachine.Workflow.Table.SelectMany(step => step.When).Select(condition => condition.Key)
            .Concat(LabelMachine.Workflow.Table.SelectMany(step => step.When).Select(condition => condition.Key))
            .Concat(MeetingMachine.Workflow.Table.SelectMany(step => step.When).Select(condition => condition.Key))
            .Concat(ComplaintMachine.Workflow.Table.SelectMany(step => step.When).Select(condition => condition.Key))
            .Concat(ObjectionMachine.Workflow.Table.SelectMany(step => step.When).Select(condition => condition.Key)).Distinct().ToList();

        Assert.NotEmpty(keys);
        AssertPresent(keys.Select(key => $"Reason.{key}"));
    }

    [Fact]
    public void Every_code_with_which_something_is_refused_says_what_is_wrong()
    {
        var codes = SourceFiles().SelectMany(file => Refusals().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("NormUnknown", codes);
        AssertPresent(codes.Select(code => $"Reason.{code}"));
    }

    /// <summary>Acts of every service: what stands in the log is read on screen.</summary>
    [Fact]
    public void Every_act_that_the_log_may_hold_has_a_name()
    {
        var acts = Architecture.Product.Sources("src").SelectMany(file => ActNames().Matches(file.Text)).Select(match => match.Groups[1].Value).Distinct().ToList();

        Assert.Contains("RetryMessage", acts);
        Assert.DoesNotContain(acts, act => ActTexts.Prefixes.All(prefix => !Dutch.ContainsKey($"{prefix}.{act}")));
    }

    [Fact]
    public void A_page_that_refuses_says_in_words_what_came_before_any_reason() =>
        AssertPresent([.. StepAnswers.TextsOf(StepResult.Forbidden), .. StepAnswers.TextsOf(StepResult.PassedBy), .. StepAnswers.TextsOf(StepResult.Refused("NoteRequired"))]);

    [Fact]
    public void No_text_stands_in_one_language_only() => Assert.Equal(Dutch.Keys.Order(), English.Keys.Order());

    [Fact]
    public void Both_languages_fill_in_the_same_values() =>
        Assert.All(Dutch, text => Assert.Equal(Places(text.Value), Places(English[text.Key])));

    private static void AssertPresent(IEnumerable<string> keys) =>
        Assert.DoesNotContain(keys, key => string.IsNullOrWhiteSpace(Dutch.GetValueOrDefault(key)) || string.IsNullOrWhiteSpace(English.GetValueOrDefault(key)));

    private static IEnumerable<string> Places(string text) => PlaceHolders().Matches(text).Select(match => match.Value).Distinct().Order();

    private static Dictionary<string, string> TextsIn(CultureInfo culture)
    {
        var texts = new ResourceManager(typeof(Text)).GetResourceSet(culture, createIfNotExists: true, tryParents: false);
        Assert.NotNull(texts);
        return texts.Cast<System.Collections.DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);
    }

    private static IEnumerable<string> SourceFiles()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && root.GetFiles("SociaalWerk.Kwaliteit.sln").Length == 0) root = root.Parent;
        Assert.NotNull(root);
        return Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "SociaalWerk.Kwaliteit.Certification"), "*.cs", SearchOption.AllDirectories);
    }

    [GeneratedRegex("""(?:new Act\(\s*[^,"]+,\s*|Changed\()"(\w+)",""")]
    private static partial Regex ActNames();

    [GeneratedRegex("""Refused\("(\w+)"\)""")]
    private static partial Regex Refusals();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex PlaceHolders();
}
