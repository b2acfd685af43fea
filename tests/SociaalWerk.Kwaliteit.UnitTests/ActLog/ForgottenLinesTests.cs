using System.Text.Json.Nodes;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.UnitTests.ActLog;

/// <summary>A line whose term is over leaves its place in the chain; what was not allowed to go shows.</summary>
public sealed class ForgottenLinesTests
{
    [Fact]
    public void A_forgotten_line_is_no_fault_where_the_log_tells_of_it_and_the_heads_still_fit()
    {
        var log = ALog.OfAccounts(5, told: 2);
        var head = log.Head();
        var export = log.Export();
        Forget(export[2]);
        Forget(export[5]);

        var verdict = ALog.Verify(export, head);

        Assert.Empty(verdict.Faults);
        Assert.Contains(verdict.Remarks, remark => remark.StartsWith("2 lines were forgotten", StringComparison.Ordinal));
    }

    [Fact]
    public void More_than_the_log_tells_of_were_taken_away()
    {
        var log = ALog.OfAccounts(5, told: 1);
        var export = log.Export();
        Forget(export[2]);
        Forget(export[3]);

        Assert.Equal([LogFaultKind.TakenAway], ALog.Verify(export, log.Head()).Faults.Select(f => f.Kind));
    }

    [Fact]
    public void A_line_of_a_file_is_never_forgotten()
    {
        var log = new ALog([4]);
        var export = log.Export(complete: false);
        Forget(export[2]);

        Assert.Contains(ALog.Verify(export).Faults, f => (f.Kind, f.Number) == (LogFaultKind.TakenAway, 2));
    }

    [Fact]
    public void An_export_of_the_first_kind_has_none()
    {
        var log = ALog.OfAccounts(3, told: 1);
        var export = log.Export();
        export[0]["format"] = LogFormat.Line;
        Assert.Empty(ALog.Verify(export).Faults);
        Forget(export[1]);

        Assert.Contains(ALog.Verify(export).Faults, f => f.Kind == LogFaultKind.TakenAway);
    }

    [Fact]
    public void Its_place_can_not_be_filled_with_another_hash()
    {
        var log = ALog.OfAccounts(4, told: 1);
        var export = log.Export();
        Forget(export[2]);
        export[2]["hash"] = new string('0', 64);

        Assert.Contains(ALog.Verify(export).Faults, f => (f.Kind, f.Number) == (LogFaultKind.Unlinked, 3));
    }

    /// <summary>As the product writes it in an export.</summary>
    internal static void Forget(JsonNode line)
    {
        foreach (var field in new[] { "at", "actor", "role", "act" }) line[field] = "";
        foreach (var field in new[] { "from", "to", "note", "noteSalt", "noteHash", "detail", "detailSalt", "detailHash" }) line[field] = null;
        line["outcome"] = LogFormat.Forgotten;
    }
}
