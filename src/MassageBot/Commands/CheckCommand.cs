using MassageBot.Content;

namespace MassageBot.Commands;

/// <summary>`check`: loads the settings and all content, prints every problem with file and line; 1 when there is any.</summary>
internal static class CheckCommand
{
    public static Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        var knowledge = services.GetRequiredService<KnowledgeSource>().Live.Value;
        var triage = services.GetRequiredService<DialogFolder>().Live.Value.Definition;
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"No problems: {knowledge.Entries.Count} entries, {triage.Rules.Count} rules, {triage.Questions.Count} questions."));
        return 0;
    });
}
