namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer of a user to a file consent card.</summary>
public class FileConsentCardResponse
{
    /// <summary>Creates an empty one.</summary>
    public FileConsentCardResponse()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="action">What the user chose: accept or decline.</param>
    /// <param name="context">What the card carried for that choice.</param>
    /// <param name="uploadInfo">Where to upload the file; null when it was declined.</param>
    public FileConsentCardResponse(string? action = default, object? context = default, FileUploadInfo? uploadInfo = default)
    {
        Action = action;
        Context = context;
        UploadInfo = uploadInfo;
    }

    /// <summary>What the user chose: accept or decline.</summary>
    public string? Action { get; set; }

    /// <summary>What the card carried for that choice.</summary>
    public object? Context { get; set; }

    /// <summary>Where to upload the file; null when it was declined.</summary>
    public FileUploadInfo? UploadInfo { get; set; }
}
