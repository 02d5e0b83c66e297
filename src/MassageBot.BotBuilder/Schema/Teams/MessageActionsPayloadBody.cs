namespace Microsoft.Bot.Schema.Teams;

/// <summary>The text of the message.</summary>
public class MessageActionsPayloadBody
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadBody()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="contentType">How it is written: html or text.</param>
    /// <param name="content">The text.</param>
    public MessageActionsPayloadBody(string? contentType = default, string? content = default)
    {
        ContentType = contentType;
        Content = content;
    }

    /// <summary>How it is written: html or text.</summary>
    public string? ContentType { get; set; }

    /// <summary>The text.</summary>
    public string? Content { get; set; }
}
