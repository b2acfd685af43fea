using Stateless;

namespace SociaalWerk.Kwaliteit.Platform.Workflows;

/// <summary>A state machine as one table: buttons, authorisation, documentation and Stateless all follow from its rows.</summary>
public sealed class Workflow<TSubject, TState, TTrigger>(
    Step<TSubject, TState, TTrigger>[] table, Func<TSubject, TState> read, Action<TSubject, TState> write)
    where TState : struct, Enum
    where TTrigger : struct, Enum
{
    private readonly ILookup<TState, Step<TSubject, TState, TTrigger>> rows = table.ToLookup(step => step.From);

    public IReadOnlyList<Step<TSubject, TState, TTrigger>> Table => table;

    /// <summary>One option for each trigger the actor's role may fire in the present state.</summary>
    public IReadOnlyList<StepOption<TTrigger>> OptionsFor(TSubject subject, Attempt attempt) =>
    [
        .. rows[read(subject)]
            .Where(s => attempt.Actor.Has(s.By))
            .Where(s => s.When.Where(c => c.Selects).All(c => c.Holds(subject, attempt)))
            .Select(s => new StepOption<TTrigger>(s.On, s.By & attempt.Actor.Role,
                [.. s.When.Where(c => !c.Selects && !c.Holds(subject, attempt)).Select(c => c.Key)])),
    ];

    /// <summary>Takes a step that the options allow. Stateless is told of the rows of this step only: to tell it the whole table costs more than all else in a step.</summary>
    public void Fire(TSubject subject, TTrigger trigger, Attempt attempt) =>
        Machine(rows[read(subject)].Where(step => step.On.Equals(trigger)), subject, attempt).Fire(trigger);

    /// <summary>The whole table as Stateless knows it.</summary>
    public StateMachine<TState, TTrigger> Machine(TSubject subject, Attempt attempt) => Machine(table, subject, attempt);

    private StateMachine<TState, TTrigger> Machine(IEnumerable<Step<TSubject, TState, TTrigger>> steps, TSubject subject, Attempt attempt)
    {
        var machine = new StateMachine<TState, TTrigger>(() => read(subject), state => write(subject, state));
        foreach (var step in steps)
        {
            var guards = step.When.Select(c => Tuple.Create<Func<bool>, string>(() => c.Holds(subject, attempt), c.Key)).ToArray();
            var state = machine.Configure(step.From);
            _ = step.From.Equals(step.To) ? state.PermitReentryIf(step.On, guards) : state.PermitIf(step.On, step.To, guards);
        }

        return machine;
    }

    /// <summary>The same row for several states it may start from.</summary>
    public static IEnumerable<Step<TSubject, TState, TTrigger>> From(
        TState[] from, TTrigger on, TState to, Access.Role by, params Condition<TSubject>[] when) =>
        from.Select(state => new Step<TSubject, TState, TTrigger>(state, on, to, by, when));

    /// <summary>The same row for several states it may be taken in and stays in.</summary>
    public static IEnumerable<Step<TSubject, TState, TTrigger>> From(
        TState[] stays, TTrigger on, Access.Role by, params Condition<TSubject>[] when) =>
        stays.Select(state => new Step<TSubject, TState, TTrigger>(state, on, state, by, when));
}
