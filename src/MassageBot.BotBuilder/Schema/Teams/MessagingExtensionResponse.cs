namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer of a message extension.</summary>
public class MessagingExtensionResponse
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="composeExtension">The results.</param>
    public MessagingExtensionResponse(MessagingExtensionResult? composeExtension = default)
    {
        ComposeExtension = composeExtension;
    }

    /// <summary>The results.</summary>
    public MessagingExtensionResult? ComposeExtension { get; set; }

    /// <summary>How long Teams may reuse the answer.</summary>
    public CacheInfo? CacheInfo { get; set; }
}
