using System.Net;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>When the program fetches the keys of its callers' tokens.</summary>
public sealed class CallerKeysTests : IAsyncLifetime
{
    private readonly RegisteredClinic _registered = new();

    public Task InitializeAsync() => _registered.InitializeAsync();

    public Task DisposeAsync() => _registered.DisposeAsync();

    [Fact]
    public async Task They_are_fetched_at_the_start_and_not_for_callers()
    {
        foreach (var issuer in new[] { _registered.Channel, _registered.Entra })
        {
            await issuer.AskedAsync();
            await issuer.AskedAsync();
        }

        for (var i = 0; i < 20; i++)
        {
            using var response = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().Sign());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal([1, 1, 1, 1], new[] { _registered.Channel.MetadataFetches, _registered.Channel.KeyFetches, _registered.Entra.MetadataFetches, _registered.Entra.KeyFetches });
    }

    [Fact]
    public async Task A_channel_that_changed_its_key_is_answered_at_once()
    {
        using var before = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().Sign());
        var old = _registered.Channel.Draft().Sign();
        _registered.Channel.Rotate();

        using var after = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().Sign());
        using var withOldKey = await _registered.PostAsync("Bearer " + old);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], new[] { before.StatusCode, after.StatusCode, withOldKey.StatusCode });
    }

    [Fact]
    public async Task While_the_issuer_is_down_those_whose_key_is_known_are_answered_and_others_refused()
    {
        using var before = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().Sign());
        _registered.Channel.State = IssuerState.Failing;

        using var unknown = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().With(draft => draft.Header["kid"] = "key-of-nobody").Sign());
        using var known = await _registered.PostAsync("Bearer " + _registered.Channel.Draft().Sign());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK], new[] { before.StatusCode, unknown.StatusCode, known.StatusCode });
    }

    [Fact]
    public async Task The_program_starts_and_serves_the_website_while_the_issuer_hangs()
    {
        await using var issuer = await TokenIssuer.StartAsync();
        issuer.State = IssuerState.Hanging;
        await using var clinic = await TestClinic.StartAsync(
            null,
            $"--Bot:MicrosoftAppId={TokenIssuer.AppId}",
            "--Bot:MicrosoftAppPassword=not-a-password",
            $"--Bot:ToBotFromChannelOpenIdMetadataUrl={issuer.MetadataUrl}",
            $"--Bot:ToBotFromEmulatorOpenIdMetadataUrl={issuer.MetadataUrl}");

        await using var talk = await DirectLineTalk.BeginAsync(clinic);

        Assert.Equal("noAnswer", Assert.Single(await talk.SayAsync("what's the weather")).Kind);
        Assert.Equal(0, issuer.KeyFetches);
    }
}
