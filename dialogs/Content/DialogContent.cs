using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>Everything that the dialogs say and decide by, loaded from one state of the content files.</summary>
public sealed record DialogContent
{
    /// <summary>The decision table and the questions.</summary>
    public required TriageEngine Engine { get; init; }

    /// <summary>The definition behind the engine.</summary>
    public required TriageDefinition Definition { get; init; }

    /// <summary>The screen that reads every free text.</summary>
    public required SafetyScreen Screen { get; init; }

    private ButtonReadings Readings => field ??= new ButtonReadings(Definition, Screen);

    /// <summary>The sentences.</summary>
    public required Texts Texts { get; init; }

    /// <summary>The texts that a clinician signs, with what they rest on.</summary>
    public required IReadOnlyList<AdviceText> Advice { get; init; }

    /// <summary>The rules of wording, for the texts of other rooms.</summary>
    public required WordingRules Wording { get; init; }

    /// <summary>The words that are commands.</summary>
    public required CommandWords Commands { get; init; }

    /// <summary>Which check-ins follow which treatment.</summary>
    public required CarePlan Care { get; init; }

    /// <summary>
    /// Loads the content of a language from the files of the `dialogs` folder. Never throws on bad content:
    /// every problem is listed with its file and line, and the result is null if there is any.
    /// </summary>
    public static DialogContent? Load(IReadOnlyList<ContentFile> files, out IReadOnlyList<ContentProblem> problems)
    {
        var found = new List<ContentProblem>();
        var triageFiles = files.Where(f => IsIn(f, "triage")).ToList();
        var definition = TriageDefinition.Load(triageFiles.Where(f => !IsLexicon(f) && !IsNet(f)).ToList(), out var triageProblems);
        found.AddRange(triageProblems);
        SafetyScreen? screen = null;
        if (definition is not null)
        {
            var net = triageFiles.Find(IsNet);
            if (net is null)
                found.Add(new ContentProblem("dialogs/triage/second-net.yaml", 1, "the file is missing; run 'massagebot fit-screen' to make it"));
            screen = SafetyScreen.Load(triageFiles.Where(IsLexicon).ToList(), net, definition.Signs, out var screenProblems);
            found.AddRange(screenProblems);
        }

        var textFiles = files.Where(f => IsIn(f, "texts") && !IsCommands(f) && !IsWording(f)).OrderBy(f => f.Path, StringComparer.Ordinal).ToList();
        var nodes = textFiles.SelectMany(file => YamlTexts.Read(file, found)).ToList();
        var texts = Texts.Load(textFiles, nodes, definition, found);
        var advice = AdviceTexts.Load(nodes, found);
        var never = ForbiddenWords.Load(files.Where(f => IsIn(f, "texts") && IsWording(f)).ToList(), found);
        found.AddRange(WordingCheck.Problems([.. nodes, .. definition is null ? [] : ShownTexts.OfTriage(triageFiles)], never, definition));
        var commands = CommandWords.Load(files.Where(IsCommands).ToList(), found);
        var care = CarePlanFile.Load(files.Where(f => IsIn(f, "aftercare")).ToList(), texts, nodes, definition, found);
        problems = found;
        return found.Count > 0 || definition is null || screen is null || care is null ? null : new DialogContent
        {
            Engine = new TriageEngine(definition),
            Definition = definition,
            Screen = screen,
            Texts = texts,
            Advice = advice,
            Wording = new WordingRules(never),
            Commands = commands,
            Care = care,
        };
    }

    /// <summary>What the screen says of a client's message.</summary>
    internal ScreenReading Read(string text) => Readings.Read(text);

    private static bool IsIn(ContentFile file, string folder) =>
        Path.GetFileName(Path.GetDirectoryName(file.Path)) == folder;

    private static bool IsLexicon(ContentFile file) =>
        Path.GetFileName(file.Path).StartsWith("lexicon", StringComparison.Ordinal);

    private static bool IsNet(ContentFile file) => Path.GetFileName(file.Path) == "second-net.yaml";

    private static bool IsCommands(ContentFile file) =>
        Path.GetFileName(file.Path).StartsWith("commands", StringComparison.Ordinal);

    private static bool IsWording(ContentFile file) =>
        Path.GetFileName(file.Path).StartsWith("wording", StringComparison.Ordinal);
}
