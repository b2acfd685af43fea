using System.Text.Json;
using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Api;

public sealed class StrictJsonTests
{
    private const string Scope = """{"heleOrganisatie":true,"werksoorten":["jongerenwerk"],"gemeenten":["Voorst"]}""";

    [Theory]
    [InlineData("""{"stap":"Submit"}""", "MissingField", "versie")]
    [InlineData("""{"stap":"Submit","versie":1,"haast":true}""", "UnknownField", "haast")]
    [InlineData("""{"stap":"Submit","Versie":1}""", "UnknownField", "Versie")]
    [InlineData("""{"stap":"submit","versie":1}""", "UnknownValue", "stap")]
    [InlineData("""{"stap":0,"versie":1}""", "UnknownValue", "stap")]
    [InlineData("""{"stap":null,"versie":1}""", "UnknownValue", "stap")]
    [InlineData("""{"stap":"Submit","versie":"1"}""", "WrongValue", "versie")]
    [InlineData("""{"stap":"Submit","versie":1.5}""", "WrongValue", "versie")]
    [InlineData("""{"stap":"Submit","versie":99999999999}""", "WrongValue", "versie")]
    [InlineData("""{"stap":"Submit","versie":1,"toelichting":["x"]}""", "WrongValue", "toelichting")]
    [InlineData("""{"stap":"Submit","versie":1,"toelichting":"a\u0000b"}""", "WrongValue", "toelichting")]
    [InlineData("""{"stap":"Submit","versie":1,"toelichting":"\ud800"}""", "WrongValue", "toelichting")]
    [InlineData("""{"stap":"Submit","versie":1,"gegevens":{"dagen":[null]}}""", "WrongValue", "gegevens.dagen[0]")]
    [InlineData("[]", "Malformed", null)]
    [InlineData("null", "Malformed", null)]
    public void A_request_for_a_step_that_is_not_right_is_refused_by_the_name_of_its_field(string json, string code, string? field) =>
        AssertFault<StepRequest>(json, code, field);

    [Theory]
    [InlineData(",\"fte\":-1", "OutOfRange", "fte")]
    [InlineData(",\"fte\":1e20", "OutOfRange", "fte")]
    [InlineData(",\"fte\":1,\"partners\":[\"x\"]", "WrongValue", "partners[0]")]
    public void An_application_that_is_not_right_is_refused_by_the_name_of_its_field(string rest, string code, string? field) =>
        AssertFault<ApplicationRequest>(Application(Scope, rest), code, field);

    [Theory]
    [InlineData("""{"heleOrganisatie":true,"werksoorten":["tovenarij"],"gemeenten":["Voorst"]}""", "UnknownValue", "reikwijdte.werksoorten")]
    [InlineData("""{"heleOrganisatie":true,"werksoorten":[],"gemeenten":[" "]}""", "WrongValue", "reikwijdte.gemeenten")]
    [InlineData("""{"heleOrganisatie":true,"werksoorten":[]}""", "MissingField", "reikwijdte.gemeenten")]
    [InlineData("""{"heleOrganisatie":true,"werksoorten":[],"gemeenten":[],"extra":1}""", "UnknownField", "reikwijdte.extra")]
    [InlineData("null", "WrongValue", "reikwijdte")]
    public void A_scope_that_is_not_right_is_refused_by_the_name_of_its_field(string scope, string code, string field) =>
        AssertFault<ApplicationRequest>(Application(scope, ",\"fte\":1"), code, field);

    [Theory]
    [InlineData("\"HKZ\"", "HKZ")]
    [InlineData("[]", "")]
    [InlineData("""["HKZ","ISO 9001"]""", "HKZ, ISO 9001")]
    public void Other_marks_are_one_text_or_several(string given, string kept)
    {
        var (request, fault) = Read<ApplicationRequest>(Application(Scope, ",\"fte\":1", given));

        Assert.Null(fault);
        Assert.Equal(kept, request!.ToApplication().OtherMarks);
    }

    [Theory]
    [InlineData("2026-2-1")]
    [InlineData("01-02-2026")]
    [InlineData("2026-02-30")]
    [InlineData("1999-12-31")]
    [InlineData("9999-12-31")]
    public void A_day_is_written_in_one_way_and_lies_where_terms_can_be_counted(string day) =>
        Assert.Equal("gegevens.dagen[0]", StepGegevens.Read(Trigger.Reschedule, Element($$"""{"dagen":["{{day}}"]}""")).Fault?.Field);

    [Fact]
    public void A_field_that_stands_there_twice_has_no_one_value() =>
        Assert.ThrowsAny<JsonException>(() => Element("""{"toelichting":"a","toelichting":"b"}"""));

    [Fact]
    public void A_text_of_a_book_is_refused() =>
        AssertFault<NoteRequest>($$"""{"toelichting":"{{new string('a', 20_001)}}"}""", "TextTooLong", "toelichting");

    private static string Application(string scope, string rest, string marks = "\"\"") =>
        $$"""{"reikwijdte":{{scope}},"medewerkers":1,"vrijwilligers":0,"locaties":1,"andereKeurmerken":{{marks}},"voorkeursperiode":"","verklaring":true{{rest}}}""";

    private static void AssertFault<T>(string json, string code, string? field)
        where T : class
    {
        var fault = Read<T>(json).Fault;

        Assert.Equal((code, field), (fault?.Code, fault?.Field));
    }

    private static (T? Value, Fault? Fault) Read<T>(string json)
        where T : class => StrictJson.Read<T>(Element(json));

    private static JsonElement Element(string json) => JsonDocument.Parse(json, StrictJson.Shape).RootElement;
}
