namespace MassageBot.Tests.Content;

/// <summary>A copy of the content that a test may break.</summary>
internal sealed class ContentCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-content-");

    public ContentCopy()
    {
        Copy(Path.Combine(AppContext.BaseDirectory, "dialogs"), Dialogs);
        Copy(Path.Combine(AppContext.BaseDirectory, "knowledge"), Knowledge);
    }

    public string Dialogs => Path.Combine(_folder.FullName, "dialogs");

    public string Knowledge => Path.Combine(_folder.FullName, "knowledge");

    public string[] Settings => [$"--Content:Dialogs={Dialogs}", $"--Content:Knowledge={Knowledge}", "--Content:FitKnowledge=false"];

    /// <summary>Replaces something in a file, or appends to it, and returns what it held.</summary>
    public string Break(string file, string addition, string? instead = null)
    {
        var path = Path.Combine(_folder.FullName, file);
        var text = File.ReadAllText(path);
        File.WriteAllText(path, instead is null ? text + addition : text.Replace(instead, addition, StringComparison.Ordinal));
        return text;
    }

    /// <summary>Writes a file.</summary>
    public void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder.FullName, file), text);

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
