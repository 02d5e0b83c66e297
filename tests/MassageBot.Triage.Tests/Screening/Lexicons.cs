using System.Text.RegularExpressions;
using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening;

/// <summary>The real lexicon of the repository, compiled once for all tests.</summary>
internal static partial class Lexicons
{
    private static readonly Lazy<SafetyScreen> Compiled = new(Compile);

    public static SafetyScreen Screen => Compiled.Value;

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<ContentFile> Files { get; } =
        [.. Directory.GetFiles(Path.Combine(Root, "dialogs", "triage"), "lexicon*.yaml").Order(StringComparer.Ordinal)
            .Select(path => new ContentFile(Path.GetRelativePath(Root, path), File.ReadAllText(path)))];

    public static ContentFile NetFile { get; } =
        new("dialogs/triage/second-net.yaml", File.ReadAllText(Path.Combine(Root, "dialogs", "triage", "second-net.yaml")));

    /// <summary>Every id of signs.yaml with whether it is hard and whether it is a modifier, read without the product's own loader.</summary>
    public static IReadOnlyDictionary<string, (bool Hard, bool Modifier)> Signs { get; } = ReadSigns();

    public static IReadOnlySet<string> SignIds { get; } = Signs.Keys.ToHashSet(StringComparer.Ordinal);

    public static IReadOnlyList<Sign> Known { get; } = [.. Signs.Select(sign => new Sign(sign.Key, "", sign.Value.Hard, sign.Value.Modifier, [], []))];

    public static ScreenReading Read(string text) => Screen.Read(text);

    public static IReadOnlyList<string> Present(string text) =>
        [.. Read(text).Facts.Signs.Where(sign => sign.Value == Presence.Yes).Select(sign => sign.Key)];

    /// <summary>Hard complaints said to be present: what would raise an alarm.</summary>
    public static IReadOnlyList<string> Alarms(string text) =>
        [.. Present(text).Where(id => Signs[id] is (true, false))];

    private static SafetyScreen Compile()
    {
        var screen = SafetyScreen.Load(Files, NetFile, Known, out var problems);
        Assert.True(screen is not null, string.Join('\n', problems));
        return screen;
    }

    private static Dictionary<string, (bool, bool)> ReadSigns()
    {
        var signs = new Dictionary<string, (bool, bool)>(StringComparer.Ordinal);
        var modifier = false;
        foreach (var line in File.ReadLines(Path.Combine(Root, "dialogs", "triage", "signs.yaml")))
        {
            if (line.StartsWith("values:", StringComparison.Ordinal))
                break;
            modifier |= line.StartsWith("modifiers:", StringComparison.Ordinal);
            if (SignLine().Match(line) is { Success: true } match)
                signs[match.Groups[1].Value] = (match.Groups[2].Value == "yes", modifier);
        }
        return signs;
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "MassageBot.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("MassageBot.sln was not found above the test's folder");
    }

    [GeneratedRegex(@"^\s+- \{ id: ([a-z0-9-]+), hard: (yes|no)")]
    private static partial Regex SignLine();
}
