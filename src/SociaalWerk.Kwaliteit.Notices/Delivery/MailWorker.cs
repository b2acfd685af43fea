using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SociaalWerk.Kwaliteit.Notices.Delivery;

/// <summary>Sends what waits, one at a time, and records what became of it.</summary>
/// <remarks>
/// A mail server and a database share no transaction, so between the server's yes and our commit lies a moment. What can be done is done:
/// a notice is leased before it is sent, sending is never broken off, a failed commit is tried again as long as the lease holds, and a mail
/// into the directory is the same file again. What remains: when the process dies, or the server's yes is lost, in that moment, the mail leaves
/// again under the same Message-Id. At least once is right for proof of sending; a mail that nobody got would not be.
/// </remarks>
internal sealed class MailWorker(IServiceScopeFactory scopes, MailSignal signal, ILogger<MailWorker> log) : BackgroundService
{
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (!stoppingToken.IsCancellationRequested && await SendNextAsync(stoppingToken))
                {
                    // One was sent or refused; there may be more.
                }

                await signal.WaitAsync(Round, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError(e, "Mail could not be handled; trying again");
                await Task.Delay(Round, stoppingToken);
            }
        }
    }

    private async Task<bool> SendNextAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var delivery = scope.ServiceProvider.GetRequiredService<NoticeDelivery>();
        return await delivery.SendNextAsync(ct);
    }
}
