using MassageBot.Tests.Content;

namespace MassageBot.Tests.Commands;

public sealed class StartTests
{
    [Theory]
    [InlineData("dialogs/triage/questions.yaml", "\n  : [broken\n")]
    [InlineData("dialogs/texts/en.yaml", "\nwelcome: twice\n")]
    [InlineData("dialogs/triage/lexicon.yaml", "\n\tnot yaml\n")]
    [InlineData("knowledge/en/parking-and-transport.md", "audience: [client")]
    [InlineData("knowledge/sources.yaml", "\n  : [broken\n")]
    public async Task Broken_content_stops_the_start_with_the_file_and_the_line(string file, string addition)
    {
        using var content = new ContentCopy();
        content.Break(file, addition, addition.Contains("audience", StringComparison.Ordinal) ? "audience: client" : null);

        var (code, errors) = await RunAsync(["serve", "--urls=http://127.0.0.1:0", .. content.Settings]);

        Assert.Equal(1, code);
        Assert.Matches($@"{Path.GetFileName(file).Replace(".", @"\.", StringComparison.Ordinal)}:\d+: ", errors);
        Assert.Contains("MB1030", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Turns:RecoveryInterval=often", "Turns:RecoveryInterval")]
    [InlineData("Clinic:Country=Atlantis", "Atlantis")]
    [InlineData("urls=nonsense", "nonsense")]
    [InlineData("urls=http://127.0.0.1:99999", "99999")]
    [InlineData("urls=https://127.0.0.1:0", "certificate")]
    [InlineData("urls=http://0.0.0.0:0", "MB4032: the program is to listen on 'http://0.0.0.0:0'")]
    [InlineData("Kestrel:Endpoints:Public:Url=http://*:0", "MB4032: the program is to listen on 'http://*:0'")]
    [InlineData("Bot:AllowUnauthenticated=true", "MB4031")]
    [InlineData("Bot:ChannelService=https://botframework.example", "MB4030")]
    [InlineData("Bot:MicrosoftAppType=ManyTenants", "MB4023")]
    [InlineData("Storage:ConnectionString=Data Source=/proc/no/such/place.db", "/proc/no/such/place.db")]
    [InlineData("Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=massagebot", "set Storage:Provider to PostgreSql")]
    [InlineData("Storage:Provider=Oracle", "Storage:Provider")]
    public async Task A_wrong_setting_stops_the_start_with_a_line_and_no_stack(string setting, string named)
    {
        var (code, errors) = await RunAsync(["--urls=http://127.0.0.1:0", "--" + setting]);

        Assert.Equal(1, code);
        Assert.Contains("MB", errors, StringComparison.Ordinal);
        Assert.Contains(named, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_server_that_is_not_there_stops_the_start_after_a_bounded_wait()
    {
        var (code, errors) = await RunAsync(
        [
            "--urls=http://127.0.0.1:0", "--Storage:Provider=PostgreSql", "--Storage:StartTimeout=00:00:01",
            "--Storage:ConnectionString=Host=127.0.0.1;Port=1;Database=massagebot;Username=massagebot;Password=very-secret",
        ]);

        Assert.Equal(1, code);
        Assert.Contains("MB3040: The database 'massagebot on 127.0.0.1:1' can't be reached", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Errors)> RunAsync(string[] arguments) => ProgramRun.RunAsync(TimeSpan.FromSeconds(90), arguments);
}
