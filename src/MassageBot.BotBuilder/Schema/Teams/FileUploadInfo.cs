namespace Microsoft.Bot.Schema.Teams;

/// <summary>Where a file is uploaded after the user agreed.</summary>
public class FileUploadInfo
{
    /// <summary>Creates an empty one.</summary>
    public FileUploadInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="name">The name of the file.</param>
    /// <param name="uploadUrl">The address of the upload session.</param>
    /// <param name="contentUrl">The address of the file once it is there.</param>
    /// <param name="uniqueId">The id of the file.</param>
    /// <param name="fileType">The extension of its name.</param>
    public FileUploadInfo(
        string? name = default,
        string? uploadUrl = default,
        string? contentUrl = default,
        string? uniqueId = default,
        string? fileType = default)
    {
        Name = name;
        UploadUrl = uploadUrl;
        ContentUrl = contentUrl;
        UniqueId = uniqueId;
        FileType = fileType;
    }

    /// <summary>The name of the file.</summary>
    public string? Name { get; set; }

    /// <summary>The address of the upload session.</summary>
    public string? UploadUrl { get; set; }

    /// <summary>The address of the file once it is there.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>The id of the file.</summary>
    public string? UniqueId { get; set; }

    /// <summary>The extension of its name.</summary>
    public string? FileType { get; set; }
}
