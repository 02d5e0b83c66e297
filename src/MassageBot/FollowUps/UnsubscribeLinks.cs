using MassageBot.Channels.DirectLine;
using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>
/// Signs and reads what the link to end the check-ins carries. It stands in mails and in servers' logs, so it has a key of its own and opens no chat;
/// and it never runs out, because a stop is never refused.
/// </summary>
internal sealed class UnsubscribeLinks(ISecretStore secrets, IOptions<DirectLineOptions> options)
{
    private const string KeyName = "unsubscribe-link-key";
    private const string Issuer = "massagebot-unsubscribe";
    private const string ClientClaim = "cl";
    private const int LongestToken = 1024;
    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestToken);

    /// <summary>The address that ends a client's check-ins; null when the program's own address isn't set.</summary>
    public async Task<string?> AddressAsync(long clientId, CancellationToken cancellationToken)
    {
        if (options.Value.PublicAddress is not { } server)
            return null;
        var token = await _signed.SignAsync(new Dictionary<string, object> { [ClientClaim] = clientId }, at: null, until: null, cancellationToken);
        return $"{server.TrimEnd('/')}{UnsubscribeEndpoints.Path}?{UnsubscribeEndpoints.TokenQuery}={token}";
    }

    /// <summary>The client of a link; null when it is forged or damaged.</summary>
    public async Task<long?> ReadAsync(string? token, CancellationToken cancellationToken) =>
        (await _signed.ReadAsync(token, cancellationToken))?.Number(ClientClaim);
}
