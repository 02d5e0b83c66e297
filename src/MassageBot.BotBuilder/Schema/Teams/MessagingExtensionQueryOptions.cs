namespace Microsoft.Bot.Schema.Teams;

/// <summary>Which part of the results is wanted.</summary>
public class MessagingExtensionQueryOptions
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionQueryOptions()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="skip">How many results to leave out.</param>
    /// <param name="count">How many results to return.</param>
    public MessagingExtensionQueryOptions(int? skip = default, int? count = default)
    {
        Skip = skip;
        Count = count;
    }

    /// <summary>How many results to leave out.</summary>
    public int? Skip { get; set; }

    /// <summary>How many results to return.</summary>
    public int? Count { get; set; }
}
