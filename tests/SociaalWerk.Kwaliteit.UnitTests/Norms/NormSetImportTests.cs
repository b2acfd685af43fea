using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Certification.Norms;

namespace SociaalWerk.Kwaliteit.UnitTests.Norms;

public sealed class NormSetImportTests
{
    [Fact]
    public void The_shipped_set_is_accepted() => Assert.Empty(NormSetImport.Read(Shipped()).Problems);

    [Theory]
    [InlineData("version", "\"\"", "version", nameof(ImportFault.Empty))]
    [InlineData("disclaimer_nl", "\" \"", "disclaimer_nl", nameof(ImportFault.Empty))]
    [InlineData("mandatory_from", "\"2025-12-31\"", "mandatory_from", nameof(ImportFault.OutOfRange))]
    [InlineData("mandatory_from", "\"tomorrow\"", "mandatory_from", nameof(ImportFault.Malformed))]
    [InlineData("status", "\"official\"", "status", nameof(ImportFault.Malformed))]
    [InlineData("status", "1", "status", nameof(ImportFault.Malformed))]
    [InlineData("norms", "[]", "norms", nameof(ImportFault.Empty))]
    [InlineData("norms/1/code", "\"V01\"", "norms[1].code", nameof(ImportFault.NotUnique))]
    [InlineData("norms/2/code", "\"\"", "norms[2].code", nameof(ImportFault.Empty))]
    [InlineData("norms/2/code", "null", "norms[2].code", nameof(ImportFault.Malformed))]
    [InlineData("norms/3/value", "\"ZZ\"", "norms[3].value", nameof(ImportFault.Unknown))]
    [InlineData("norms/4/title_en", "\"\"", "norms[4].title_en", nameof(ImportFault.Empty))]
    [InlineData("norms/4/title_en", null, "norms[4].title_en", nameof(ImportFault.Missing))]
    [InlineData("norms/5/level", "\"team\"", "norms[5].level", nameof(ImportFault.Malformed))]
    [InlineData("norms/5/competence", "0", "norms[5].competence", nameof(ImportFault.OutOfRange))]
    [InlineData("norms/6/kern", "true", "norms[6].kern", nameof(ImportFault.Malformed))]
    [InlineData("values/0/theme", "\"X\"", "values[0].theme", nameof(ImportFault.Unknown))]
    [InlineData("values/1/code", "\"VA\"", "values[1].code", nameof(ImportFault.NotUnique))]
    [InlineData("themes/2/code", "\"D\"", "themes[2].code", nameof(ImportFault.NotUnique))]
    [InlineData("decision_rule", null, "decision_rule", nameof(ImportFault.Missing))]
    [InlineData("decision_rule", "null", "decision_rule", nameof(ImportFault.Malformed))]
    [InlineData("decision_rule/conditional", null, "decision_rule.conditional", nameof(ImportFault.Missing))]
    [InlineData("decision_rule/positive/max_partly_total_percent", "101", "decision_rule.positive.max_partly_total_percent", nameof(ImportFault.OutOfRange))]
    [InlineData("decision_rule/conditional/max_not_met", "-1", "decision_rule.conditional.max_not_met", nameof(ImportFault.OutOfRange))]
    [InlineData("decision_rule/otherwise", "\"positive\"", "decision_rule.otherwise", nameof(ImportFault.OutOfRange))]
    [InlineData("audit_time_table", null, "audit_time_table", nameof(ImportFault.Missing))]
    [InlineData("audit_time_table/rows", "[]", "audit_time_table.rows", nameof(ImportFault.Empty))]
    [InlineData("audit_time_table/rows/1/up_to_fte", "10", "audit_time_table.rows[1].up_to_fte", nameof(ImportFault.OutOfRange))]
    [InlineData("audit_time_table/above/per_started_fte", "0", "audit_time_table.above.per_started_fte", nameof(ImportFault.OutOfRange))]
    [InlineData("audit_time_table/municipalities/per_started", "0", "audit_time_table.municipalities.per_started", nameof(ImportFault.OutOfRange))]
    [InlineData("audit_time_table/round_to_days", "0", "audit_time_table.round_to_days", nameof(ImportFault.OutOfRange))]
    [InlineData("audit_time_table/kinds/transfer", null, "audit_time_table.kinds.Transfer", nameof(ImportFault.Missing))]
    public void A_bad_set_is_refused_with_the_name_of_the_field(string path, string? json, string field, string fault)
    {
        var imported = NormSetImport.Read(Changed(path, json));

        Assert.Null(imported.Item);
        Assert.Contains(imported.Problems, problem => problem.Field == field && problem.Fault.ToString() == fault);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{ \"version\": ")]
    [InlineData("{ \"version\": \"1\", \"version\": \"2\" }")]
    public void What_is_no_norm_set_at_all_is_refused(string json) => Assert.NotEmpty(NormSetImport.Read(json).Problems);

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var set = JsonNode.Parse(Shipped())!;
        set["norms"]![1]!["code"] = "V01";
        set["norms"]![2]!["value"] = "ZZ";

        Assert.Equal(["norms[1].code", "norms[2].value"], NormSetImport.Read(set.ToJsonString()).Problems.Select(problem => problem.Field));
    }

    private static string Shipped() => SchemeData.Resource("normenkader-2.0-demo.json");

    private static string Changed(string path, string? json)
    {
        var root = JsonNode.Parse(Shipped())!;
        var steps = path.Split('/');
        var parent = steps[..^1].Aggregate(root, (node, step) => int.TryParse(step, out var index) ? node[index]! : node[step]!).AsObject();
        parent.Remove(steps[^1]);
        if (json is not null) parent[steps[^1]] = JsonNode.Parse(json);
        return root.ToJsonString();
    }
}
