using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace MassageBot.Channels.DirectLine;

/// <summary>
/// What an upload holds: the activity, if there is one, and the names of the files. Nobody looks at the files, so their
/// content is read past and never kept.
/// </summary>
/// <param name="Activity">The activity as JSON, or null when only files came.</param>
/// <param name="Files">Name and content type of each file, in the order they came.</param>
internal sealed record UploadedFiles(string? Activity, IReadOnlyList<Attachment> Files)
{
    private const string ActivityContentType = "application/vnd.microsoft.activity";
    private const string ActivityField = "activity";
    private const int MostFiles = 20;
    private const int LongestName = 255;

    /// <summary>Reads the request: parts in any order, or a single file as the whole body. Otherwise says why not.</summary>
    public static async Task<(UploadedFiles? Upload, IResult? Refusal)> ReadAsync(HttpRequest request, DirectLineOptions limits, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limits.MaxUploadBytes)
            return (null, DirectLineError.TooLarge(limits.MaxUploadBytes));
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return (null, Unreadable("it has no content type"));
        using var reading = new UploadReading(request.Body, limits.MaxUploadBytes);
        try
        {
            return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
                ? await ReadPartsAsync(new MultipartReader(HeaderUtilities.RemoveQuotes(type.Boundary).Value ?? "", reading), limits, cancellationToken)
                : await ReadSingleAsync(request, reading, cancellationToken);
        }
        catch (UploadTooLargeException)
        {
            return (null, DirectLineError.TooLarge(limits.MaxUploadBytes));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or ArgumentException && !cancellationToken.IsCancellationRequested)
        {
            return (null, Unreadable(e.Message));
        }
    }

    private static async Task<(UploadedFiles? Upload, IResult? Refusal)> ReadPartsAsync(
        MultipartReader reader, DirectLineOptions limits, CancellationToken cancellationToken)
    {
        string? activity = null;
        var files = new List<Attachment>();
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } part)
        {
            _ = ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out var disposition);
            var isActivity = part.ContentType?.StartsWith(ActivityContentType, StringComparison.OrdinalIgnoreCase) == true
                || HeaderUtilities.RemoveQuotes(disposition?.Name ?? default) == ActivityField;
            if (!isActivity)
            {
                if (files.Count == MostFiles)
                    return (null, DirectLineError.BadArgument($"MB4115: more than {MostFiles} files at once. Send fewer."));
                files.Add(File(disposition, part.ContentType));
                await part.Body.CopyToAsync(Stream.Null, cancellationToken);
            }
            else if ((activity = await PostedActivity.ReadBodyAsync(part.Body, limits.MaxBodyBytes, cancellationToken)) is null)
            {
                return (null, DirectLineError.TooLarge(limits.MaxBodyBytes));
            }
        }

        return (new UploadedFiles(activity, files), null);
    }

    private static async Task<(UploadedFiles? Upload, IResult? Refusal)> ReadSingleAsync(HttpRequest request, Stream body, CancellationToken cancellationToken)
    {
        await body.CopyToAsync(Stream.Null, cancellationToken);
        _ = ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition);
        return (new UploadedFiles(null, [File(disposition, request.ContentType)]), null);
    }

    private static Attachment File(ContentDispositionHeaderValue? disposition, string? contentType)
    {
        var named = disposition is null ? default : disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName;
        var name = HeaderUtilities.RemoveQuotes(named).Value ?? "";
        return new Attachment
        {
            Name = name.Length > LongestName ? name[..LongestName] : name,
            ContentType = string.IsNullOrEmpty(contentType) ? "application/octet-stream" : contentType,
        };
    }

    private static IResult Unreadable(string why) =>
        DirectLineError.BadArgument($"MB4110: the upload can't be read: {why.TrimEnd('.')}. Send multipart/form-data with the activity and the files.");
}
