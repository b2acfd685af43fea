using SociaalWerk.Kwaliteit.Documents.Certificates;
using SociaalWerk.Kwaliteit.Platform.Calendar;

namespace SociaalWerk.Kwaliteit.UnitTests.Documents;

public sealed class CertificateTextTests
{
    [Fact]
    public void Every_field_of_the_scheme_is_in_the_words()
    {
        var content = CertificateSamples.Full;

        var words = CertificateText.Of(content).Words.ToList();

        string[] fields =
        [
            content.LabelName, $"Namens {content.BranchName}", content.BranchAddress, content.HolderLegalName, content.HolderKvkNumber, content.Place,
            content.ScopeSummary, .. content.ServiceTypes, .. content.Municipalities, "Normenkader kwaliteitslabel, versie 3.0", content.CertifyingBody,
            content.Statement, content.Number, "20 november 2026", "23 november 2026", "22 november 2028", .. content.Conditions, content.SignatoryName,
            content.SignatoryFunction, content.RegisterAddress, CertificateText.RegisterLeads, CertificateText.DemoNote, content.VersionHash,
        ];
        Assert.All(fields, field => Assert.Contains(field, words));
    }

    [Fact]
    public void Only_a_demo_norm_set_is_called_one() =>
        Assert.DoesNotContain(CertificateText.DemoNote, CertificateText.Of(CertificateSamples.Plain).Words);

    [Fact]
    public void Without_published_conditions_the_word_does_not_appear() =>
        Assert.DoesNotContain("Voorwaarden", CertificateText.Of(CertificateSamples.Plain).Words);

    [Fact]
    public void A_pasted_name_is_composed_and_set_on_one_line() =>
        Assert.Equal("Zoë de Wit", CertificateText.Of(CertificateSamples.Plain with { HolderLegalName = " Zoe\u0308 \r\n de\u00a0Wit" }).Holder.Heading);

    [Fact]
    public void A_changed_fact_gives_another_version_hash_and_equal_facts_the_same()
    {
        var changed = CertificateSamples.Plain with { Conditions = ["De klachtenregeling is openbaar."] };

        Assert.Equal(CertificateSamples.Plain.VersionHash, (CertificateSamples.Plain with { }).VersionHash);
        Assert.NotEqual(CertificateSamples.Plain.VersionHash, changed.VersionHash);
    }

    [Theory]
    [InlineData(2026, 1, 1, "1 januari 2026")]
    [InlineData(2028, 2, 29, "29 februari 2028")]
    [InlineData(2026, 12, 31, "31 december 2026")]
    public void A_date_is_written_in_full(int year, int month, int day, string expected) =>
        Assert.Equal(expected, DutchDate.InFull(new DateOnly(year, month, day)));
}
