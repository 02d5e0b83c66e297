namespace MassageBot.Storage;

/// <summary>For a database that one node has for itself.</summary>
internal sealed class NoOtherNodes : INodeNews, INodeRegister
{
    public IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<NodeNews>();

    public Task EnterAsync(string node, CancellationToken cancellationToken) => Task.CompletedTask;
}
