namespace MassageBot.Knowledge.Tests;

/// <summary>Where the repository's content and the measuring data lie, seen from the tests.</summary>
internal static class Folders
{
    /// <summary>The repository's knowledge folder.</summary>
    public static string Knowledge { get; } = Up("knowledge/en") is { } en ? Path.GetDirectoryName(en)! : throw new DirectoryNotFoundException("knowledge/en");

    /// <summary>This test project's own folder.</summary>
    public static string Tests { get; } = Up("tests/MassageBot.Knowledge.Tests") ?? throw new DirectoryNotFoundException("tests/MassageBot.Knowledge.Tests");

    private static string? Up(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, relative);
            if (Directory.Exists(path)) return path;
        }
        return null;
    }
}
