using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SociaalWerk.Kwaliteit.Platform.ActLog;

namespace SociaalWerk.Kwaliteit.UnitTests.ActLog;

/// <summary>Whatever somebody does to a log, it shows, and it shows where.</summary>
public sealed class LogVerifierTests
{
    private static readonly Gen<(ALog Log, int Dossier, int Line)> Somewhere =
        Gen.Select(ALog.Any, Gen.Int[0, 99], Gen.Int[0, 99]).Select((log, d, l) => (log, d % log.Chains.Count, l % log.Chains[d % log.Chains.Count].Count));

    [Fact]
    public void An_untouched_log_is_right_alone_and_against_its_heads() => ALog.Any.Sample(log =>
    {
        var first = log.HeadOf();

        var verdict = ALog.Verify(log.Export(), first.ToFile(ALog.Service) + log.Head(first.Hash, day: 3));

        Assert.Equal((log.Chains.Sum(c => c.Count), log.Chains.Count), (verdict.Lines, verdict.Dossiers));
        Assert.Empty(verdict.Faults);
        Assert.Empty(verdict.Remarks);
    });

    [Fact]
    public void A_line_that_was_edited_in_any_field_is_named() => Gen.Select(Somewhere, Gen.Int[0, 99]).Sample((at, which) =>
    {
        var export = at.Log.Export();
        var line = Line(export, at);
        string[] fields = [.. line.Where(f => f.Value is not null && f.Key is not "dossier").Select(f => f.Key)];
        var field = fields[which % fields.Length];
        line[field] = field == "number" ? line[field]!.GetValue<int>() + 1 : line[field]!.GetValue<string>() + "x";

        var number = at.Log.Chains[at.Dossier][at.Line].Number;
        Assert.Contains(ALog.Verify(export).Faults, f => f.Dossier == DossierOf(at) && f.Number is { } n && Math.Abs(n - number) <= 1);
    });

    [Fact]
    public void A_line_that_was_edited_and_hashed_again_breaks_the_chain_behind_it_or_the_head() => Somewhere.Sample(at =>
    {
        var export = at.Log.Export();
        Edit(Line(export, at));

        Assert.All(ALog.Verify(export, at.Log.Head()).Faults, f => Assert.Equal(DossierOf(at), f.Dossier));
        Assert.NotEmpty(ALog.Verify(export, at.Log.Head()).Faults);
    });

    [Fact]
    public void A_chain_that_was_written_anew_from_some_line_on_shows_against_a_head() => Somewhere.Sample(at =>
    {
        var export = at.Log.Export();
        Edit(Line(export, at));
        string? previous = null;
        foreach (var line in export.Skip(1).Cast<JsonObject>().Where(l => l["dossier"]!.GetValue<string>() == DossierOf(at)))
        {
            line["previous"] = previous ?? "";
            Rehash(line);
            previous = line["hash"]!.GetValue<string>();
        }

        Assert.Empty(ALog.Verify(export).Faults);
        var fault = Assert.Single(ALog.Verify(export, at.Log.Head()).Faults);
        Assert.Equal((LogFaultKind.Rewritten, DossierOf(at)), (fault.Kind, fault.Dossier));
    });

    [Fact]
    public void A_line_that_was_put_in_between_is_named() => Somewhere.Sample(at =>
    {
        var export = at.Log.Export();
        var line = Line(export, at);
        var added = line.DeepClone().AsObject();
        Edit(added);
        export.Insert(export.IndexOf(line) + 1, added);

        Assert.Contains(ALog.Verify(export).Faults, f => (f.Dossier, f.Number) == (DossierOf(at), line["number"]!.GetValue<int>()));
    });

    [Fact]
    public void Lines_that_changed_places_are_named() => Somewhere.Where(at => at.Line > 0).Sample(at =>
    {
        var export = at.Log.Export();
        var (here, before) = (export.IndexOf(Line(export, at)), export.IndexOf(Line(export, (at.Log, at.Dossier, at.Line - 1))));
        (export[here], export[before]) = (export[before], export[here]);

        Assert.Contains(ALog.Verify(export).Faults, f => f.Kind == LogFaultKind.OutOfPlace && (f.Dossier, f.Number) == (DossierOf(at), at.Line));
    });

    [Fact]
    public void A_line_that_was_taken_out_of_the_middle_is_named() => Somewhere.Where(at => at.Line < at.Log.Chains[at.Dossier].Count - 1).Sample(at =>
    {
        var export = at.Log.Export();
        export.Remove(Line(export, at));

        Assert.Contains(ALog.Verify(export).Faults, f => f.Kind == LogFaultKind.Missing && (f.Dossier, f.Number) == (DossierOf(at), at.Line + 1));
    });

    [Fact]
    public void An_end_that_was_cut_off_shows_against_a_head_only() => Somewhere.Where(at => at.Line > 0).Sample(at =>
    {
        var export = at.Log.Export();
        foreach (var line in at.Log.Chains[at.Dossier].Skip(at.Line).Select(e => Line(export, (at.Log, at.Dossier, e.Number - 1))).ToList()) export.Remove(line);

        Assert.Empty(ALog.Verify(export).Faults);
        var fault = Assert.Single(ALog.Verify(export, at.Log.Head()).Faults);
        Assert.Equal((LogFaultKind.Cut, DossierOf(at), at.Line + 1), (fault.Kind, fault.Dossier, fault.Number));
    });

