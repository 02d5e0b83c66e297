using System.CommandLine;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Knowledge;
using MassageBot.Storage;
using Microsoft.Extensions.Options;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>
/// `knowledge preview [FOLDER]`: what clients have asked, asked again of an edited copy of the knowledge folder. Prints clients'
/// words, to this terminal only.
/// </summary>
internal static class KnowledgePreviewCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The edited copy of the knowledge folder. Without it, the folder in use is held against what was answered then.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var limit = new Option<int>("--limit") { Description = "How many different questions to ask, the most frequent first.", DefaultValueFactory = _ => 1000 };
        KnowledgeCommand.RefuseOutside(limit, 1, 1_000_000);
        var preview = new Command("preview", "Show which answers to what clients have asked an edited knowledge folder changes.") { TreatUnmatchedTokensAsErrors = false };
        preview.Arguments.Add(folder);
        preview.Options.Add(limit);
        preview.SetAction((parsed, cancellationToken) =>
        {
            var (named, settings) = Sort([.. parsed.GetValue(folder) is { } first ? [first] : Array.Empty<string>(), .. parsed.UnmatchedTokens]);
            return RunAsync(named, parsed.GetValue(limit), settings, Console.Out, cancellationToken);
        });
        return preview;
    }

    // A setting may stand before the folder, as "--Content:Language=de" or as "--Content:Language de".
    private static (string? Folder, List<string> Settings) Sort(List<string> tokens)
    {
        string? folder = null;
        var settings = new List<string>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].StartsWith("--", StringComparison.Ordinal))
            {
                folder ??= tokens[i];
                continue;
            }

            settings.Add(tokens[i]);
            if (!tokens[i].Contains('=', StringComparison.Ordinal) && i + 1 < tokens.Count)
                settings.Add(tokens[++i]);
        }

        return (folder, settings);
    }

    public static Task<int> RunAsync(string? folder, int limit, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) =>
        CheckedContent.RunAsync(settings, async services =>
        {
            services.GetRequiredService<IReadingAccess>().OpenForReading();
            var questions = await services.GetRequiredService<IQuestionLog>().ListRepeatedAsync(limit, cancellationToken);
            var source = services.GetRequiredService<KnowledgeSource>();
            var none = services.GetRequiredService<Voice>().Say(TextKeys.SuggestNone);
            questions = [.. questions.Where(question => !KeptButton.Is(question.Latest, none))];
            var model = services.GetRequiredService<KnowledgeModelFile>().Read();
            var options = services.GetRequiredService<IOptions<ContentOptions>>().Value;

            // Both sides are fitted to their own content, as the program does it while it runs: or the weights would make differences.
            if (folder is null)
            {
                if (await BuildAsync(ContentOptions.Resolve(options.Knowledge), options, model, output) is not { } current)
                    return 1;
                return await PrintAsync(questions, question => KnowledgeOutcome.Recorded(question), question => Outcome(source, current, question), output);
            }

            if (await BuildAsync(Path.GetFullPath(folder), options, model, output) is not { } edited
                || await BuildAsync(ContentOptions.Resolve(options.Knowledge), options, model, output) is not { } live)
            {
                return 1;
            }

            return await PrintAsync(questions, question => Outcome(source, live, question), question => Outcome(source, edited, question), output);
        });

    private static KnowledgeOutcome Outcome(KnowledgeSource source, KnowledgeBase knowledge, LoggedQuestion question) =>
        KnowledgeOutcome.Of(source.Explain(knowledge, new AnswerQuery(question.Text, PreviousEntryId: question.PreviousEntryId)));

    private static async Task<int> PrintAsync(
        IReadOnlyList<RepeatedQuestion> questions, Func<LoggedQuestion, KnowledgeOutcome> before, Func<LoggedQuestion, KnowledgeOutcome> after, TextWriter output)
    {
        foreach (var line in KnowledgeChanges.Lines([.. questions.Select(question => (question, before(question.Latest), after(question.Latest)))]))
            await output.WriteLineAsync(line);
        return 0;
    }

    private static async Task<KnowledgeBase?> BuildAsync(string folder, ContentOptions options, byte[]? model, TextWriter output)
    {
        IReadOnlyList<ContentFile> files;
        try
        {
            files = KnowledgeFolder.Read(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync($"MB1050: the knowledge folder '{folder}' can't be read: {e.Message} Name the folder that holds '{options.Language}' and 'sources.yaml'.");
            return null;
        }

        if (!files.Any(file => file.Path.StartsWith(options.Language + "/", StringComparison.Ordinal)))
        {
            await output.WriteLineAsync($"MB1050: '{folder}' is no knowledge folder: there is nothing in '{options.Language}'. Name the folder that holds '{options.Language}' and 'sources.yaml'.");
            return null;
        }

        var knowledge = KnowledgeBase.Build(files, new KnowledgeOptions { Language = options.Language, FitOnBuild = options.FitKnowledge }, out var problems, model);
        if (knowledge is not null)
            return knowledge;
        foreach (var problem in problems)
            await output.WriteLineAsync(new ContentProblemLine(problem.Path, problem.Line, problem.Message).ToString());
        await output.WriteLineAsync($"MB1051: the knowledge folder '{folder}' has problems; nothing was compared. Mend the files named above.");
        return null;
    }
}
