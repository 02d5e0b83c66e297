using MassageBot.Channels.DirectLine;
using MassageBot.Hosting;
using MassageBot.Storage;

namespace MassageBot.Privacy;

/// <summary>Signs and reads the links under which a client fetches the copy of their data: each for one conversation and a short time. The key lives in the database.</summary>
internal sealed class CopyLinks(ISecretStore secrets, TimeProvider time)
{
    /// <summary>Path of the copy, below that of Direct Line.</summary>
    public const string Path = "/copy";

    private const string KeyName = "copy-link-key";
    private const string Issuer = "massagebot-copies";
    private const string ChannelClaim = "ch";
    private const string ConversationClaim = "conv";
    private const int LongestToken = 4096;

    private readonly SignedClaims _signed = new(secrets, KeyName, Issuer, LongestToken);

    /// <summary>How long a link works.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(30);

    /// <summary>The link for a conversation, on the program's address.</summary>
    public async Task<string> MakeAsync(Uri address, ConversationKey conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var token = await _signed.SignAsync(
            new Dictionary<string, object> { [ChannelClaim] = conversation.ChannelId, [ConversationClaim] = conversation.ConversationId }, now, now + Lifetime, cancellationToken);
        return $"{address.AbsoluteUri.TrimEnd('/')}{DirectLineEndpoints.Root}{Path}?t={token}";
    }

    /// <summary>Reads what a link carries.</summary>
    /// <returns>The conversation, and whether the link's time is over; null when it is forged or damaged.</returns>
    public async Task<(ConversationKey? Conversation, bool IsOver)> ReadAsync(string? token, CancellationToken cancellationToken)
    {
        return await _signed.ReadAsync(token, cancellationToken) is { } read && read.Text(ChannelClaim) is { } channel && read.Text(ConversationClaim) is { } conversation
            ? (new ConversationKey(channel, conversation), read.IsOver(time.GetUtcNow()))
            : (null, false);
    }
}
