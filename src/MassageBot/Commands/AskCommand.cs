using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Turns;
using Microsoft.Data.Sqlite;

namespace MassageBot.Commands;

/// <summary>`ask "…"`: one message through the whole bot, in a conversation that is thrown away; with `--explain` why.</summary>
internal static class AskCommand
{
    public static async Task<int> RunAsync(string question, bool explain, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("massagebot-ask-");
        try
        {
            using var host = ConsoleHost.Build(settings, ("Storage:Provider", "Sqlite"), ("Storage:ConnectionString", $"Data Source={Path.Combine(folder.FullName, "ask.db")}"));
            return await ConsoleHost.RunAsync(
                host,
                async services =>
                {
                    var conversation = new TerminalConversation(services.GetRequiredService<TurnGate>(), services.GetRequiredService<TimeProvider>(), "ask");
                    TerminalText.Print(await conversation.SayAsync(question, cancellationToken), Console.Out);
                    if (explain)
                    {
                        var knowledge = services.GetRequiredService<KnowledgeSource>();
                        foreach (var line in ExplanationText.Lines(knowledge.Explain(new AnswerQuery(question)), knowledge.Live.Value.IsFitted))
                            await Console.Out.WriteLineAsync(line);
                    }

                    return 0;
                },
                cancellationToken);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }
}
