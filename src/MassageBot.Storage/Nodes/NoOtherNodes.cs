namespace MassageBot.Storage;

/// <summary>For a database that one node has for itself.</summary>
internal sealed class NoOtherNodes : INodeNews
{
    public IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken cancellationToken) => AsyncEnumerable.Empty<NodeNews>();
}
