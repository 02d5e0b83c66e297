namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a file that the user attached can be downloaded.</summary>
public class FileDownloadInfo
{
    /// <summary>The content type of such an attachment.</summary>
    public const string ContentType = "application/vnd.microsoft.teams.file.download.info";

    /// <summary>Creates an empty one.</summary>
    public FileDownloadInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="downloadUrl">The address, which needs no sign-in and expires.</param>
    /// <param name="uniqueId">The id of the file.</param>
    /// <param name="fileType">The extension of its name.</param>
    /// <param name="etag">The version of the file.</param>
    public FileDownloadInfo(string? downloadUrl = default, string? uniqueId = default, string? fileType = default, object? etag = default)
    {
        DownloadUrl = downloadUrl;
        UniqueId = uniqueId;
        FileType = fileType;
        Etag = etag;
    }

    /// <summary>The address, which needs no sign-in and expires.</summary>
    public string? DownloadUrl { get; set; }

    /// <summary>The id of the file.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The extension of its name.</summary>
    public string? FileType { get; set; }

    /// <summary>The version of the file.</summary>
    public object? Etag { get; set; }
}
