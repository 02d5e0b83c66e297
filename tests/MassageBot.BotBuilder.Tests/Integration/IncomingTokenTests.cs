using MassageBot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>Tokens of the Bot Connector.</summary>
public sealed class IncomingTokenTests(Issuers issuers) : IClassFixture<Issuers>
{
    public static TheoryData<string> BadTokens => [.. BadToken.All.Select(bad => bad.Name)];

    [Fact]
    public async Task A_token_of_the_channel_is_let_in()
    {
        var caller = await Issuers.AskAsync(issuers.Bot(), "Bearer " + issuers.Channel.Draft().Sign());

        Assert.True(caller.ClaimsIdentity.IsAuthenticated);
        Assert.Equal(TokenIssuer.AppId, caller.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("urn:botframework:azure", caller.CallerId);
        Assert.Equal("https://api.botframework.com", caller.Audience);
    }

    [Fact]
    public async Task The_scheme_is_read_in_any_letters() =>
        await Issuers.AskAsync(issuers.Bot(), "bearer " + issuers.Channel.Draft().Sign());

    [Theory]
    [MemberData(nameof(BadTokens))]
    public async Task A_bad_token_is_refused_by_the_check_that_it_fails(string name)
    {
        var bad = BadToken.All.Single(one => one.Name == name);

        Assert.Equal(bad.Check, await Issuers.RefusalAsync(issuers.Bot(), bad.Header(issuers.Channel)));
    }

    [Theory]
    [InlineData(IncomingTokens.Largest + 1)]
    [InlineData(64 * 1024)]
    [InlineData(1024 * 1024)]
    public async Task What_is_too_large_is_refused_unread(int length)
    {
        var good = "Bearer " + issuers.Channel.Draft().Sign();

        Assert.Equal("too-large", await Issuers.RefusalAsync(issuers.Bot(), good.PadRight(length)));
        Assert.Equal("too-large", await Issuers.RefusalAsync(issuers.Bot(), "Bearer " + new string('.', length)));
    }

    [Theory]
    [InlineData(-3600, -300, null)]
    [InlineData(-3600, -301, "expired")]
    [InlineData(300, 3600, null)]
    [InlineData(301, 3600, "not-yet-valid")]
    public async Task The_clocks_may_differ_by_five_minutes(int from, int to, string? check)
    {
        var token = "Bearer " + issuers.Channel.Draft().Between(Issuers.Now.AddSeconds(from), Issuers.Now.AddSeconds(to)).Sign();

        if (check is null)
            await Issuers.AskAsync(issuers.Bot(), token);
        else
            Assert.Equal(check, await Issuers.RefusalAsync(issuers.Bot(), token));
    }

    [Fact]
    public async Task A_token_that_was_good_is_refused_when_it_has_expired()
    {
        var time = new FakeTimeProvider(Issuers.Now);
        var bot = issuers.Bot(time: time);
        var token = "Bearer " + issuers.Channel.Draft().Between(Issuers.Now, Issuers.Now.AddHours(1)).Sign();
        await Issuers.AskAsync(bot, token);

        time.Advance(TimeSpan.FromMinutes(66));

        Assert.Equal("expired", await Issuers.RefusalAsync(bot, token));
    }

    [Theory]
    [InlineData("MSTEAMS", null)]
    [InlineData("slack", "endorsement")]
    [InlineData("", "endorsement")]
    [InlineData(null, "endorsement")]
    public async Task The_key_must_be_endorsed_for_the_channel(string? channelId, string? check)
    {
        var token = "Bearer " + issuers.Channel.Draft().Sign();

        if (check is null)
            await Issuers.AskAsync(issuers.Bot(), token, channelId);
        else
            Assert.Equal(check, await Issuers.RefusalAsync(issuers.Bot(), token, channelId));
    }

    [Theory]
    [InlineData("emulator", null)]
    [InlineData("certified", "endorsement")]
    public async Task The_host_may_demand_further_endorsements(string demanded, string? check)
    {
        var bot = issuers.Bot(demands: new AuthenticationConfiguration { RequiredEndorsements = [demanded] });
        var token = "Bearer " + issuers.Channel.Draft().Sign();

        if (check is null)
            await Issuers.AskAsync(bot, token);
        else
            Assert.Equal(check, await Issuers.RefusalAsync(bot, token));
    }

    [Fact]
    public async Task The_adapter_tells_the_log_which_check_failed_and_the_caller_nothing()
    {
        using var log = new RecordedLog();
        var adapter = new CloudAdapter(issuers.Bot(), log.CreateLogger("adapter"));
        var http = new DefaultHttpContext();
        http.Request.Method = "POST";
        http.Request.Headers.Authorization = "Bearer " + issuers.Channel.Draft().With("aud", "other").Sign();
        http.Request.Body = new MemoryStream("""{"type":"message","channelId":"test"}"""u8.ToArray());
        using var body = new MemoryStream();
        http.Response.Body = body;

        await adapter.ProcessAsync(http.Request, http.Response, new ActivityHandler());

        Assert.Equal(401, http.Response.StatusCode);
        Assert.Equal(0, body.Length);
        Assert.Equal("Warning 4001 A request from a channel was refused: audience. ", Assert.Single(log.Lines));
    }

    [Fact]
    public async Task An_activity_without_an_address_is_refused() =>
        Assert.Equal("service-url", await Issuers.RefusalAsync(issuers.Bot(), "Bearer " + issuers.Channel.Draft().Sign(), serviceUrl: null));

    [Fact]
    public async Task The_keys_of_one_issuer_are_not_good_for_the_other()
    {
        var bot = issuers.Bot();
        var channelByEntra = issuers.Entra.Draft().With("iss", TokenIssuer.BotConnector).With(d => d.Header["kid"] = "key-of-entra").Sign();
        var entraByChannel = issuers.Channel.EntraDraft().With("iss", issuers.Entra.Issuer).With("tid", Issuers.EmulatorTenant).Sign();

        Assert.Equal("unknown-key", await Issuers.RefusalAsync(bot, "Bearer " + channelByEntra));
        Assert.Equal("signature", await Issuers.RefusalAsync(bot, "Bearer " + entraByChannel));
    }

    [Fact]
    public async Task A_good_token_with_any_character_changed_is_refused_by_a_check()
    {
        var bot = issuers.Bot();
        var good = issuers.Channel.Draft().Sign();
        var random = new Random(20261101);
        var known = BadToken.All.Select(bad => bad.Check).ToArray();

        // The last character holds bits that no signature needs.
        for (var i = 0; i < good.Length - 1; i++)
        {
            char other;
            do
                other = (char)random.Next(32, 127);
            while (other == good[i]);

            Assert.Contains(await Issuers.RefusalAsync(bot, $"Bearer {good[..i]}{other}{good[(i + 1)..]}"), known);
        }
    }

    [Fact]
    public async Task Garbage_is_refused_by_a_check_whatever_it_is()
    {
        var bot = issuers.Bot();
        var random = new Random(20261102);
        string[] expected = ["malformed", "missing-token", "algorithm"];
        for (var i = 0; i < 2000; i++)
        {
            var garbage = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(random.Next(2) == 0 ? 128 : 0xffff)));

            Assert.Contains(await Issuers.RefusalAsync(bot, "Bearer " + garbage), expected);
        }
    }
}
