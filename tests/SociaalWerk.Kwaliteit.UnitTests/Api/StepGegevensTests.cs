using SociaalWerk.Kwaliteit.Certification.Api;
using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.UnitTests.Api;

public sealed class StepGegevensTests
{
    [Fact]
    public void The_documentation_tells_of_every_input_a_step_knows()
    {
        Assert.Contains("- `Admit`: `normversie` (tekst, mag weg)", StepGegevens.Description);
        Assert.Contains("- `ChangeTeam`: `team` (lijst van {`persoonId` (id), `rol` (LeadAuditor | Auditor | LeadPeer | PeerAssessor)})", StepGegevens.Description);
        Assert.Equal(5, StepGegevens.Description.Split('\n').Length);
    }

    [Fact]
    public void A_step_without_input_takes_none() =>
        Assert.Equal(("NoInput", "gegevens"), Named(StepGegevens.Read(Trigger.Submit, System.Text.Json.JsonDocument.Parse("""{"a":1}""").RootElement).Fault));

    [Fact]
    public void A_step_whose_input_is_left_out_is_judged_without() =>
        Assert.Equal((null, null), StepGegevens.Read(Trigger.PutOnAgenda, null));

    private static (string?, string?) Named(Fault? fault) => (fault?.Code, fault?.Field);
}
