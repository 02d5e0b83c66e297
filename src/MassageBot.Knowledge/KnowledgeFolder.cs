namespace MassageBot.Knowledge;

/// <summary>Reads the files of a knowledge folder; the only place of this room that touches a disk.</summary>
public static class KnowledgeFolder
{
    private static readonly string[] Extensions = [".md", ".yaml", ".yml", ".txt"];

    /// <summary>
    /// Reads every content file below <paramref name="path"/>, in an order that does not depend on the file system.
    /// </summary>
    /// <param name="path">The knowledge folder.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder; the message says where it was looked for.</exception>
    /// <exception cref="IOException">A file could not be read, for instance because an editor is writing it; try again.</exception>
    public static IReadOnlyList<ContentFile> Read(string path)
    {
        var root = System.IO.Path.GetFullPath(path);
        if (!Directory.Exists(root))
            throw new DirectoryNotFoundException($"The knowledge folder '{root}' does not exist. Point the setting at the folder that holds en/ and sources.yaml.");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(IsContent)
            .Select(file => (File: file, Relative: System.IO.Path.GetRelativePath(root, file).Replace('\\', '/')))
            .OrderBy(file => file.Relative, StringComparer.Ordinal)
            .Select(file => new ContentFile(file.Relative, File.ReadAllText(file.File)))];
    }

    private static bool IsContent(string file)
    {
        var name = System.IO.Path.GetFileName(file);
        return !name.StartsWith('.') && Extensions.Contains(System.IO.Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
    }
}
