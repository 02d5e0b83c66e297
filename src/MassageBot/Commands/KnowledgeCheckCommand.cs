using System.CommandLine;
using System.Globalization;
using MassageBot.Content;
using MassageBot.Hosting;
using MassageBot.Knowledge;
using MassageBot.Knowledge.Checking;
using Microsoft.Extensions.Options;

namespace MassageBot.Commands;

/// <summary>`knowledge check [FOLDER]`: every problem of the answers with file and line, those that loading doesn't mind, too; 1 when there is any.</summary>
internal static class KnowledgeCheckCommand
{
    public static Command Create()
    {
        var folder = new Argument<string?>("folder") { Description = "The knowledge folder; the configured one if left out.", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Show pairs of answers that are close, too, without counting them as problems." };
        var check = new Command("check", "Check every answer and print every problem with file and line.") { TreatUnmatchedTokensAsErrors = false };
        check.Arguments.Add(folder);
        check.Options.Add(all);
        check.SetAction((parsed, cancellationToken) =>
        {
            // A setting looks like a folder to whoever has no name for it.
            var first = parsed.GetValue(folder);
            var isSetting = first?.StartsWith("--", StringComparison.Ordinal) == true;
            return RunAsync(isSetting ? null : first, parsed.GetValue(all), isSetting ? [first!, .. parsed.UnmatchedTokens] : parsed.UnmatchedTokens, cancellationToken);
        });
        return check;
    }

    private static async Task<int> RunAsync(string? folder, bool withNotes, IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        using var host = ConsoleHost.Build(settings);
        try
        {
            host.Services.GetRequiredService<IStartupValidator>().Validate();
            return await CheckAsync(folder, withNotes, host.Services, cancellationToken);
        }
        catch (DirectoryNotFoundException)
        {
            await Console.Error.WriteLineAsync($"MB1040: '{folder}' is no knowledge folder: there is no such folder. Name the one that holds en/ and sources.yaml.");
            return 1;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            foreach (var line in lines)
                await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    private static async Task<int> CheckAsync(string? folder, bool withNotes, IServiceProvider services, CancellationToken cancellationToken)
    {
        // The words that no client may read stand in the dialogs.
        var dialogs = services.GetRequiredService<DialogFolder>().Live;
        if (!dialogs.Reload())
        {
            foreach (var problem in dialogs.Problems)
                await Console.Out.WriteLineAsync($"{problem.Path}({problem.Line.ToString(CultureInfo.InvariantCulture)}): {problem.Message}");
            return 1;
        }

        var content = services.GetRequiredService<IOptions<ContentOptions>>().Value;
        var path = folder ?? ContentOptions.Resolve(content.Knowledge);
        var wording = dialogs.Value.Wording;
        var options = new CheckOptions
        {
            Today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime),
            WithNotes = withNotes,
            Wording = entry => wording.OfAnswer(entry.Question, entry.Text).Select(problem => new WordingProblem(problem.Line, problem.Message)),
        };
        var report = await Task.Run(() => KnowledgeCheck.Run(KnowledgeFolder.Read(path), new KnowledgeOptions { Language = content.Language }, options), cancellationToken);
        foreach (var finding in report.Findings)
            await Console.Out.WriteLineAsync((finding with { Path = Path.Combine(path, finding.Path).Replace('\\', '/') }).ToString());
        await Console.Out.WriteLineAsync(Summary(report));
        return report.Problems == 0 ? 0 : 1;
    }

    private static string Summary(CheckReport report)
    {
        var found = report.Problems == 0 ? "No problems" : Counted(report.Problems, "problem");
        var notes = report.Findings.Count - report.Problems;
        return FormattableString.Invariant($"{found}{(notes > 0 ? ", " + Counted(notes, "note") : "")}: {report.Entries} entries, {report.Phrasings} questions and phrasings.");
    }

    private static string Counted(int count, string what) => FormattableString.Invariant($"{count} {what}{(count == 1 ? "" : "s")}");
}
