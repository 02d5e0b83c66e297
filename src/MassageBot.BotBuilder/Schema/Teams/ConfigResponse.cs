namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a user who sets the bot up, with what is shown next.</summary>
/// <typeparam name="T">What is shown next.</typeparam>
public class ConfigResponse<T> : ConfigResponseBase
{
    /// <summary>Creates an empty one of the type config.</summary>
    public ConfigResponse()
        : base("config")
    {
    }

    /// <summary>What is shown next.</summary>
    public T? Config { get; set; }

    /// <summary>How long Teams may reuse the answer.</summary>
    public CacheInfo? CacheInfo { get; set; }
}
