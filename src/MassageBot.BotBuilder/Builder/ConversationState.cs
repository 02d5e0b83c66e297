namespace Microsoft.Bot.Builder;

/// <summary>Properties of a conversation, the same for all who take part.</summary>
public class ConversationState : BotState
{
    /// <summary>Creates the state.</summary>
    /// <param name="storage">Where it is kept.</param>
    public ConversationState(IStorage storage)
        : base(storage, nameof(ConversationState))
    {
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The activity lacks an id that is part of the name.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Require(activity.ChannelId, "channelId")}/conversations/{ConversationIdOf(activity)}";
    }
}
