using System.Security.Cryptography;
using MassageBot.Testing;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>When keys are fetched, and what is in use meanwhile.</summary>
public sealed class SigningKeysTests : IAsyncLifetime, IDisposable
{
    private readonly FakeTimeProvider _time = new(Issuers.Now);
    private readonly HttpClient _http = new();
    private readonly RecordedLog _log = new();
    private TokenIssuer _issuer = null!;
    private SigningKeys _keys = null!;

    public async Task InitializeAsync()
    {
        _issuer = await TokenIssuer.StartAsync();
        _keys = Keys(_issuer.MetadataUrl);
    }

    public async Task DisposeAsync() => await _issuer.DisposeAsync();

    public void Dispose()
    {
        _http.Dispose();
        _log.Dispose();
    }

    [Fact]
    public async Task Many_callers_at_once_make_one_fetch()
    {
        await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => FindAsync("key-0")));
        await FindAsync("key-0");

        AssertFetches(1);
    }

    [Fact]
    public async Task Once_there_are_keys_nobody_waits_for_their_renewal()
    {
        await FindAsync("key-0");
        _issuer.State = IssuerState.Hanging;
        _time.Advance(SigningKeys.RefreshInterval);

        var found = FindAsync("key-0");

        Assert.True(found.IsCompletedSuccessfully);
        await _issuer.AskedAsync();
        Assert.True(FindAsync("key-0").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Keys_are_renewed_in_the_background()
    {
        await FindAsync("key-0");
        _issuer.Rotate();
        _time.Advance(SigningKeys.RefreshInterval - TimeSpan.FromSeconds(1));
        await _keys.RefreshIfDue();
        AssertFetches(1);

        _time.Advance(TimeSpan.FromSeconds(1));
        await _keys.RefreshIfDue();

        AssertFetches(2);
        Assert.True(FindAsync("key-1").IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_new_key_is_found_by_the_first_token_that_it_signed_and_the_old_one_is_gone()
    {
        await FindAsync("key-0");
        _issuer.Rotate();

        await FindAsync("key-1");

        AssertFetches(2);
        await RefusedAsync("unknown-key", "key-0");
    }

    [Fact]
    public async Task Invented_keys_make_one_fetch_in_five_minutes()
    {
        await FindAsync("key-0");
        for (var i = 0; i < 1000; i++)
            await RefusedAsync("unknown-key", $"invented-{i}");
        AssertFetches(2);

        _time.Advance(SigningKeys.UnknownKeyInterval - TimeSpan.FromSeconds(1));
        await RefusedAsync("unknown-key", "invented");
        AssertFetches(2);

        _time.Advance(TimeSpan.FromSeconds(1));
        await RefusedAsync("unknown-key", "invented");
        AssertFetches(3);
    }

    [Fact]
    public async Task An_invented_key_does_not_make_others_wait()
    {
        await FindAsync("key-0");
        _issuer.State = IssuerState.Hanging;
        var invented = RefusedAsync("unknown-key", "invented");

        Assert.True(FindAsync("key-0").IsCompletedSuccessfully);
        Assert.False(invented.IsCompleted);

        await AskedTimesAsync(3);
        _time.Advance(SigningKeys.LongestFetch);
        await invented;
    }

    [Theory]
    [InlineData(IssuerState.Failing)]
    [InlineData(IssuerState.Garbling)]
    public async Task While_the_issuer_is_out_of_order_the_last_keys_stay_in_use(IssuerState state)
    {
        await FindAsync("key-0");
        _issuer.State = state;
        for (var day = 0; day < 10; day++)
        {
            _time.Advance(TimeSpan.FromDays(1));
            await _keys.RefreshIfDue();
            await FindAsync("key-0");
        }

        Assert.Equal(10, _log.Lines.Count(line => line.StartsWith("Warning 4002 The keys of " + _issuer.MetadataUrl, StringComparison.Ordinal)));
        _issuer.State = IssuerState.Working;
        _issuer.Rotate();
        _time.Advance(SigningKeys.LongestRetry);
        await _keys.RefreshIfDue();
        await FindAsync("key-1");
    }

    [Fact]
    public async Task A_failing_issuer_is_asked_ever_more_seldom_down_to_once_in_five_minutes()
    {
        _issuer.State = IssuerState.Failing;
        var fetches = 0;
        foreach (var seconds in new[] { 0, 10, 20, 40, 80, 160, 300, 300 })
        {
            if (seconds > 0)
            {
                _time.Advance(TimeSpan.FromSeconds(seconds - 1));
                await _keys.RefreshIfDue();
                Assert.Equal(fetches, _issuer.MetadataFetches);
                _time.Advance(TimeSpan.FromSeconds(1));
            }

            await _keys.RefreshIfDue();
            Assert.Equal(++fetches, _issuer.MetadataFetches);
        }
    }

    [Fact]
    public async Task Without_any_key_everybody_is_refused_until_there_is_one()
    {
        _issuer.State = IssuerState.Failing;
        await RefusedAsync("keys-unavailable", "key-0");
        await RefusedAsync("keys-unavailable", "key-0");
        Assert.Equal(1, _issuer.MetadataFetches);

        _issuer.State = IssuerState.Working;
        _time.Advance(SigningKeys.FirstRetry);

        await FindAsync("key-0");
    }

    [Fact]
    public async Task An_issuer_that_never_answers_is_given_up()
    {
        _issuer.State = IssuerState.Hanging;
        var refused = RefusedAsync("keys-unavailable", "key-0");
        await _issuer.AskedAsync();

        _time.Advance(SigningKeys.LongestFetch);

        await refused;
        Assert.Contains(_log.Lines, line => line.Contains("there was no answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_goes_away_waits_no_longer_and_the_fetch_goes_on()
    {
        _issuer.State = IssuerState.Hanging;
        using var leaving = new CancellationTokenSource();
        var waiting = _keys.FindAsync("key-0", "RS256", leaving.Token);
        await _issuer.AskedAsync();

        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.False(_keys.RefreshIfDue().IsCompleted);
    }

    [Fact]
    public async Task A_key_that_is_too_short_is_not_used()
    {
        _issuer.Rotate(RSA.Create(1024));

        await RefusedAsync("keys-unavailable", "key-1");
    }

    [Fact]
    public async Task Keys_that_are_not_published_over_https_are_not_fetched()
    {
        _keys = Keys("http://issuer.example/openid");

        await RefusedAsync("keys-unavailable", "key-0");
        Assert.Contains(_log.Lines, line => line.Contains("'http://issuer.example/openid' is no https address", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_document_larger_than_keys_can_be_is_not_read()
    {
        _issuer.Algorithms = [new string('x', 2 * 1024 * 1024)];

        await RefusedAsync("keys-unavailable", "key-0");
    }

    [Fact]
    public async Task Once_stopped_nothing_more_is_fetched()
    {
        await FindAsync("key-0");
        await _keys.StopAsync();

        _time.Advance(SigningKeys.RefreshInterval);
        await _keys.RefreshIfDue();
        await RefusedAsync("unknown-key", "key-1");

        AssertFetches(1);
    }

    [Fact]
    public async Task A_stop_ends_the_fetch_that_is_under_way_and_says_nothing_of_it()
    {
        _issuer.State = IssuerState.Hanging;
        var fetch = _keys.RefreshIfDue();
        await _issuer.AskedAsync();

        await _keys.StopAsync();

        Assert.True(fetch.IsCompletedSuccessfully);
        Assert.Empty(_log.Lines);
    }

    private SigningKeys Keys(string metadataUrl) => new(metadataUrl, () => _http, _time, _log.CreateLogger("keys"));

    private Task<JsonWebKey> FindAsync(string id) => _keys.FindAsync(id, "RS256", CancellationToken.None);

    private async Task RefusedAsync(string check, string id) =>
        Assert.Equal(check, (await Assert.ThrowsAsync<UnauthorizedAccessException>(() => FindAsync(id))).Message);

    private async Task AskedTimesAsync(int times)
    {
        for (var i = 0; i < times; i++)
            await _issuer.AskedAsync();
    }

    private void AssertFetches(int count)
    {
        Assert.Equal(count, _issuer.MetadataFetches);
        Assert.Equal(count, _issuer.KeyFetches);
    }
}
