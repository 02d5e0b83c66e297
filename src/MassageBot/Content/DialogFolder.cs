using MassageBot.Dialogs;
using MassageBot.Triage;
using Microsoft.Extensions.Options;

namespace MassageBot.Content;

/// <summary>The content of the `dialogs` folder, live.</summary>
internal sealed class DialogFolder : IDialogContent
{
    public DialogFolder(IOptions<ContentOptions> options)
    {
        var folder = ContentOptions.Resolve(options.Value.Dialogs);
        var language = options.Value.Language;
        Live = new LiveContent<DialogContent>("dialogs", () => Load(folder, language));
    }

    public LiveContent<DialogContent> Live { get; }

    public DialogContent Current => Live.Value;

    private static (DialogContent?, IReadOnlyList<ContentProblemLine>) Load(string folder, string language)
    {
        var content = DialogContent.Load(Read(folder, language), out var problems);
        return (content, [.. problems.Select(p => new ContentProblemLine(p.Path, p.Line, p.Message))]);
    }

    // Texts and the plan of after-care carry their language in the file name; triage files are the language's own by folder in later languages.
    private static List<ContentFile> Read(string folder, string language) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(Path.GetDirectoryName(path)) is not ("texts" or "aftercare") || IsOfLanguage(path, language))
            .Order(StringComparer.Ordinal)
            .Select(path => new ContentFile(path, File.ReadAllText(path)))
            .ToList();

    private static bool IsOfLanguage(string path, string language)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        return name == language || name.EndsWith("." + language, StringComparison.Ordinal);
    }
}
