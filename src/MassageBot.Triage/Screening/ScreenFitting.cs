using System.Security.Cryptography;
using System.Text;
using MassageBot.Triage.Screening.Net;

namespace MassageBot.Triage.Screening;

/// <summary>
/// Fits the second net of the safety screen to the example messages in <c>dialogs/triage/examples</c>. To be run after
/// these or the word lists changed; the result is a file that is reviewed and kept like any other.
/// </summary>
public static class ScreenFitting
{
    private static readonly string[] Harmless = ["ordinary", "none", "harmless"];

    /// <summary>Fits the net.</summary>
    /// <param name="definition">The rules, which say how urgent each sign is.</param>
    /// <param name="lexiconFiles">The word lists.</param>
    /// <param name="exampleFiles">Files with a message a line: its signs joined by <c>+</c>, or ordinary, none, harmless or danger; a tab; the words.</param>
    /// <param name="netText">The present <c>second-net.yaml</c>, whose limits and comments stay.</param>
    /// <param name="problems">What is wrong, with file and line.</param>
    /// <returns>The new text of <c>second-net.yaml</c>, or null when there is any problem.</returns>
    public static string? Fit(
        TriageDefinition definition,
        IReadOnlyList<ContentFile> lexiconFiles,
        IReadOnlyList<ContentFile> exampleFiles,
        string netText,
        out IReadOnlyList<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(exampleFiles);
        ArgumentNullException.ThrowIfNull(netText);
        var screen = SafetyScreen.Load(lexiconFiles, null, definition.Signs, out problems);
        var found = problems.ToList();
        problems = found;
        var engine = new TriageEngine(definition);
        var examples = exampleFiles.SelectMany(file => Read(file, engine, found)).ToList();
        if (examples.Count == 0 && found.Count == 0)
            found.Add(new ContentProblem("dialogs/triage/examples", 1, "there is no example to learn from"));
        return screen is null || found.Count > 0 ? null : NetFile.With(netText, DigestOf(exampleFiles), NetFitter.Fit(screen, examples));
    }

    /// <summary>A short hash over the examples, as <c>second-net.yaml</c> keeps it: whether the net was fitted to these.</summary>
    public static string DigestOf(IReadOnlyList<ContentFile> exampleFiles)
    {
        ArgumentNullException.ThrowIfNull(exampleFiles);
        var all = string.Concat(exampleFiles.OrderBy(NameOf, StringComparer.Ordinal).Select(file => NameOf(file) + "\n" + file.Text.ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..12];
    }

    /// <summary>The hash that a <c>second-net.yaml</c> names, or null.</summary>
    public static string? FittedTo(string netText)
    {
        ArgumentNullException.ThrowIfNull(netText);
        return NetFile.DigestOf(netText);
    }

    private static IEnumerable<Example> Read(ContentFile file, TriageEngine engine, List<ContentProblem> problems)
    {
        var number = 0;
        foreach (var line in file.Text.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
                continue;
            var parts = line.Split('\t');
            if (parts.Length != 2 || parts[1].Length == 0)
                problems.Add(new ContentProblem(file.Path, number, "a line needs the signs, a tab and the words"));
            else if (ReadLabel(parts[0], engine) is var (signs, isDanger))
                yield return new Example(parts[1], signs, isDanger);
            else
                problems.Add(new ContentProblem(file.Path, number, $"'{parts[0]}' is no sign of signs.yaml, nor ordinary, none, harmless or danger"));
        }
    }

    private static (IReadOnlyList<string> Signs, bool IsDanger)? ReadLabel(string label, TriageEngine engine)
    {
        if (label == "danger")
            return ([], true);
        if (Harmless.Contains(label))
            return ([], false);
        var signs = label.Split('+');
        if (signs.Any(sign => engine.Definition.SignOf(sign) is null))
            return null;
        var facts = signs.Aggregate(Facts.None, (sum, sign) => sum.With(sign, Presence.Yes));
        var isHard = signs.Any(sign => engine.Definition.SignOf(sign) is { IsHard: true, IsModifier: false });
        return (signs, isHard && engine.Evaluate(facts).Level >= Level.Urgent);
    }

    private static string NameOf(ContentFile file) => file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..];
}
