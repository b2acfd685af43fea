using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.Certification.Privacy;
using SociaalWerk.Kwaliteit.Certification.Retention;

namespace SociaalWerk.Kwaliteit.UnitTests.Privacy;

/// <summary>The record of processing is whole, in both languages, and repeats no number of the scheme.</summary>
public sealed partial class ProcessingRecordTests
{
    private static readonly string Json = SchemeData.Resource("verwerkingen.json");

    [Fact]
    public void The_shipped_record_is_whole() => Assert.NotEmpty(ProcessingRecord.Shipped.Processings);

    [Fact]
    public void Each_kind_of_data_stands_in_a_processing_and_no_processing_names_another() => Assert.Equal(
        RetentionRules.Table.Select(rule => rule.Kind).Order(),
        ProcessingRecord.Shipped.Processings.SelectMany(p => p.Retention).Distinct().Order());

    [Fact]
    public void No_term_is_written_out_because_its_number_belongs_to_the_scheme() => Assert.All(
        ProcessingRecord.Shipped.Processings.SelectMany(p => p.Texts), text =>
        {
            Assert.DoesNotMatch(Term(), text.Text.Nl);
            Assert.DoesNotMatch(Term(), text.Text.En);
        });

    [Fact]
    public void Each_text_is_another_in_each_language() =>
        Assert.All(ProcessingRecord.Shipped.Processings.SelectMany(p => p.Texts), text => Assert.NotEqual(text.Text.In(new CultureInfo("nl-NL")), text.Text.In(new CultureInfo("en-GB"))));

    [Fact]
    public void The_exception_for_who_signed_or_voted_is_told() =>
        Assert.Contains(ProcessingRecord.Shipped.Processings, p => p.Retention.Contains(RetentionKind.Decisions) && p.Exceptions!.Nl.Contains("ondertekende of stemde"));

    [Theory]
    [InlineData("accounts.purpose", "en", "processings.accounts.purpose")]
    [InlineData("decisions.exceptions", "nl", "processings.decisions.exceptions")]
    public void A_text_that_is_missing_in_one_language_is_refused(string field, string language, string problem)
    {
        var record = JsonNode.Parse(Json)!;
        var processing = record["processings"]!.AsArray().Single(p => p!["code"]!.GetValue<string>() == field.Split('.')[0])!;
        processing[field.Split('.')[1]]![language] = " ";

        Assert.Equal([problem], Problems(record));
    }

    [Fact]
    public void A_kind_that_no_processing_has_and_a_code_that_two_have_are_refused()
    {
        var record = JsonNode.Parse(Json)!;
        var processings = record["processings"]!.AsArray();
        processings.Remove(processings.Single(p => p!["code"]!.GetValue<string>() == "decisions"));
        processings.Add(processings[0]!.DeepClone());

        Assert.Equal(["processings.accounts", "processings.retention.Decisions"], Problems(record));
    }

    private static IEnumerable<string> Problems(JsonNode record) => ProcessingImport.Read(record.ToJsonString()).Problems.Select(p => p.Field);

    [GeneratedRegex(@"\d+\s*(uur|dag|week|weken|maand|jaar|hour|day|month|year)", RegexOptions.IgnoreCase)]
    private static partial Regex Term();
}
