using MassageBot.Storage;

namespace MassageBot.Escalations;

/// <summary>What staff were shown of a client: messages in their channel and chats, which hold the client's words also after an erasure of the store.</summary>
internal sealed class ShownCases(IEscalationStore store, CaseEvents events)
{
    /// <summary>The events by which the places where something was shown take it back.</summary>
    public async Task<IReadOnlyList<InboundActivity>> TakeBackAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var client = new ConversationKey(turn.Activity.ChannelId, turn.Activity.Conversation.Id);
        var heard = new List<InboundActivity>();
        foreach (var place in (await store.ListShownAsync(client, cancellationToken)).GroupBy(shown => (shown.Where, shown.Reference)))
        {
            var change = new CaseChange(place.Key.Reference, CaseEvents.Erased) { Labels = [.. place.Select(shown => shown.Label)] };
            if (await events.InAsync(place.Key.Where, change, turn.Activity.Id, cancellationToken) is { } told)
                heard.Add(told);
        }

        return heard;
    }
}
