namespace Microsoft.Bot.Builder;

/// <summary>One page of a long result.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public class PagedResult<T>
{
    /// <summary>The items of this page.</summary>
    public T[] Items { get; set; } = [];

    /// <summary>Pass it to get the next page; null on the last one.</summary>
    public string? ContinuationToken { get; set; }
}
