namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card that asks the user to let the bot upload a file.</summary>
public class FileConsentCard
{
    /// <summary>The content type of the card.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.consent";

    /// <summary>Creates an empty one.</summary>
    public FileConsentCard()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="description">What the file is.</param>
    /// <param name="sizeInBytes">How large it is.</param>
    /// <param name="acceptContext">Comes back to the bot when the user agrees.</param>
    /// <param name="declineContext">Comes back to the bot when the user declines.</param>
    public FileConsentCard(
        string? description = default,
        long? sizeInBytes = default,
        object? acceptContext = default,
        object? declineContext = default)
    {
        Description = description;
        SizeInBytes = sizeInBytes;
        AcceptContext = acceptContext;
        DeclineContext = declineContext;
    }

    /// <summary>What the file is.</summary>
    public string? Description { get; set; }

    /// <summary>How large it is.</summary>
    public long? SizeInBytes { get; set; }

    /// <summary>Comes back to the bot when the user agrees.</summary>
    public object? AcceptContext { get; set; }

    /// <summary>Comes back to the bot when the user declines.</summary>
    public object? DeclineContext { get; set; }
}
