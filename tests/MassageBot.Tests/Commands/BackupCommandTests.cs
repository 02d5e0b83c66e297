using MassageBot.Commands;

namespace MassageBot.Tests.Commands;

public sealed class BackupCommandTests
{
    [Fact]
    public async Task A_running_clinics_database_is_copied_and_the_copy_put_elsewhere()
    {
        await using var clinic = await TestClinic.StartAsync();
        await using var talk = await DirectLineTalk.BeginAsync(clinic);
        await talk.SayAsync("I am sore after my massage");
        var folder = Path.GetDirectoryName(clinic.Database)!;
        var copy = Path.Combine(folder, "copy.db");

        var (made, told) = await RunAsync(output => BackupCommand.BackupAsync(copy, Settings(clinic.Database), output, CancellationToken.None));
        var (restored, where) = await RunAsync(output => BackupCommand.RestoreAsync(copy, Settings(Path.Combine(folder, "second", "new.db")), output, CancellationToken.None));

        Assert.Equal((0, 0), (made, restored));
        Assert.StartsWith("Copied and checked: " + copy, told, StringComparison.Ordinal);
        Assert.Contains(" holds 1 conversations, ", told, StringComparison.Ordinal);
        Assert.StartsWith("Checked and put in place: " + Path.Combine(folder, "second", "new.db"), where, StringComparison.Ordinal);
    }

    private static string[] Settings(string file) => [$"--Storage:ConnectionString=Data Source={file}"];

    private static async Task<(int Code, string Said)> RunAsync(Func<TextWriter, Task<int>> run)
    {
        await using var output = new StringWriter();
        return (await run(output), output.ToString());
    }
}
