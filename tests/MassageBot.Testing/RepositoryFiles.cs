namespace MassageBot.Testing;

/// <summary>The repository that the tests were built from.</summary>
public static class RepositoryFiles
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path under it.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MassageBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No MassageBot.sln above " + AppContext.BaseDirectory);
    }
}
