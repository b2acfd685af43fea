using SociaalWerk.Kwaliteit.Certification.Paths;

namespace SociaalWerk.Kwaliteit.Host;

/// <summary>One thing that one person does. It looks first whether it was done, so that sending it again changes nothing.</summary>
/// <param name="Name">By which a walk can stop before it.</param>
/// <param name="Person">Key of the demo person, or <see cref="Clock"/> or <see cref="Nobody"/>.</param>
/// <param name="What">What the progress says.</param>
/// <param name="TakeAsync">False when there was nothing left to do.</param>
internal sealed record DemoAct(string Name, string Person, string What, Func<DemoStage, CancellationToken, Task<bool>> TakeAsync)
{
    public const string Clock = "clock";

    public const string Nobody = "public";

    /// <summary>A step of the path, done once the history has it.</summary>
    public static DemoAct Step(Trigger step, string person, string what, Func<DemoStage, object>? input = null, string? note = null) => new(
        step.ToString(), person, what, async (stage, ct) =>
        {
            await stage.LookAsync(person, ct);
            if (stage.Path.HasTaken(step)) return false;

            await stage.StepAsync(person, step, note, input?.Invoke(stage), ct);
            return true;
        });

    /// <summary>Work on the file that belongs to one state; once the path is past it, the work is done.</summary>
    public static DemoAct In(State state, string name, string person, string what, Func<DemoStage, CancellationToken, Task<bool>> work) => new(
        name, person, what, async (stage, ct) =>
        {
            await stage.LookAsync(person == Clock ? "coordinator" : person, ct);
            return stage.Path.Staat == state && await work(stage, ct);
        });
}
