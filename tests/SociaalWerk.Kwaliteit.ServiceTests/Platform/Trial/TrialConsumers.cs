using MassTransit;

namespace SociaalWerk.Kwaliteit.ServiceTests.Platform;

/// <summary>Makes the first consumer fail for as long as a test wants.</summary>
internal sealed class Weather
{
    private int attempts;

    public int FailuresToCome { get; set; }

    public int Attempts => attempts;

    public void Strike()
    {
        if (Interlocked.Increment(ref attempts) <= FailuresToCome) throw new InvalidOperationException("It rains.");
    }
}

internal sealed class CountRaises(TrialDb db, Weather weather) : IConsumer<TallyRaisedV1>
{
    public async Task Consume(ConsumeContext<TallyRaisedV1> context)
    {
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(CountRaises), context.CancellationToken)) return;

        var raised = context.Message;
        db.Handled.Add(new Handled { TallyId = raised.TallyId, Consumer = nameof(CountRaises), Saw = $"{raised.Value} {raised.On:O} {string.Join(' ', raised.Words)}" });
        weather.Strike();
        await db.SaveChangesAsync(context.CancellationToken);
    }
}

internal sealed class MirrorRaises(TrialDb db) : IConsumer<TallyRaisedV1>
{
    public async Task Consume(ConsumeContext<TallyRaisedV1> context)
    {
        if (!await db.FirstTimeAsync(context.MessageId!.Value, nameof(MirrorRaises), context.CancellationToken)) return;

        db.Handled.Add(new Handled { TallyId = context.Message.TallyId, Consumer = nameof(MirrorRaises), Saw = $"{context.Message.Value}" });
        await db.SaveChangesAsync(context.CancellationToken);
    }
}
