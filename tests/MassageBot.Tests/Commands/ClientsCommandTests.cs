using System.Text.Json;
using MassageBot.Commands;
using MassageBot.Storage;
using MassageBot.Tests.FollowUps;

namespace MassageBot.Tests.Commands;

public sealed class ClientsCommandTests
{
    [Fact]
    public async Task What_is_kept_of_a_client_is_printed_and_erased_on_request()
    {
        await using var care = await CareClinic.StartAsync();
        await care.TellAsync("t-1");
        await care.TellAsync("t-2", client: "c-2");
        string[] settings = [$"--Storage:ConnectionString=Data Source={care.Clinic.Database}"];

        var (code, file) = await RunAsync(output => ClientsCommand.ExportAsync("c-1", settings, output, CancellationToken.None));
        Assert.Equal(0, code);
        var json = JsonDocument.Parse(file).RootElement;
        Assert.Equal("c-1@example.org", json.GetProperty("client").GetProperty("email").GetString());
        Assert.Equal("t-1", Assert.Single(json.GetProperty("treatments").EnumerateArray()).GetProperty("externalId").GetString());
        Assert.DoesNotContain("c-2", file, StringComparison.Ordinal);

        var (erased, receipt) = await RunAsync(output => ClientsCommand.EraseAsync("c-1", settings, output, CancellationToken.None));
        Assert.Equal(0, erased);
        Assert.Contains("1 treatments", receipt, StringComparison.Ordinal);
        Assert.DoesNotContain("c-1", receipt, StringComparison.Ordinal);
        Assert.Null(await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None));
        Assert.NotNull(await care.Get<ITreatmentStore>().ReadFileAsync("c-2", CancellationToken.None));
    }

    [Fact]
    public async Task A_client_who_is_not_known_is_named_with_what_to_do()
    {
        await using var care = await CareClinic.StartAsync();
        string[] settings = [$"--Storage:ConnectionString=Data Source={care.Clinic.Database}"];

        var (code, said) = await RunAsync(output => ClientsCommand.EraseAsync("nobody", settings, output, CancellationToken.None));

        Assert.Equal(1, code);
        Assert.StartsWith("MB5505: there is no client 'nobody'", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(Func<TextWriter, Task<int>> run)
    {
        await using var output = new StringWriter();
        return (await run(output), output.ToString());
    }
}
