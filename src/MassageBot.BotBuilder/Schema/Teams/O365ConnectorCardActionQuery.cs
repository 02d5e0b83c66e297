namespace Microsoft.Bot.Schema.Teams;

/// <summary>A button of a connector card that was pressed.</summary>
public class O365ConnectorCardActionQuery
{
    /// <summary>Creates an empty one.</summary>
    public O365ConnectorCardActionQuery()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="body">What the button sends, with the inputs filled in.</param>
    /// <param name="actionId">The id of the button.</param>
    public O365ConnectorCardActionQuery(string? body = default, string? actionId = default)
    {
        Body = body;
        ActionId = actionId;
    }

    /// <summary>What the button sends, with the inputs filled in.</summary>
    public string? Body { get; set; }

    /// <summary>The id of the button.</summary>
    public string? ActionId { get; set; }
}
