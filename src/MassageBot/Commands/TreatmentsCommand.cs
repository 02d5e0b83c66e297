using System.CommandLine;
using MassageBot.FollowUps;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`treatments import`: adds a file of treatments, all or nothing; 1 when anything is wrong with it.</summary>
internal static class TreatmentsCommand
{
    private const int MostShown = 1000;

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A CSV file; its first line names the columns." };
        var trial = new Option<bool>("--dry-run") { Description = "Only check it." };
        var import = new Command("import", "Add the treatments of a file, all or none.") { TreatUnmatchedTokensAsErrors = false };
        import.Arguments.Add(file);
        import.Options.Add(trial);
        import.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetRequiredValue(file), parsed.GetValue(trial), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        var treatments = new Command("treatments", "Tell of treatments.");
        treatments.Subcommands.Add(import);
        return treatments;
    }

    public static Task<int> RunAsync(string path, bool isTrial, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        var import = ActivatorUtilities.CreateInstance<TreatmentImport>(services);
        var progress = new ProgressLine(Console.Error, !Console.IsErrorRedirected);
        ImportReport report;
        try
        {
            report = await import.RunAsync(path, isTrial, progress.Show, cancellationToken);
        }
        catch (TreatmentFileException e)
        {
            progress.End();
            await output.WriteLineAsync(e.Message);
            return 1;
        }

        progress.End();
        foreach (var line in report.Rejected.Take(MostShown))
            await output.WriteLineAsync(line.ToString());
        if (report.Rejected.Count > MostShown)
            await output.WriteLineAsync(FormattableString.Invariant($"... and {report.Rejected.Count - MostShown} more."));
        await output.WriteLineAsync(report switch
        {
            { Rejected.Count: > 0 } => FormattableString.Invariant($"MB5309: nothing was imported: {report.Rejected.Count} problems, named above. Mend the file and import it again."),
            _ when isTrial => FormattableString.Invariant($"No problems: {report.Lines} treatments. Nothing was imported (--dry-run)."),
            _ => FormattableString.Invariant($"Imported {report.Added} treatments; {report.Known} were there already."),
        });
        return report.Rejected.Count > 0 ? 1 : 0;
    });
}
