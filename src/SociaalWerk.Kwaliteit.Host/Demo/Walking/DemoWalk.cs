using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>Drives one organisation from draft to decision through the public interface, each act by the right person.</summary>
/// <remarks>Every act looks first whether it was done; so a new walk with the same input goes on where an earlier one was broken off.</remarks>
internal sealed class DemoWalk : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly DemoCalls calls;
    private readonly DemoInput input;
    private readonly DemoStage stage;
    private readonly TextWriter progress;
    private IReadOnlyDictionary<string, string>? names;

    /// <param name="keep">Directory for the certificate.</param>
    /// <param name="patience">How long to wait for the work of another service; the scheme gives certificate and register 60 seconds (L1).</param>
    public DemoWalk(Uri address, DemoInput input, string keep, TextWriter progress, TimeSpan? patience = null)
    {
        (this.input, this.progress, calls) = (input, progress, new DemoCalls(address));
        stage = new DemoStage(calls, input, keep, patience ?? Patience);
        Acts = [.. ApplyingActs.Of(input), .. AuditingActs.Of(input), .. ImprovingActs.Of(input), .. DecidingActs.Of(input), .. ProvingActs.Of(input)];
    }

    public IReadOnlyList<DemoAct> Acts { get; }

    /// <summary>Everything that was not done yet.</summary>
    public async Task<DemoOutcome> RunAsync(CancellationToken ct)
    {
        foreach (var act in Acts) await TakeAsync(act, ct);
        return new DemoOutcome(stage.Path.Id, stage.Path.Nummer, stage.Path.Staat, stage.Path.Label?.Nummer, stage.Proof?.File, stage.Proof?.Sha256, stage.Proof?.Register);
    }

    /// <summary>Everything up to an act, which itself is left.</summary>
    public async Task RunUntilAsync(string act, CancellationToken ct)
    {
        if (Acts.All(a => a.Name != act)) throw new ArgumentException($"There is no act {act}; there are {string.Join(", ", Acts.Select(a => a.Name))}.", nameof(act));

        foreach (var earlier in Acts.TakeWhile(a => a.Name != act)) await TakeAsync(earlier, ct);
    }

    public void Dispose() => calls.Dispose();

    private async Task TakeAsync(DemoAct act, CancellationToken ct)
    {
        stage.Detail = "";
        try
        {
            if (await act.TakeAsync(stage, ct)) await ReportAsync(act, ct);
            if (act.Name == DecisionName) CheckDecision();
        }
        catch (DemoFailure failure)
        {
            throw new DemoFailure($"{act.Name} ({act.Person} {act.What}): {failure.Message}");
        }
    }

    private string DecisionName => input.Decision.Motion.ToString();

    private void CheckDecision()
    {
        var expected = DecidingActs.StateAfter(input.Decision.Motion);
        if (stage.Path.Staat != expected) throw new DemoFailure($"the path is {stage.Path.Staat}, not {expected}");
    }

    /// <summary>When, where the path is then, who, and what.</summary>
    private async Task ReportAsync(DemoAct act, CancellationToken ct)
    {
        names ??= (await ApplyingActs.PeopleAsync(stage, ct)).ToDictionary(p => p.Sleutel, p => $"{p.Naam} ({p.Sleutel})");
        var today = await stage.TodayAsync(ct);
        var who = names.GetValueOrDefault(act.Person, act.Person);
        var detail = stage.Detail.Length > 0 ? $"{act.What}: {stage.Detail}" : act.What;
        await progress.WriteLineAsync($"{today:yyyy-MM-dd}  {stage.Path.Staat,-18}  {who,-37}  {detail}");
    }
}

/// <summary>How a walk ended.</summary>
/// <param name="Certificate">File of the certificate, or null after a refusal.</param>
internal sealed record DemoOutcome(Guid PathId, string PathNumber, State State, string? LabelNumber, string? Certificate, string? Sha256, Uri? Register);
