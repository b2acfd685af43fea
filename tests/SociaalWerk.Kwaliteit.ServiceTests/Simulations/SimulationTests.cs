using System.Text;
using Microsoft.EntityFrameworkCore;
using SociaalWerk.Kwaliteit.Certification;
using SociaalWerk.Kwaliteit.Certification.Labels;
using SociaalWerk.Kwaliteit.Certification.Paths;
using SociaalWerk.Kwaliteit.Contracts;
using SociaalWerk.Kwaliteit.Platform.ActLog;
using SociaalWerk.Kwaliteit.Platform.Numbers;

namespace SociaalWerk.Kwaliteit.ServiceTests.Simulations;

/// <summary>What came of ten years of a scheme adds up, counted from all sides.</summary>
public sealed partial class SimulationTests(SimulationHost host, ITestOutputHelper output) : IClassFixture<SimulationHost>
{
    private static readonly LabelState[] Alive = [LabelState.Active, LabelState.Suspended];

    private static readonly Trigger[] Grants = [Trigger.Grant, Trigger.GrantConditionally];

    [Fact]
    public async Task Every_path_ended()
    {
        var ends = await InAsync(db => db.Paths.GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));

        Assert.Empty(ends.Keys.Except([State.Closed, State.Lapsed, State.Cancelled, State.WithdrawnByApplicant]));
        Tell($"paths {ends.Values.Sum()}", ends);
        var steps = await InAsync(db => db.Steps.GroupBy(s => s.Trigger).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count));
        Tell($"steps {steps.Values.Sum()}, refusals {host.Scheme.Refusals}, votes {host.Scheme.Votes}, decisions {host.Scheme.Decisions}; {host.Took.TotalSeconds:0} s", steps);
        Assert.Equal(host.Scheme.Decisions, Grants.Append(Trigger.Refuse).Sum(step => steps[step]));
    }

    [Fact]
    public async Task Every_label_had_exactly_one_end()
    {
        var labels = await InAsync(db => db.Labels.AsNoTracking().ToListAsync());
        var moves = await InAsync(db => db.LogEntries.AsNoTracking().Where(e => !e.Refused && e.From != null && e.From != e.To).Select(e => new { e.Dossier, e.From, e.To }).ToListAsync());
        var byLabel = moves.ToLookup(m => m.Dossier);

        Assert.All(labels, label => Assert.DoesNotContain(label.State, Alive));
        Assert.All(labels, label => Assert.Equal(1, byLabel[label.Id].Count(m => IsAlive(m.From!) && !IsAlive(m.To!)) - byLabel[label.Id].Count(m => !IsAlive(m.From!) && IsAlive(m.To!))));
        Tell($"labels {labels.Count}, label steps {host.Scheme.LabelSteps}", labels.GroupBy(l => l.State).ToDictionary(g => g.Key, g => g.Count()));
        Tell("label moves", labels.SelectMany(l => byLabel[l.Id]).GroupBy(m => $"{m.From}-{m.To}").ToDictionary(g => g.Key, g => g.Count()));
    }

    [Fact]
    public async Task Every_grant_of_a_new_label_gave_one_number_and_no_number_was_given_otherwise()
    {
        var grants = await InAsync(db => db.Steps.Where(s => Grants.Contains(s.Trigger)).Join(db.Paths, s => s.PathId, p => p.Id, (s, p) => p.Kind).ToListAsync());
        var numbers = await InAsync(db => db.Labels.Select(l => l.Number).ToListAsync());
        var issued = await InAsync(db => db.Outbox.CountAsync(m => m.Type.Contains(nameof(LabelIssuedV1))));

        Assert.Equal(grants.Count(kind => kind is not (Certification.Norms.PathKind.Special or Certification.Norms.PathKind.Transfer)) - host.Scheme.DecidedAnew + host.Scheme.Rescoped, numbers.Count);
        Assert.Equal((numbers.Count, numbers.Count), (numbers.Distinct().Count(), issued));
        Assert.All(numbers, number => Assert.Equal(number, LabelNumber.Parse(number)?.ToString()));
        // Without gaps, year by year.
        Assert.All(numbers.GroupBy(n => n[..8]), year => Assert.Equal(year.Count(), year.Max(n => LabelNumber.Parse(n)!.Serial)));
        Tell($"grants {grants.Count}, decided anew on a label {host.Scheme.DecidedAnew}, of another scope {host.Scheme.Rescoped}", grants.GroupBy(k => k).ToDictionary(g => g.Key, g => g.Count()));
    }

    [Fact]
    public async Task The_dates_and_the_register_are_what_the_scheme_says_on_and_beside_every_boundary_day()
    {
        var stored = await InAsync(db => db.Labels.AsNoTracking().ToDictionaryAsync(l => l.Id));
        var asked = 0;
        foreach (var (label, expected) in host.Scheme.Applicants.SelectMany(a => a.Expected))
        {
            Assert.Equal((label.Number, expected.From, expected.Until), (label.Number, stored[label.Id].ValidFrom, stored[label.Id].ValidUntil));
            foreach (var day in expected.Boundaries)
            {
                Assert.Equal((label.Number, day, expected.WordOn(day)), (label.Number, day, host.Register[label.Id].StatusOn(day).Word));
                asked++;
            }
        }

        Assert.Equal(stored.Count, host.Scheme.Applicants.Sum(a => a.Expected.Count));
        output.WriteLine($"{asked} answers of the register compared");
    }

    [Fact]
    public void There_were_never_two_valid_labels_for_one_scope()
    {
        foreach (var organisation in host.Scheme.Applicants.GroupBy(a => a.OrganisationId))
        {
            var labels = organisation.SelectMany(a => a.Expected).ToList();
            foreach (var day in labels.SelectMany(l => l.Value.Boundaries).Distinct())
            {
                var valid = labels.Where(l => host.Register[l.Key.Id].StatusOn(day).IsValid).Select(l => l.Key).ToList();
                Assert.DoesNotContain(valid, one => valid.Any(other => other != one && other.Scope.Overlaps(one.Scope)));
            }
        }
    }

    [Fact]
    public async Task Every_step_is_in_history_and_log_and_was_told_and_the_log_verifies()
    {
        var paths = await InAsync(db => db.Paths.Select(p => p.Id).ToListAsync());
        var history = await InAsync(db => db.Steps.AsNoTracking().Select(s => new { s.PathId, s.Trigger, s.From, s.To }).ToListAsync());
        var log = await InAsync(db => db.LogEntries.AsNoTracking().Where(e => !e.Refused && e.From != null).Select(e => new { e.Dossier, e.Act, e.From, e.To }).ToListAsync());
        var known = paths.ToHashSet();

        Assert.Equal(host.Scheme.Steps, host.StepsByThen);
        Assert.Equal(
            history.Select(s => $"{s.PathId} {s.Trigger} {s.From} {s.To}").Order(StringComparer.Ordinal),
            log.Where(e => known.Contains(e.Dossier)).Select(e => $"{e.Dossier} {e.Act} {e.From} {e.To}").Order(StringComparer.Ordinal));
        Assert.True(history.Count <= await InAsync(db => db.Outbox.CountAsync(m => m.Type.Contains(nameof(PathMovedV1)))));

        var verdict = LogVerifier.Verify(await ExportAsync());
        Assert.Empty(verdict.Faults);
        output.WriteLine($"{verdict.Lines} lines of log in {verdict.Dossiers} dossiers verified");
    }

    [Fact]
    public async Task No_vote_of_somebody_with_a_conflict_or_without_a_seat_stands_under_a_decision()
    {
        var seats = UnitTests.Paths.Cast.Committee.Select(a => a.Id).ToHashSet();
        var voters = await InAsync(db => db.Paths.SelectMany(p => p.Motions).SelectMany(m => m.Votes).Select(v => v.PersonId).Distinct().ToListAsync());

        Assert.Empty(voters.Except(seats));
    }

    private static bool IsAlive(string state) => Alive.Contains(Enum.Parse<LabelState>(state));

    private Task<T> InAsync<T>(Func<CertificationDb, Task<T>> work) => host.InAsync(work);

    private void Tell<TKey>(string what, Dictionary<TKey, int> counts)
        where TKey : notnull => output.WriteLine($"{what}: {string.Join(", ", counts.OrderByDescending(c => c.Value).Select(c => $"{c.Key} {c.Value}"))}");

    private Task<string[]> ExportAsync() => InAsync(async db =>
    {
        using var file = new MemoryStream();
        await LogExport.WriteAsync(file, "Certification", host.Now, complete: true, LinesAsync(db), TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(file.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    });

    private static async IAsyncEnumerable<LogLine> LinesAsync(CertificationDb db)
    {
        await foreach (var entry in db.LogEntries.AsNoTracking().OrderBy(e => e.Dossier).ThenBy(e => e.Number).AsAsyncEnumerable()) yield return entry.ToLine();
    }
}
