using System.CommandLine;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`knowledge gaps`: what clients asked in vain, alike questions together. Prints clients' words, to this terminal only.</summary>
internal static class KnowledgeGapsCommand
{
    // More than a clinic hears in years; grouping them takes seconds.
    private const int MostQuestions = 50_000;

    public static Command Create()
    {
        var days = new Option<int>("--days") { Description = "How far to look back.", DefaultValueFactory = _ => 30 };
        var limit = new Option<int>("--limit") { Description = "How many groups to show of each kind.", DefaultValueFactory = _ => 20 };
        KnowledgeCommand.RefuseOutside(days, 1, 3650);
        KnowledgeCommand.RefuseOutside(limit, 1, 10_000);
        var gaps = new Command("gaps", "List what clients asked in vain, alike questions together.") { TreatUnmatchedTokensAsErrors = false };
        gaps.Options.Add(days);
        gaps.Options.Add(limit);
        gaps.SetAction((parsed, cancellationToken) =>
            RunAsync(parsed.GetValue(days), parsed.GetValue(limit), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return gaps;
    }

    public static Task<int> RunAsync(int days, int limit, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) =>
        CheckedContent.RunAsync(settings, async services =>
        {
            services.GetRequiredService<IReadingAccess>().OpenForReading();
            var since = services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-days);
            var questions = await services.GetRequiredService<IQuestionLog>().ListUnansweredAsync(since, MostQuestions, cancellationToken);
            var none = services.GetRequiredService<Voice>().Say(TextKeys.SuggestNone);
            var gaps = new KnowledgeGaps(services.GetRequiredService<KnowledgeSource>(), none);
            foreach (var line in gaps.Lines(questions, days, limit))
                await output.WriteLineAsync(line);
            return 0;
        });
}
