using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Turns;

/// <summary>Enters this node's name before anything is taken in it.</summary>
internal sealed class NodeName(INodeRegister register, IOptions<TurnOptions> options) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => register.EnterAsync(options.Value.Node, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
