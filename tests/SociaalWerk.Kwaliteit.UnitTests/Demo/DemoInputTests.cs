using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Host;

namespace SociaalWerk.Kwaliteit.UnitTests.Demo;

public sealed class DemoInputTests
{
    [Theory]
    [InlineData("toegekend.json", "Positive", 46, 3, 0)]
    [InlineData("toegekend-onder-voorwaarden.json", "PositiveWithConditions", 44, 4, 1)]
    [InlineData("afgewezen.json", "Negative", 43, 5, 1)]
    public void Each_example_is_valid_and_its_scores_give_the_advice_it_claims(string file, string advice, int met, int partly, int not)
    {
        var (input, faults) = InputReading.Read(Examples.Read(file));

        Assert.Empty(faults);
        Assert.Equal(advice, InputRules.AdviceOn(input!.Audit, SchemeData.NormSets[^1]).ToString());
        Assert.Equal(advice, input.Advice.ToString());
        var counts = input.Audit.Scores.Values.CountBy(s => s.Score).ToDictionary();
        Assert.Equal((met, partly, not), (counts[Score.Met], counts[Score.PartlyMet], counts.GetValueOrDefault(Score.NotMet)));
    }

    [Theory]
    [InlineData("toetsing.scores.V03.score", "\"Goed\"", "'Goed' is not one of Met, PartlyMet, NotMet, NotApplicable")]
    [InlineData("zelfevaluatie.scores.O18.zekerheid", "\"Misschien\"", "'Misschien' is not one of Sure, Doubt")]
    [InlineData("toetsing.bevindingen.0.graad", "\"minor\"", "'minor' is not one of Strength, Observation, Recommendation, Minor, Major")]
    [InlineData("toetsing.onderdelen.1.groep", "\"Iedereen\"", "'Iedereen' is not one of Workers, Volunteers, Residents, Management, SupervisoryBoard, Partners, Staff")]
    [InlineData("traject.variant", "\"Peer\"", "'Peer' is not External")]
    [InlineData("aanmelding.fte", "0", "0 is not a number above 0, at most 5000, in steps of 0.1")]
    [InlineData("aanmelding.fte", "18.44", "18.44 is not a number above 0, at most 5000, in steps of 0.1")]
    [InlineData("aanmelding.fte", "\"18\"", "\"18\" is not a number above 0, at most 5000, in steps of 0.1")]
    [InlineData("aanmelding.medewerkers", "2.5", "2.5 is not a whole number from 1 to 20000")]
    [InlineData("aanmelding.verklaring", "\"ja\"", "true or false is needed here")]
    [InlineData("aanmelding.verklaring", "false", "the signatory must stand for the truth of the application: true is needed")]
    [InlineData("aanmelding.certificerendeInstelling", "\"Toetsbureau Zuid\"", "'Toetsbureau Zuid' is not Keurhuis Noord")]
    [InlineData("aanmelding.reikwijdte.gemeenten", "[]", "at least 1 is needed")]
    [InlineData("aanmelding.reikwijdte.werksoorten.0", "\"toneel\"", "'toneel' is not one of algemeen maatschappelijk werk, *")]
    [InlineData("zelfevaluatie.scores.V01.toelichting", "\"Gaat goed.\"", "10 characters; at least 20 are needed")]
    [InlineData("zelfevaluatie.scores.O01.score", "\"NotApplicable\"", "a norm of the organisation always applies")]
    [InlineData("zelfevaluatie.bewijs.0.normen.0", "\"V17\"", "'V17' is not a norm of 2.0-demo")]
    [InlineData("toetsing.onderdelen.0.van", "\"9 uur\"", "'9 uur' is not a time like 09:30")]
    [InlineData("toetsing.onderdelen.0.tot", "\"08:30\"", "08:30 is not after 09:00")]
    [InlineData("toetsing.team.0.persoon", "\"chair\"", "'chair' is not one of lead-auditor, auditor")]
    [InlineData("toetsing.team.1.persoon", "\"lead-auditor\"", "'lead-auditor' is there twice")]
    [InlineData("toetsing.bevindingen.0.norm", "\"X1\"", "'X1' is not a norm of 2.0-demo")]
    [InlineData("reacties.0.norm", "\"X1\"", "'X1' is not a norm of 2.0-demo")]
    [InlineData("reacties", "{}", "a list [ … ] is needed here")]
    [InlineData("toetsing.team.0", "1", "an object { … } is needed here")]
    [InlineData("titel", "\" \"", "it is empty")]
    [InlineData("advies.advies", "\"Negative\"", "scores, findings and measures give Positive, not Negative")]
    [InlineData("besluit.stemmen.1.persoon", "\"chair\"", "'chair' is there twice")]
    public void A_wrong_value_is_named_by_its_path(string path, string value, string text)
    {
        var faults = FaultsOf(Examples.Changed("toegekend.json", file => Put(file, path, JsonNode.Parse(value))));

        var named = System.Text.RegularExpressions.Regex.Replace(path, @"\.(\d+)", "[$1]");
        Assert.Contains(faults, f => f.Path == named && (text.EndsWith('*') ? f.Text.StartsWith(text[..^1], StringComparison.Ordinal) : f.Text == text));
    }

