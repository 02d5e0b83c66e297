using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MassageBot.Hosting;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps;

/// <summary>Signs and reads what a link to a check-in carries. The key lives in the database, so every node knows the links of the others.</summary>
internal sealed class CheckInLinks(ISecretStore secrets, UnsubscribeLinks unsubscribe, IOptions<FollowUpOptions> options, TimeProvider time) : ICheckInLinks
{
    /// <summary>Begins the part of the address behind the '#': servers and their logs never see it.</summary>
    public const string Fragment = "massagebot-check-in=";

    private const string KeyName = "check-in-link-key";
    private const string Issuer = "massagebot-check-ins";
    private const string CheckInClaim = "in";
    private const string ClientClaim = "cl";
    private const int LongestToken = 2048;

    // Whoever comes late is told so in the chat instead of being shut out.
    private static readonly TimeSpan AfterExpiry = TimeSpan.FromDays(3);
    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestToken);

    public async Task<string> ChatAsync(DueCheckIn checkIn, CancellationToken cancellationToken)
    {
        var token = await SignAsync(new CheckInLink(checkIn.Id, checkIn.ClientId), checkIn.ExpiresAt + AfterExpiry, cancellationToken);
        return $"{options.Value.ChatAddress}#{Fragment}{token}";
    }

    public Task<string?> UnsubscribeAsync(DueCheckIn checkIn, CancellationToken cancellationToken) => unsubscribe.AddressAsync(checkIn.ClientId, cancellationToken);

    /// <summary>Signs what a link carries.</summary>
    public Task<string> SignAsync(CheckInLink link, DateTimeOffset until, CancellationToken cancellationToken) => _signed.SignAsync(
        new Dictionary<string, object> { [CheckInClaim] = link.CheckInId, [ClientClaim] = link.ClientId }, time.GetUtcNow(), until, cancellationToken);

    /// <summary>Reads what a link carries.</summary>
    /// <returns>The link, and whether its time is over; null when it is forged or damaged.</returns>
    public async Task<(CheckInLink? Link, bool IsOver)> ReadAsync(string? token, CancellationToken cancellationToken) =>
        await _signed.ReadAsync(token, cancellationToken) is { } read && read.Number(CheckInClaim) is { } checkIn && read.Number(ClientClaim) is { } client
            ? (new CheckInLink(checkIn, client), read.IsOver(time.GetUtcNow()))
            : (null, false);

    /// <summary>The conversation that a link begins: always the same one, and not to be guessed.</summary>
    public async Task<string> ConversationOfAsync(CheckInLink link, CancellationToken cancellationToken)
    {
        var key = await _signed.KeyAsync(cancellationToken);
        var name = string.Create(CultureInfo.InvariantCulture, $"conversation {link.CheckInId} {link.ClientId}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key.Key, Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));
    }
}
