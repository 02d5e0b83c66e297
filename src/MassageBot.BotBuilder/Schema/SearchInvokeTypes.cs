namespace Microsoft.Bot.Schema;

/// <summary>The kinds of a search.</summary>
public static class SearchInvokeTypes
{
    /// <summary>A search that gives results.</summary>
    public const string Search = "search";

    /// <summary>A search that gives one answer.</summary>
    public const string SearchAnswer = "searchAnswer";

    /// <summary>A search while somebody types.</summary>
    public const string Typeahead = "typeahead";
}