    [Theory]
    [InlineData("aanmelding.fte")]
    [InlineData("aanmelding")]
    [InlineData("aanmelding.reikwijdte.heleOrganisatie")]
    [InlineData("zelfevaluatie.scores.V07")]
    [InlineData("toetsing.scores.D11.toelichting")]
    [InlineData("toetsing.bevindingen.1.maatregel.oordeel.aanvaard")]
    [InlineData("advies.motivering")]
    [InlineData("besluit.motie")]
    public void What_is_missing_is_named_once_by_its_path(string path)
    {
        var faults = FaultsOf(Examples.Changed("toegekend.json", file => Remove(file, path)));

        var named = System.Text.RegularExpressions.Regex.Replace(path, @"\.(\d+)", "[$1]");
        Assert.Equal([new InputFault(named, "missing")], faults);
    }

    [Theory]
    [InlineData("aanmelding.ftes", "aanmelding.ftes: there is no such field")]
    [InlineData("kleur", "kleur: there is no such field")]
    [InlineData("toetsing.scores.V01.zekerheid", "toetsing.scores.V01.zekerheid: there is no such field")]
    [InlineData("toetsing.scores.V17", "toetsing.scores.V17: 'V17' is not a norm of 2.0-demo")]
    public void What_nobody_asked_for_is_named_by_its_path(string path, string message)
    {
        var faults = FaultsOf(Examples.Changed("toegekend.json", file => Put(file, path, JsonValue.Create(1))));

        Assert.Equal([message], faults.Select(f => f.ToString()));
    }

    [Fact]
    public void A_partly_met_norm_needs_a_shortfall_among_the_findings() =>
        AssertFault("toegekend.json", file => Put(file, "toetsing.scores.V01.score", "PartlyMet"), "toetsing.scores.V01.score: PartlyMet needs a Minor or Major in toetsing.bevindingen");

    [Fact]
    public void A_core_norm_that_is_not_met_needs_a_major() =>
        AssertFault("afgewezen.json", file => Put(file, "toetsing.bevindingen.0.graad", "Minor"), "toetsing.scores.D11.score: a core norm that is not met needs a Major in toetsing.bevindingen");

    [Fact]
    public void A_shortfall_needs_a_measure() =>
        AssertFault("toegekend.json", file => Remove(file, "toetsing.bevindingen.1.maatregel"), "toetsing.bevindingen[1].maatregel: missing: a Minor needs one");

    [Fact]
    public void A_core_norm_needs_evidence() =>
        AssertFault("toegekend.json", file => Remove(file, "zelfevaluatie.bewijs.7"), "zelfevaluatie.bewijs: core norm O16 has no evidence");

