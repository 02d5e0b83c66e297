namespace MassageBot.Tests.Commands;

public sealed class AfterCareCommandTests
{
    private const string Header = "treatment_id,client_id,client_name,kind,ended_at,consent_version,consent_at,consent_channel,email";

    [Fact]
    public async Task A_file_is_imported_listed_and_paused_from_the_terminal()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "treatments.csv");
        // The program has the real clock; a file of its own tells the time.
        await File.WriteAllTextAsync(file, "");
        var ended = new DateTimeOffset(File.GetLastWriteTimeUtc(file));
        var time = ended.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
        await File.WriteAllTextAsync(file, $"{Header}\nt-1,c-1,Ann,thai,{time},v1,{time},paper,ann@example.org\nt-2,c-2,Eve,thai,{time},,,,\n");
        var database = $"--Storage:ConnectionString=Data Source={Path.Combine(folder.Path, "clinic.db")}";

        var (code, output) = await ProgramRun.RunAsync("treatments", "import", file, "--dry-run", database);
        Assert.True(code == 0, output);
        Assert.Contains("No problems: 2 treatments. Nothing was imported (--dry-run).", output, StringComparison.Ordinal);
        (code, output) = await ProgramRun.RunAsync("treatments", "import", file, database);
        Assert.True(code == 0, output);
        Assert.Contains("[########################################] 100 %", output, StringComparison.Ordinal);
        Assert.Contains("Imported 2 treatments; 0 were there already.", output, StringComparison.Ordinal);
        (_, output) = await ProgramRun.RunAsync("follow-ups", "pause", database);
        Assert.Contains("Paused: no check-in leaves until 'follow-ups resume'.", output, StringComparison.Ordinal);

        var day = ended.UtcDateTime.Date;
        (code, output) = await ProgramRun.RunAsync("follow-ups", "list", $"--from={day:yyyy-MM-dd}", $"--to={day.AddDays(10):yyyy-MM-dd}", database);

        Assert.Equal(0, code);
        Assert.Matches("theirs  day-1 +mail  t-1  c-1 Ann  Planned\n", output);
        Assert.Matches("theirs  day-1 +-     t-2  c-2 Eve  Planned \\(no-consent\\)\n", output);
        Assert.Contains("Sending is paused since ", output, StringComparison.Ordinal);
        Assert.Matches("\n8 check-ins from .*; 4 will go out\\.", output);
        (_, output) = await ProgramRun.RunAsync("follow-ups", "resume", database);
        Assert.Contains("Sending goes on", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_file_ends_with_one_and_names_its_lines()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "treatments.csv");
        await File.WriteAllTextAsync(file, $"{Header}\nt-1,c-1,Ann,voodoo,2026-11-02 10:00,,,,\n");

        var (code, output) = await ProgramRun.RunAsync("treatments", "import", file);

        Assert.Equal(1, code);
        Assert.Contains("line 2: MB5213: kind is not known", output, StringComparison.Ordinal);
        Assert.Contains("line 2: MB5214: ended_at must be a time with its zone", output, StringComparison.Ordinal);
        Assert.Contains("MB5309: nothing was imported: 2 problems", output, StringComparison.Ordinal);
        (code, output) = await ProgramRun.RunAsync("treatments", "import", Path.Combine(folder.Path, "none.csv"));
        Assert.Equal(1, code);
        Assert.StartsWith("MB5301: ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_who_does_not_exist_goes_through_the_plan()
    {
        var (code, output) = await ProgramRun.RunAsync("simulate", "--days", "25", "--kind", "deep-tissue", "--area", "leg", "--modifier", "anticoagulant");

        Assert.True(code == 0, output);
        Assert.Equal(
            ["Mon 2026-11-02 10:03  end-of-session", "Mon 2026-11-02 16:00  hours-6", "Tue 2026-11-03 10:00  day-1", "Tue 2026-11-03 16:00  day-1 (reminder)", "Wed 2026-11-04 20:59  days-2-3", "Thu 2026-11-05 08:00  days-2-3 (reminder)", "Mon 2026-11-09 10:00  day-7", "Tue 2026-11-10 10:00  day-7 (reminder)", "Mon 2026-11-23 10:00  day-21"],
            output.Split('\n').Where(line => line.Length > 3 && line[3] == ' ' && char.IsUpper(line[0])).Select(line => line.Split(": ")[0]));
        Assert.Contains("25 days have passed; 0 check-ins of the plan come later. Nobody answered.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("simulate --kind voodoo", "MB5311: kind is not known; use one of relaxing")]
    [InlineData("simulate --days 0", "MB1052: --days is '0'")]
    [InlineData("follow-ups list --from=yesterday", "MB5310: 'yesterday'")]
    [InlineData("follow-ups list --from=2026-11-09 --to=2026-11-02", "MB5310: ")]
    [InlineData("follow-ups list", "MB3022: ")]
    public async Task What_is_wrong_is_explained(string command, string message)
    {
        var (code, output) = await ProgramRun.RunAsync(command.Split(' '));

        Assert.NotEqual(0, code);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("massagebot-care-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
