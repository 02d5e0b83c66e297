namespace Microsoft.Bot.Builder;

/// <summary>Properties of a user in one conversation.</summary>
public class PrivateConversationState : BotState
{
    /// <summary>Creates the state.</summary>
    /// <param name="storage">Where it is kept.</param>
    public PrivateConversationState(IStorage storage)
        : base(storage, nameof(PrivateConversationState))
    {
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The activity lacks an id that is part of the name.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Require(activity.ChannelId, "channelId")}/conversations/{ConversationIdOf(activity)}/users/{Require(activity.From?.Id, "From.Id")}";
    }
}
