namespace MassageBot.Storage;

/// <summary>
/// What other nodes committed on the same database. It is told with the commit or not at all; what was told while the connection was
/// broken is lost and <see cref="NodeNewsKind.Missed"/> is told instead.
/// </summary>
public interface INodeNews
{
    /// <summary>Hears until cancelled. Where there can be no other node to hear of, it ends at once.</summary>
    IAsyncEnumerable<NodeNews> ListenAsync(CancellationToken cancellationToken);
}
