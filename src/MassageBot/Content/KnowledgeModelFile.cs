using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>
/// Keeps the fitted weights beside the database, so that a start needn't fit them again. A missing, damaged or foreign
/// file costs time only: the knowledge base recognises what belongs to its content.
/// </summary>
internal sealed partial class KnowledgeModelFile(IOptions<StorageOptions> storage, ILogger<KnowledgeModelFile> logger)
{
    private const string Name = "knowledge-model.bin";

    /// <summary>The stored weights, or null.</summary>
    public byte[]? Read()
    {
        try
        {
            return Path() is { } path && File.Exists(path) ? File.ReadAllBytes(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogFailed(e);
            return null;
        }
    }

    /// <summary>Stores weights: written beside and renamed, so that a reader never sees half a file.</summary>
    public void Write(byte[] model)
    {
        if (Path() is not { } path)
            return;
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            var draft = path + ".new";
            File.WriteAllBytes(draft, model);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogFailed(e);
        }
    }

    private string? Path() => StoragePlace.Folder(storage.Value) is { } folder ? System.IO.Path.Combine(folder, Name) : null;

    [LoggerMessage(1024, LogLevel.Warning, "MB1024: the fitted weights of the knowledge base can't be kept; they are fitted again at the next start.")]
    private partial void LogFailed(Exception exception);
}
