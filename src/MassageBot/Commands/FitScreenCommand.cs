using System.Globalization;
using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Commands;

/// <summary>`fit-screen FOLDER`: fits the second net of the safety screen to the examples in a `dialogs` folder and writes it there.</summary>
internal static class FitScreenCommand
{
    private const string NetName = "second-net.yaml";

    public static async Task<int> RunAsync(string folder, CancellationToken cancellationToken)
    {
        var triage = Path.Combine(folder, "triage");
        var examplesFolder = Path.Combine(triage, "examples");
        var net = Path.Combine(triage, NetName);
        if (!Directory.Exists(examplesFolder) || !File.Exists(net))
        {
            await Console.Error.WriteLineAsync($"MB1039: '{folder}' is no dialogs folder with examples: {examplesFolder} and {net} are needed. Name the folder of the source.");
            return 1;
        }

        var files = Read(triage, "*.yaml");
        var definition = TriageDefinition.Load([.. files.Where(file => !IsLexicon(file) && Path.GetFileName(file.Path) != NetName)], out var problems);
        var examples = Read(examplesFolder, "*.tsv");
        string? text = null;
        if (definition is not null)
            text = ScreenFitting.Fit(definition, [.. files.Where(IsLexicon)], examples, await File.ReadAllTextAsync(net, cancellationToken), out problems);
        if (text is null)
        {
            foreach (var problem in problems)
                await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{problem.Path}:{problem.Line}: {problem.Message}"));
            return 1;
        }

        await File.WriteAllTextAsync(net, text, cancellationToken);
        await Console.Out.WriteLineAsync($"Fitted to {examples.Count} files of examples ({ScreenFitting.DigestOf(examples)}): {net}");
        return 0;
    }

    private static bool IsLexicon(ContentFile file) => Path.GetFileName(file.Path).StartsWith("lexicon", StringComparison.Ordinal);

    private static List<ContentFile> Read(string folder, string pattern) =>
        [.. Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal).Select(path => new ContentFile(path, File.ReadAllText(path)))];
}
