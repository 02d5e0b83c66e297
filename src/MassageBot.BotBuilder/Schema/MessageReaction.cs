namespace Microsoft.Bot.Schema;

/// <summary>A reaction to a message, such as a like.</summary>
public class MessageReaction
{
    /// <summary>Creates an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="type">The type.</param>
    public MessageReaction(string? type = default)
    {
        Type = type!;
    }

    /// <summary>The type.</summary>
    public string Type { get; set; } = null!;
}
