using Microsoft.Rest;

namespace Microsoft.Bot.Connector;

/// <summary>A client of a channel.</summary>
public interface IConnectorClient : IDisposable
{
    /// <summary>The address of the channel.</summary>
    Uri BaseUri { get; set; }

    /// <summary>The credentials; null if the channel needs none.</summary>
    ServiceClientCredentials? Credentials { get; }

    /// <summary>The conversations of the channel.</summary>
    IConversations Conversations { get; }
}
