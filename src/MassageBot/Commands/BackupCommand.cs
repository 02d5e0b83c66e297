using System.CommandLine;
using System.Globalization;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`backup FILE` and `restore FILE`: a checked copy of the database, while the program runs; and back, while it doesn't.</summary>
internal static class BackupCommand
{
    public static Command CreateBackup() => Of("backup", "Copy the database into a new file, also while the program runs, and check the copy.", "The file to make.", BackupAsync);

    public static Command CreateRestore() => Of("restore", "Check a backup and put it where the database belongs. The program must not be running.", "A file that 'backup' made.", RestoreAsync);

    public static Task<int> BackupAsync(string file, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) =>
        RunAsync(settings, output, "Copied and checked", backup => backup.Backup(file));

    public static Task<int> RestoreAsync(string file, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) =>
        RunAsync(settings, output, "Checked and put in place", backup => backup.Restore(file));

    private static Task<int> RunAsync(IReadOnlyList<string> settings, TextWriter output, string what, Func<IDatabaseBackup, BackupReport> run) => CheckedContent.RunAsync(settings, async services =>
    {
        var report = run(services.GetRequiredService<IDatabaseBackup>());
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {report.File} ({report.Bytes} bytes) holds {report.Conversations} conversations, {report.Messages} messages, {report.Cases} cases, {report.Treatments} treatments."));
        return 0;
    });

    private static Command Of(string name, string description, string about, Func<string, IReadOnlyList<string>, TextWriter, CancellationToken, Task<int>> run)
    {
        var file = new Argument<string>("file") { Description = about };
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(file);
        command.SetAction((parsed, cancellationToken) => run(parsed.GetRequiredValue(file), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return command;
    }
}
