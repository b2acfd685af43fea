using SociaalWerk.Kwaliteit.Certification.Decisions;
using SociaalWerk.Kwaliteit.Certification.Norms;
using SociaalWerk.Kwaliteit.UnitTests.Paths;
using static SociaalWerk.Kwaliteit.Certification.Paths.State;

namespace SociaalWerk.Kwaliteit.UnitTests.Meetings;

/// <summary>A decision's text begins with a building block for each norm (section 9, Besluit).</summary>
public sealed class DecisionBlocksTests
{
    private static readonly Norm Norm = SchemeData.NormSets[0].Norms[0];

    [Fact]
    public void A_block_names_the_norm_what_it_asks_and_what_was_found()
    {
        var text = new DecisionBlocks("", "{norm}, {titel}: {eis} Gezien: {bevinding}").RefusalFor(Norm, ["Er is geen plan.", "Er is geen {titel}."]);

        Assert.Equal($"{Norm.Code}, {Norm.TitleNl}: {Norm.TextNl} Gezien: Er is geen plan. Er is geen {{titel}}.", text);
    }

    [Fact]
    public void The_form_of_a_motion_begins_with_a_block_for_every_norm_in_the_way()
    {
        var it = APath.In(ReportDraft).Judge("V03", Score.NotMet).Shortfall("V01", Grade.Major);

        var reasons = MotionFields.For(it.Path).Reasons.Where(r => r.IsUsed).ToList();

        Assert.Equal(["V01", "V03"], reasons.Select(r => r.Norm));
        Assert.Contains(it.Path.Findings.Single().Statement, reasons[0].Text, StringComparison.Ordinal);
        Assert.Contains(it.Path.AuditScores.Single(s => s.Norm == "V03").Explanation, reasons[1].Text, StringComparison.Ordinal);
    }
}