    [Fact]
    public void A_dossier_that_was_taken_out_shows_against_a_head_only() => Somewhere.Sample(at =>
    {
        var export = at.Log.Export();
        export.RemoveAll(l => l["dossier"]?.GetValue<string>() == DossierOf(at));

        Assert.Empty(ALog.Verify(export).Faults);
        var fault = Assert.Single(ALog.Verify(export, at.Log.Head()).Faults);
        Assert.Equal((LogFaultKind.DossierMissing, LogHead.KeyOf(DossierOf(at))), (fault.Kind, fault.Dossier));
    });

    [Fact]
    public void An_erased_note_leaves_everything_right_and_another_note_in_its_place_does_not() => Somewhere.Sample(at =>
    {
        var export = at.Log.Export();
        var line = Line(export, at);
        (line["note"], line["noteSalt"], line["detail"], line["detailSalt"]) = (null, null, null, null);
        Assert.Empty(ALog.Verify(export, at.Log.Head()).Faults);

        (line["note"], line["noteSalt"]) = ("something else", "00");
        Assert.Contains(ALog.Verify(export).Faults, f => (f.Kind, f.Dossier, f.Number) == (LogFaultKind.NoteEdited, DossierOf(at), at.Line + 1));
    });

    [Fact]
    public void A_head_that_was_edited_is_not_believed()
    {
        var log = new ALog([3, 2]);

        Assert.Equal(LogFaultKind.HeadEdited, Assert.Single(ALog.Verify(log.Export(), log.Head().Replace("\"lines\":5", "\"lines\":4")).Faults).Kind);
        Assert.Equal(LogFaultKind.HeadEdited, Assert.Single(ALog.Verify(log.Export(), log.Head().Replace(" 3 ", " 2 ")).Faults).Kind);
        Assert.Equal(LogFaultKind.HeadEdited, Assert.Single(ALog.Verify(log.Export(), log.Head().Replace("Certification", "Register")).Faults).Kind);
    }

    [Fact]
    public void Heads_follow_each_other_and_a_missing_one_shows()
    {
        var log = new ALog([3]);
        var (first, second) = (log.HeadOf(), log.HeadOf(log.HeadOf().Hash, 3));
        var third = log.HeadOf(second.Hash, 4);

        Assert.Empty(ALog.Verify(log.Export(), first.ToFile(ALog.Service) + second.ToFile(ALog.Service) + third.ToFile(ALog.Service)).Faults);
        Assert.Equal(LogFaultKind.HeadUnlinked, Assert.Single(ALog.Verify(log.Export(), first.ToFile(ALog.Service) + third.ToFile(ALog.Service)).Faults).Kind);
    }

    [Fact]
    public void A_part_of_the_log_is_checked_as_far_as_it_goes_and_that_is_said()
    {
        var log = new ALog([3, 2]);
        var export = log.Export(complete: false);
        export.RemoveAll(l => l["dossier"]?.GetValue<string>() == log.Chains[1][0].Dossier.ToString());

        var verdict = ALog.Verify(export, log.Head());

        Assert.Empty(verdict.Faults);
        Assert.Contains("1 dossiers", Assert.Single(verdict.Remarks));
    }

    [Fact]
    public void A_head_that_is_younger_than_the_export_is_not_used_and_that_is_said()
    {
        var log = new ALog([3]);

        var verdict = ALog.Verify(log.Export(), log.Head(day: 30));

        Assert.Empty(verdict.Faults);
        Assert.Equal(2, verdict.Remarks.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("""{"format":"kwaliteit-log/3","service":"Certification","at":"x","complete":true}""")]
    public void What_is_no_export_is_not_right(string text) =>
        Assert.Contains(LogVerifier.Verify(text.Length == 0 ? [] : [text]).Faults, f => f.Kind == LogFaultKind.Unreadable);

    [Fact]
    public void A_line_that_lacks_a_field_or_has_one_too_many_is_unreadable()
    {
        var export = new ALog([2]).Export();
        export[1].AsObject().Remove("act");
        export[2]["more"] = "x";

        Assert.Equal(2, ALog.Verify(export).Faults.Count(f => f.Kind == LogFaultKind.Unreadable));
    }

    private static string DossierOf((ALog Log, int Dossier, int Line) at) => at.Log.Chains[at.Dossier][0].Dossier.ToString();

    private static JsonObject Line(List<JsonNode> export, (ALog Log, int Dossier, int Line) at) => export.Skip(1).Cast<JsonObject>()
        .Single(l => l["dossier"]!.GetValue<string>() == DossierOf(at) && l["number"]!.GetValue<int>() == at.Line + 1);

    private static void Edit(JsonObject line)
    {
        line["actor"] = Guid.CreateVersion7().ToString();
        Rehash(line);
    }

    private static void Rehash(JsonObject line) => line["hash"] = line.Deserialize<LogLine>(LogExport.Json)!.ComputeHash();
}
