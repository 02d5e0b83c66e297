using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The keys of an issuer, kept and renewed in the background. Nobody waits for a fetch once there are keys, but who shows a
/// key that was never seen: the issuer may have begun to use a new one. Such a token makes at most one fetch in
/// <see cref="UnknownKeyInterval"/>, so that invented ones don't turn the bot against the issuer. While the issuer can't be
/// reached the last keys stay in use.
/// </summary>
#pragma warning disable CA1001 // The source of the stop holds no timer and no handle, and callers may look while it ends.
internal sealed partial class SigningKeys(string metadataUrl, Func<HttpClient> httpClient, TimeProvider time, ILogger logger)
#pragma warning restore CA1001
{
    public static readonly TimeSpan RefreshInterval = TimeSpan.FromHours(12);
    public static readonly TimeSpan UnknownKeyInterval = TimeSpan.FromMinutes(5);
    public static readonly TimeSpan LongestFetch = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan FirstRetry = TimeSpan.FromSeconds(10);
    public static readonly TimeSpan LongestRetry = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _stop = new();
    private volatile IssuerKeys? _keys;
    private Task _fetch = Task.CompletedTask;
    private DateTimeOffset _nextFetch = DateTimeOffset.MinValue;
    private DateTimeOffset _nextForUnknown = DateTimeOffset.MinValue;
    private int _failures;

    /// <summary>Begins to fetch the keys in the background if it is time to.</summary>
    /// <returns>The fetch that is under way, if there is one; it never fails.</returns>
    public Task RefreshIfDue()
    {
        lock (_lock)
        {
            if (_fetch.IsCompleted && time.GetUtcNow() >= _nextFetch)
                Begin();
            return _fetch;
        }
    }

    /// <summary>Gives up the fetch that is under way and begins no further one.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        Task last;
        lock (_lock)
            last = _fetch;
        await last;
    }

    /// <summary>The key with an id, for tokens signed with an algorithm.</summary>
    /// <exception cref="UnauthorizedAccessException">There is none; the message names the check.</exception>
    public async Task<JsonWebKey> FindAsync(string id, string algorithm, CancellationToken cancellationToken)
    {
        var fetch = RefreshIfDue();
        var keys = _keys;
        if (keys is null)
        {
            await fetch.WaitAsync(cancellationToken);
            keys = _keys ?? throw TokenCheck.Refused(TokenCheck.KeysUnavailable);
        }
        else if (keys.Find(id) is null)
        {
            await RefreshForUnknownKey().WaitAsync(cancellationToken);
            keys = _keys ?? keys;
        }

        if (!keys.Signs(algorithm))
            throw TokenCheck.Refused(TokenCheck.Algorithm);
        return keys.Find(id) ?? throw TokenCheck.Refused(TokenCheck.UnknownKey);
    }

    private Task RefreshForUnknownKey()
    {
        lock (_lock)
        {
            var now = time.GetUtcNow();
            if (_fetch.IsCompleted && now >= _nextForUnknown)
            {
                _nextForUnknown = now + UnknownKeyInterval;
                Begin();
            }

            return _fetch;
        }
    }

    // On another thread, so that a caller who needn't wait doesn't even begin the call.
    private void Begin() => _fetch = _stop.IsCancellationRequested ? Task.CompletedTask : Task.Run(FetchAsync);

    private async Task FetchAsync()
    {
        try
        {
            using var timeout = new CancellationTokenSource(LongestFetch, time);
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, _stop.Token);
            var documents = new KeyDocuments(httpClient());
            var metadata = await OpenIdConnectConfigurationRetriever.GetAsync(metadataUrl, documents, limit.Token);
            _keys = new IssuerKeys(metadata);
            Plan(failures: 0, RefreshInterval);
        }
        catch (Exception e)
        {
            var failures = _failures + 1;
            var wait = FirstRetry * Math.Pow(2, Math.Min(failures, 6) - 1);
            Plan(failures, wait < LongestRetry ? wait : LongestRetry);
            if (!_stop.IsCancellationRequested)
                LogNotFetched(metadataUrl, e is OperationCanceledException ? "there was no answer in time" : e.Message);
        }
    }

    private void Plan(int failures, TimeSpan wait)
    {
        lock (_lock)
        {
            _failures = failures;
            _nextFetch = time.GetUtcNow() + wait;
        }
    }

    [LoggerMessage(EventId = 4002, Level = LogLevel.Warning, Message = "The keys of {Address} can't be fetched: {Reason}. The last ones stay in use; without any, every caller is refused.")]
    private partial void LogNotFetched(string address, string reason);
}
