using System.Net;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>Who gets in at a registered bot, through the whole program.</summary>
public sealed class CallerTokenTests(RegisteredClinic registered) : IClassFixture<RegisteredClinic>
{
    private const int TellingLength = 12;

    public static TheoryData<string> BadTokens => [.. BadToken.All.Select(bad => bad.Name)];

    [Fact]
    public async Task A_channel_with_its_token_is_answered()
    {
        using var response = await registered.PostAsync("Bearer " + registered.Channel.Draft().Sign());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("noAnswer", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Emulator_with_the_bots_own_token_is_answered()
    {
        using var response = await registered.PostAsync("Bearer " + registered.Entra.EntraDraft().Sign(), "emulator");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_refused_without_a_word_and_the_log_names_the_check(string name)
    {
        var bad = BadToken.All.Single(one => one.Name == name);
        await RefusedAsync(bad.Header(registered.Channel), "test", bad.Check, bad.Status);
    }

    [Fact]
    public async Task A_channel_that_the_key_is_not_endorsed_for_is_refused() =>
        await RefusedAsync("Bearer " + registered.Channel.Draft().Sign(), "slack", "endorsement", HttpStatusCode.Forbidden);

    [Fact]
    public async Task Another_app_of_the_Emulators_tenant_is_refused() =>
        await RefusedAsync("Bearer " + registered.Entra.EntraDraft().With("appid", "00000000-0000-0000-0000-000000000002").Sign(), "emulator", "caller-app", HttpStatusCode.Forbidden);

    [Fact]
    public async Task Another_tenant_than_the_issuers_is_refused() =>
        await RefusedAsync("Bearer " + registered.Entra.EntraDraft().With("tid", "11111111-2222-3333-4444-555555555555").Sign(), "emulator", "tenant", HttpStatusCode.Forbidden);

    [Fact]
    public async Task A_token_of_64_KB_is_refused_by_the_server_before_the_program_sees_it()
    {
        using var response = await registered.PostAsync("Bearer " + new string('x', 64 * 1024));

        Assert.Equal(HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(-60, -4, null)]
    [InlineData(-60, -6, "expired")]
    [InlineData(4, 60, null)]
    [InlineData(6, 60, "not-yet-valid")]
    public async Task The_clocks_may_differ_by_five_minutes(int from, int to, string? check)
    {
        var now = ((TimeProvider)registered.Clinic.Services.GetService(typeof(TimeProvider))!).GetUtcNow();
        var header = "Bearer " + registered.Channel.Draft().Between(now.AddMinutes(from), now.AddMinutes(to)).Sign();
        if (check is not null)
        {
            await RefusedAsync(header, "test", check, HttpStatusCode.Unauthorized);
            return;
        }

        using var response = await registered.PostAsync(header);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task RefusedAsync(string? header, string channelId, string check, HttpStatusCode status)
    {
        var before = registered.Clinic.Log.Lines.Count;

        using var response = await registered.PostAsync(header, channelId);

        Assert.Equal(status, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
        Assert.Equal(status == HttpStatusCode.Unauthorized ? ["Bearer"] : [], response.Headers.WwwAuthenticate.Select(challenge => challenge.ToString()));
        var lines = registered.Clinic.Log.Lines.Skip(before).ToList();
        Assert.Single(lines, line => line.StartsWith($"Warning 4210 MB4210: a caller was refused by the check {check}.", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => TellingParts(header).Any(part => line.Contains(part, StringComparison.Ordinal)));
    }

    // Of each part the end: the beginning of a token's header is the same in all, and no secret.
    private static IEnumerable<string> TellingParts(string? header) =>
        (header ?? "").Split(' ', '.', ',').Where(part => part.Length >= TellingLength).Select(part => part[^TellingLength..]);
}
