namespace Microsoft.Bot.Schema.Teams;

/// <summary>A card that shows a file that was uploaded.</summary>
public class FileInfoCard
{
    /// <summary>The content type of the card.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.card.file.info";

    /// <summary>Creates an empty one.</summary>
    public FileInfoCard()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="uniqueId">The id of the file.</param>
    /// <param name="fileType">The extension of its name.</param>
    /// <param name="etag">The version of the file.</param>
    public FileInfoCard(string? uniqueId = default, string? fileType = default, object? etag = default)
    {
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>The id of the file.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The extension of its name.</summary>
    public string? FileType { get; set; }

    /// <summary>The version of the file.</summary>
    public object? Etag { get; set; }
}
