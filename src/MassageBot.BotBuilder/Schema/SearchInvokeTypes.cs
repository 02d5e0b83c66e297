namespace Microsoft.Bot.Schema;

/// <summary>The kinds of search.</summary>
public static class SearchInvokeTypes
{
    /// <summary>The value <c>search</c>: results for a text.</summary>
    public const string Search = "search";

    /// <summary>The value <c>searchAnswer</c>: an answer to a question.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>The value <c>typeahead</c>: choices while the user is typing.</summary>
    public const string Typeahead = "typeahead";
}
