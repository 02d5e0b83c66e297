namespace Microsoft.Bot.Schema;

/// <summary>Which part of the results of a search is wanted.</summary>
public class SearchInvokeOptions
{
    /// <summary>Creates an empty one.</summary>
    public SearchInvokeOptions()
    {
    }

    /// <summary>How many results to leave out at the start.</summary>
    public int Skip { get; set; }

    /// <summary>How many results to give.</summary>
    public int Top { get; set; }
}
