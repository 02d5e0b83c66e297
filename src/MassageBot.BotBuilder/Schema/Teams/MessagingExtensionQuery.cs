namespace Microsoft.Bot.Schema.Teams;

/// <summary>A search in a message extension.</summary>
public class MessagingExtensionQuery
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionQuery()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="commandId">The command of the app manifest.</param>
    /// <param name="parameters">What was typed.</param>
    /// <param name="queryOptions">Which part of the results is wanted.</param>
    /// <param name="state">What a sign-in or configuration handed back.</param>
    public MessagingExtensionQuery(
        string? commandId = default,
        IList<MessagingExtensionParameter>? parameters = default,
        MessagingExtensionQueryOptions? queryOptions = default,
        string? state = default)
    {
        CommandId = commandId;
        Parameters = parameters;
        QueryOptions = queryOptions;
        State = state;
    }

    /// <summary>The command of the app manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary>What was typed.</summary>
    public IList<MessagingExtensionParameter>? Parameters { get; set; }

    /// <summary>Which part of the results is wanted.</summary>
    public MessagingExtensionQueryOptions? QueryOptions { get; set; }

    /// <summary>What a sign-in or configuration handed back.</summary>
    public string? State { get; set; }
}
