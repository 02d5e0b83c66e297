using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Connector;

/// <summary>
/// Lets a registered bot fetch the keys of its callers' tokens before the first one comes, and keep them fresh, where the
/// Bot Builder underneath can. The start neither waits for the keys nor fails without them.
/// </summary>
internal sealed class CallerKeys(BotFrameworkAuthentication authentication, IOptions<BotOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        options.Value is { IsRegistered: true, AcceptActivities: true } && authentication is IHostedService keys ? keys.StartAsync(cancellationToken) : Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) =>
        authentication is IHostedService keys ? keys.StopAsync(cancellationToken) : Task.CompletedTask;
}
