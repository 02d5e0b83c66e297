using MassageBot.Content;
using MassageBot.Hosting;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>`check`: loads the settings and all content, prints every problem with file and line; 1 when there is any.</summary>
internal static class CheckCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        using var host = ConsoleHost.Build(settings);
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            if (!await ContentStartup.LoadAsync(host.Services, Console.Out))
                return 1;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Out.WriteLineAsync(line);
            return 1;
        }

        var knowledge = host.Services.GetRequiredService<KnowledgeSource>().Live.Value;
        var triage = host.Services.GetRequiredService<DialogFolder>().Live.Value.Definition;
        await Console.Out.WriteLineAsync(FormattableString.Invariant(
            $"No problems: {knowledge.Entries.Count} entries, {triage.Rules.Count} rules, {triage.Questions.Count} questions."));
        return 0;
    }
}
