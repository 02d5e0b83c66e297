namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke <c>application/search</c>.</summary>
public class SearchInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public SearchInvokeValue()
    {
    }

    /// <summary>The kind of search, see <see cref="SearchInvokeTypes"/>.</summary>
    public string Kind { get; set; } = null!;

    /// <summary>What to search for.</summary>
    public string QueryText { get; set; } = null!;

    /// <summary>Which part of the results is wanted.</summary>
    public SearchInvokeOptions? QueryOptions { get; set; }

    /// <summary>More about the search, for example which input asks.</summary>
    public object? Context { get; set; }
}
