using MassageBot.Channels.DirectLine;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Privacy;

/// <summary>
/// The conversations that the links of mails began for a client. A client who opens a later mail elsewhere is asked there from then on; what they wrote
/// before is theirs all the same.
/// </summary>
internal sealed class ClientConversations(ITreatmentStore treatments, CheckInLinks links)
{
    /// <summary>Those of the clients of a conversation, without itself; whether each was ever opened isn't said.</summary>
    public async Task<IReadOnlyList<ConversationKey>> OfAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        [.. (await OfAsync(await treatments.ReadFilesAsync(conversation, cancellationToken), cancellationToken)).Where(other => other != conversation)];

    /// <summary>Those of a client whom the clinic knows by its id.</summary>
    public async Task<IReadOnlyList<ConversationKey>> OfClientAsync(string clientExternalId, CancellationToken cancellationToken) =>
        await treatments.ReadFileAsync(clientExternalId, cancellationToken) is { } file ? await OfAsync([file], cancellationToken) : [];

    private async Task<List<ConversationKey>> OfAsync(IReadOnlyList<CareFile> files, CancellationToken cancellationToken)
    {
        var found = new List<ConversationKey>();
        foreach (var checkIn in files.SelectMany(file => file.CheckIns).Where(checkIn => checkIn.HandedAt is not null))
            found.Add(DirectLineConversations.Key(await links.ConversationOfAsync(new CheckInLink(checkIn.Id, checkIn.ClientId), cancellationToken)));
        return found;
    }
}
