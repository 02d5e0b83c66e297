namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes clients of channels.</summary>
public abstract class ConnectorFactory
{
    /// <summary>Makes a client.</summary>
    /// <param name="serviceUrl">The address of the channel.</param>
    /// <param name="audience">The audience of the calls.</param>
    /// <param name="cancellationToken">Cancels the making.</param>
    /// <returns>A new client.</returns>
    public abstract Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken);
}
