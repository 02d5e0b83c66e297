using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>One line about what was loaded.</summary>
internal static class Loaded
{
    public static string Describe(IServiceProvider services)
    {
        var knowledge = services.GetRequiredService<KnowledgeSource>().Live.Value;
        var triage = services.GetRequiredService<DialogFolder>().Live.Value.Definition;
        var mode = services.GetRequiredService<ITriageMode>().Current;
        var language = services.GetRequiredService<IOptions<ContentOptions>>().Value.Language;
        var database = StoragePlace.Name(services.GetRequiredService<IOptions<StorageOptions>>().Value);
        return FormattableString.Invariant(
            $"Loaded {knowledge.Entries.Count} entries, {triage.Rules.Count} rules, {triage.Questions.Count} questions; triage: {mode}; languages: {language}; database: {database}");
    }
}