    [Fact]
    public void The_programme_covers_every_norm_and_group()
    {
        var faults = FaultsOf(Examples.Changed("toegekend.json", file => Remove(file, "toetsing.onderdelen.2")));

        Assert.Contains("toetsing.onderdelen: no part covers O06", faults.Select(f => f.ToString()));
        Assert.Contains(faults, f => f.Text.StartsWith("nobody speaks to Volunteers", StringComparison.Ordinal));
    }

    [Fact]
    public void Fewer_days_than_the_table_asks_need_a_motivation() =>
        AssertFault("toegekend.json", file => Put(file, "toetsing.auditordagen", 1.5), "toetsing.motivering: the table asks 2 auditor-days; fewer need a motivation");

    [Fact]
    public void A_label_is_not_granted_with_an_open_major() =>
        AssertFault("toegekend-onder-voorwaarden.json", file => Put(file, "besluit.motie", "Grant"), "besluit.motie: Grant is not possible with an open Major (O06)");

    [Fact]
    public void A_conditional_label_has_a_condition_for_each_open_major() =>
        AssertFault("toegekend-onder-voorwaarden.json", file => Put(file, "besluit.voorwaarden.0.norm", "D01"), "besluit.voorwaarden: no condition covers the open Major on O06");

    [Fact]
    public void A_refusal_gives_a_reason_for_each_norm_in_the_way() =>
        AssertFault("afgewezen.json", file => Put(file, "besluit.redenen.0.norm", "O12"), "besluit.redenen: no reason is given for D11");

    [Fact]
    public void A_decision_that_differs_from_the_advice_says_why() =>
        AssertFault("toegekend.json", file => { Put(file, "besluit.motie", "Refuse"); Put(file, "besluit.redenen", JsonNode.Parse("""[{"norm":"V01","tekst":"Nee."}]""")); }, "besluit.redenAfwijking: missing: Refuse differs from the advice Positive");

    [Fact]
    public void A_motion_that_does_not_carry_is_refused() =>
        AssertFault("toegekend-onder-voorwaarden.json", file => Put(file, "besluit.stemmen.1.stem", "Against"), "besluit.stemmen: 1 for and 2 against do not carry the motion");

    [Fact]
    public void An_abstention_does_not_count_for_the_quorum() =>
        AssertFault("toegekend.json", file => Put(file, "besluit.stemmen.1.stem", "Abstain"), "besluit.stemmen: 2 votes for or against; 3 are needed");

    [Fact]
    public void What_is_not_JSON_says_where()
    {
        var fault = Assert.Single(FaultsOf("{ \"titel\": "));

        Assert.Contains("LineNumber: 0", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_field_that_is_there_twice_is_refused()
    {
        var fault = Assert.Single(FaultsOf("""{ "titel": "a", "titel": "b" }"""));

        Assert.Contains("titel", fault.Text, StringComparison.Ordinal);
    }

    private static void AssertFault(string example, Action<JsonNode> change, string message) =>
        Assert.Contains(message, FaultsOf(Examples.Changed(example, change)).Select(f => f.ToString()));

    private static IReadOnlyList<InputFault> FaultsOf(string json)
    {
        var (input, faults) = InputReading.Read(json);
        Assert.Null(input);
        return faults;
    }

    private static void Put(JsonNode file, string path, JsonNode? value)
    {
        var (parent, name) = Parent(file, path);
        if (int.TryParse(name, out var index)) parent[index] = value;
        else parent[name] = value;
    }

    private static void Remove(JsonNode file, string path)
    {
        var (parent, name) = Parent(file, path);
        if (parent is JsonArray list) list.RemoveAt(int.Parse(name));
        else _ = parent.AsObject().Remove(name);
    }

    private static (JsonNode Parent, string Name) Parent(JsonNode file, string path)
    {
        var parts = path.Split('.');
        return (parts[..^1].Aggregate(file, (node, part) => (int.TryParse(part, out var index) ? node[index] : node[part])!), parts[^1]);
    }
}
