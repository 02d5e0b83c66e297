using System.Runtime.CompilerServices;

namespace MassageBot.Triage.Tests;

/// <summary>The shipped content, loaded once for all tests.</summary>
internal static class TriageContent
{
    private static readonly Lazy<TriageDefinition> Loaded = new(Load);

    public static TriageDefinition Definition => Loaded.Value;

    public static TriageEngine Engine { get; } = new(Loaded.Value);

    public static IReadOnlyList<ContentFile> Files() =>
        [.. new[] { "signs.yaml", "rules.yaml", "modifiers.yaml", "questions.yaml" }.Select(name => Read("triage/" + name))];

    public static ContentFile Read(string path) => new("dialogs/" + path, File.ReadAllText(Path.Combine(Folder(), path)));

    private static string Folder([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "dialogs");

    private static TriageDefinition Load()
    {
        var definition = TriageDefinition.Load(Files(), out var problems);
        return definition ?? throw new InvalidOperationException(string.Join('\n', problems));
    }
}
