using System.IO.Compression;
using System.Xml.Linq;
using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Host;
using SociaalWerk.Kwaliteit.UnitTests.Documents;

namespace SociaalWerk.Kwaliteit.UnitTests.Demo;

public sealed class DemoWalkTests
{
    [Fact]
    public void A_label_without_conditions_takes_these_acts() => Assert.Equal(
        [
            "StartPath", "FillApplication", "Submit", "Admit", "OpenSelfAssessment", "UploadEvidence", "ScoreSelf", "SignSelfAssessment",
            "DrawUpPlan", "PlanAudit", "WaitForAudit", "StartAudit", "WaitForLastDay", "SettleProgramme", "ScoreNorms:lead-auditor", "ScoreNorms:auditor",
            "RecordFindings", "CloseAudit", "SendDraft", "React", "AnswerReactions", "Finalise",
            "SubmitPlans", "JudgePlans", "WaitForMeasures", "SubmitMeasureEvidence", "VerifyMeasures", "CompleteImprovement",
            "GiveAdvice", "Nominate", "PutOnAgenda", "PutMotion", "Vote:chair", "Vote:member-1", "Vote:member-2", "Grant",
            "AwaitCertificate", "AwaitRegister", "ReadCertificate",
        ],
        ActsOf("toegekend.json"));

    [Fact]
    public void A_conditional_label_proposes_what_is_open_as_a_condition() =>
        Assert.Superset(new HashSet<string> { "ProposeConditions", "CompleteImprovement", "GrantConditionally", "ReadCertificate" }, ActsOf("toegekend-onder-voorwaarden.json").ToHashSet());

    [Fact]
    public void A_refusal_lets_the_term_pass_and_looks_that_nothing_was_issued()
    {
        var acts = ActsOf("afgewezen.json");

        Assert.Superset(new HashSet<string> { "LetImprovementTermPass", "Refuse", "FindNoLabel" }, acts.ToHashSet());
        Assert.DoesNotContain("CompleteImprovement", acts);
        Assert.DoesNotContain("AwaitCertificate", acts);
    }

    [Theory]
    [InlineData("toegekend.json")]
    [InlineData("toegekend-onder-voorwaarden.json")]
    [InlineData("afgewezen.json")]
    public void No_two_acts_of_a_walk_have_the_same_name(string example) => Assert.Distinct(ActsOf(example));

    [Fact]
    public async Task A_walk_stops_only_before_an_act_it_knows()
    {
        using var walk = Walk("toegekend.json");

        await Assert.ThrowsAsync<ArgumentException>(() => walk.RunUntilAsync("Granted", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_certificate_that_says_what_it_should_misses_nothing()
    {
        var content = CertificateSamples.Full;
        var pdf = new SkiaCertificateRenderer().Render(content);

        Assert.Empty(CertificateReading.Missing(pdf, content.HolderLegalName, content.Number, content.ValidFrom, content.ValidUntil));
    }

    [Fact]
    public void What_a_certificate_does_not_say_is_named()
    {
        var content = CertificateSamples.Plain;
        var pdf = new SkiaCertificateRenderer().Render(content);

        Assert.Equal(
            ["Stichting De Ander", "1 januari 2030"],
            CertificateReading.Missing(pdf, "Stichting De Ander", content.Number, content.ValidFrom, new DateOnly(2030, 1, 1)));
    }

    [Fact]
    public void Evidence_is_a_document_with_its_title_and_paragraphs()
    {
        var bytes = WordDocument.Of("Klachten", ["Eén klacht.", "Twee & drie."]);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        using var stream = zip.GetEntry("word/document.xml")!.Open();
        Assert.Equal(["Klachten", "Eén klacht.", "Twee & drie."], XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "p").Select(p => p.Value));
    }

    [Fact]
    public void The_same_evidence_is_the_same_file() => Assert.Equal(WordDocument.Of("Klachten", ["Eén."]), WordDocument.Of("Klachten", ["Eén."]));

    private static List<string> ActsOf(string example)
    {
        using var walk = Walk(example);
        return [.. walk.Acts.Select(a => a.Name)];
    }

    private static DemoWalk Walk(string example) => new(new Uri("http://127.0.0.1:1"), InputReading.Read(Examples.Read(example)).Input!, ".", TextWriter.Null);
}
