using MassageBot.Triage;

namespace MassageBot.Dialogs.Tests;

/// <summary>The product's own content, loaded once; a test may swap it as a reload does.</summary>
internal sealed class FixedContent : IDialogContent
{
    private static readonly Lazy<DialogContent> Loaded = new(Load);

    public DialogContent Current { get; set; } = Loaded.Value;

    public static IReadOnlyList<ContentFile> Files() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "dialogs"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => new ContentFile(path, File.ReadAllText(path)))];

    private static DialogContent Load() =>
        DialogContent.Load(Files(), out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));
}
