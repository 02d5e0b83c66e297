namespace Microsoft.Bot.Schema.Teams;

/// <summary>How long Teams may reuse an answer.</summary>
public class CacheInfo
{
    /// <summary>Creates an empty one.</summary>
    public CacheInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="cacheType">How the answer is cached.</param>
    /// <param name="cacheDuration">How long, in seconds.</param>
    public CacheInfo(string? cacheType = default, int cacheDuration = 0)
    {
        CacheType = cacheType;
        CacheDuration = cacheDuration;
    }

    /// <summary>How the answer is cached.</summary>
    public string? CacheType { get; set; }

    /// <summary>How long, in seconds.</summary>
    public int CacheDuration { get; set; }
}
