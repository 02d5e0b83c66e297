using Microsoft.Rest;

namespace Microsoft.Bot.Connector.Teams;

/// <summary>A client of what only Teams has.</summary>
public interface ITeamsConnectorClient : IDisposable
{
    /// <summary>The address of the channel.</summary>
    Uri BaseUri { get; set; }

    /// <summary>The credentials; null if the channel needs none.</summary>
    ServiceClientCredentials? Credentials { get; }

    /// <summary>The teams and meetings.</summary>
    ITeamsOperations Teams { get; }
}
