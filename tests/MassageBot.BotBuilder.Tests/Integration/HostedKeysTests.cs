using MassageBot.Testing;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>The sign-in as a hosted service.</summary>
public sealed class HostedKeysTests : IAsyncLifetime
{
    private readonly Issuers _issuers = new();
    private readonly FakeTimeProvider _time = new(Issuers.Now);

    public Task InitializeAsync() => _issuers.InitializeAsync();

    public Task DisposeAsync() => _issuers.DisposeAsync();

    [Fact]
    public async Task The_keys_are_there_before_the_first_caller()
    {
        IHostedService hosted = _issuers.Bot(time: _time);

        await hosted.StartAsync(CancellationToken.None);

        await _issuers.Channel.AskedAsync();
        await _issuers.Channel.AskedAsync();
        await _issuers.Entra.AskedAsync();
        await _issuers.Entra.AskedAsync();
    }

    [Fact]
    public async Task The_start_does_not_wait_for_an_issuer_and_callers_find_what_it_fetched()
    {
        _issuers.Channel.State = IssuerState.Hanging;
        var bot = _issuers.Bot(time: _time);

        var start = ((IHostedService)bot).StartAsync(CancellationToken.None);

        Assert.True(start.IsCompletedSuccessfully);
        await Issuers.AskAsync(bot, "Bearer " + _issuers.Entra.EntraDraft().Sign());
    }

    [Fact]
    public async Task The_keys_are_kept_fresh_while_nobody_calls()
    {
        var bot = _issuers.Bot(time: _time);
        await ((IHostedService)bot).StartAsync(CancellationToken.None);
        await Issuers.AskAsync(bot, "Bearer " + _issuers.Channel.Draft().Sign());
        await _issuers.Channel.AskedAsync();
        await _issuers.Channel.AskedAsync();

        _time.Advance(SigningKeys.RefreshInterval);

        await _issuers.Channel.AskedAsync();
        Assert.Equal(2, _issuers.Channel.MetadataFetches);
    }

    [Fact]
    public async Task A_bot_without_an_app_fetches_nothing_and_a_stopped_one_nothing_more()
    {
        IHostedService unregistered = _issuers.Bot(new() { ["MicrosoftAppId"] = null }, time: _time);
        IHostedService stopped = _issuers.Bot(time: _time);
        await unregistered.StartAsync(CancellationToken.None);
        await stopped.StopAsync(CancellationToken.None);
        await stopped.StartAsync(CancellationToken.None);

        _time.Advance(TimeSpan.FromDays(2));

        Assert.Equal(0, _issuers.Channel.MetadataFetches + _issuers.Entra.MetadataFetches);
    }
}
