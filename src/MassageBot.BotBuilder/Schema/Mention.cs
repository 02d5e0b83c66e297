namespace Microsoft.Bot.Schema;

/// <summary>An entity that says who is mentioned in a text.</summary>
public class Mention : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Mention()
    {
        Type = "mention";
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="mentioned">Who is mentioned.</param>
    /// <param name="text">The text.</param>
    /// <param name="type">The type.</param>
    public Mention(ChannelAccount? mentioned = default, string? text = default, string? type = default)
    {
        Mentioned = mentioned!;
        Text = text;
        Type = type ?? "mention";
    }

    /// <summary>Who is mentioned.</summary>
    public ChannelAccount Mentioned { get; set; } = null!;

    /// <summary>The text.</summary>
    public string? Text { get; set; }
}
