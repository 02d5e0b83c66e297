using MassageBot.Commands;
using MassageBot.Storage;
using MassageBot.Tests.FollowUps;

namespace MassageBot.Tests.Commands;

public sealed class RetentionCommandTests
{
    [Fact]
    public async Task It_shows_what_is_over_and_removes_it_only_when_told()
    {
        await using var care = await CareClinic.StartAsync();
        var longAgo = DateTimeOffset.UnixEpoch.AddYears(40);
        var treatment = new NewTreatment("t-old", new CareClient("c-1", "Ann", "en-GB", "Europe/London", null, null), null, "thai", [], [], longAgo, null);
        await care.Get<ITreatmentStore>().AddAsync(new PlannedTreatment(treatment, []), null, CancellationToken.None);
        string[] settings = [$"--Storage:ConnectionString=Data Source={care.Clinic.Database}", "--Retention:Treatments=30.00:00:00", "--Retention:Questions="];

        var (code, shown) = await RunAsync(apply: false, settings);

        Assert.Equal(0, code);
        Assert.Contains("treatments               kept 30 days     1 over", shown, StringComparison.Ordinal);
        Assert.Contains("questions and thumbs     kept for ever    0 over", shown, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", shown, StringComparison.Ordinal);
        Assert.NotNull(await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None));
        Assert.Contains("1 removed", (await RunAsync(apply: true, settings)).Said, StringComparison.Ordinal);
        Assert.Null(await care.Get<ITreatmentStore>().ReadFileAsync("c-1", CancellationToken.None));
    }

    private static async Task<(int Code, string Said)> RunAsync(bool apply, string[] settings)
    {
        await using var output = new StringWriter();
        return (await RetentionCommand.RunAsync(apply, settings, output, CancellationToken.None), output.ToString());
    }
}
