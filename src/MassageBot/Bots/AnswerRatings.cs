using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Bots;

/// <summary>
/// Keeps thumbs as effects of the turn that brought them. Which entry was rated is read from the stored message, never from the
/// client; a reaction to anything but an answer of this conversation is no rating and is passed over.
/// </summary>
internal sealed class AnswerRatings(IConversationStore conversations, TimeProvider time)
{
    private const string Like = "like";
    private const string Dislike = "dislike";

    /// <summary>Keeps the verdict that the reactions mean; the last one counts.</summary>
    public async Task AddAsync(ITurnContext turn, IEnumerable<MessageReaction> reactions, CancellationToken cancellationToken)
    {
        if (Verdicts(reactions) is not [.., var verdict] || await FindAsync(turn, cancellationToken) is not var (activityId, outcome))
            return;
        TurnOutput.Of(turn).Effects.Add(new AnswerRated(activityId, outcome.EntryId!, outcome.EntryVersion ?? "", verdict, time.GetUtcNow()));
    }

    /// <summary>Takes the verdicts back that the reactions mean; one that replaced them stays.</summary>
    public async Task RemoveAsync(ITurnContext turn, IEnumerable<MessageReaction> reactions, CancellationToken cancellationToken)
    {
        if (Verdicts(reactions) is not { Count: > 0 } verdicts || await FindAsync(turn, cancellationToken) is not var (activityId, _))
            return;
        foreach (var verdict in verdicts.Distinct())
            TurnOutput.Of(turn).Effects.Add(new RatingWithdrawn(activityId, verdict));
    }

    private static List<Verdict> Verdicts(IEnumerable<MessageReaction> reactions) =>
        [.. reactions.Where(r => r?.Type is Like or Dislike).Select(r => r.Type == Like ? Verdict.Helpful : Verdict.NotHelpful)];

    private async Task<(string ActivityId, Outcome Outcome)?> FindAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var activity = turn.Activity;
        if (string.IsNullOrEmpty(activity.ReplyToId))
            return null;
        var conversation = new ConversationKey(activity.ChannelId, activity.Conversation.Id);
        if (await conversations.FindSentAsync(conversation, activity.ReplyToId, cancellationToken) is not { } sent)
            return null;
        var outcome = BotSerializer.ReadActivity(sent.Json).Entities?.FirstOrDefault(e => e.Type == Outcome.EntityType)?.GetAs<Outcome>();
        return outcome is { Kind: OutcomeKinds.Answer, EntryId: not null } ? (sent.ActivityId, outcome) : null;
    }
}
