namespace MassageBot.Tests.House;

/// <summary>The repository's own files, without what a build makes and what others wrote.</summary>
internal static class RepositoryText
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", ".git", "dist", "TestResults", ".vs"];

    /// <summary>Paths relative to the repository, with `/`, of files with this ending.</summary>
    public static IReadOnlyList<string> Files(params string[] endings) => [.. Walk(RepositoryFiles.Root)
        .Where(f => endings.Any(e => f.EndsWith(e, StringComparison.Ordinal)))
        .Select(f => Path.GetRelativePath(RepositoryFiles.Root, f).Replace('\\', '/'))];

    /// <summary>What a file holds.</summary>
    public static string Read(string path) => File.ReadAllText(RepositoryFiles.PathOf(path));

    /// <summary>The folder of a path.</summary>
    public static string FolderOf(string path) => Path.GetDirectoryName(path)!.Replace('\\', '/');

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder)
            .Where(d => !NotOurs.Contains(Path.GetFileName(d), StringComparer.Ordinal))
            .SelectMany(Walk));
}
