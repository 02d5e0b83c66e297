namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>Activities as Teams, Direct Line and Web Chat send and get them, by channel and name.</summary>
internal static class WireFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Schema", "Wire", "Data");

    /// <summary>All files, such as msteams/typing, for a theory.</summary>
    public static TheoryData<string> All => [.. Names];

    public static IReadOnlyList<string> Names { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name + ".json"));
}
