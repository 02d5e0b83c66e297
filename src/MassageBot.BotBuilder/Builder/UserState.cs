namespace Microsoft.Bot.Builder;

/// <summary>Properties of a user, the same in all conversations on a channel.</summary>
public class UserState : BotState
{
    /// <summary>Creates the state.</summary>
    /// <param name="storage">Where it is kept.</param>
    public UserState(IStorage storage)
        : base(storage, nameof(UserState))
    {
    }

    /// <inheritdoc />
    /// <exception cref="InvalidOperationException">The activity lacks an id that is part of the name.</exception>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var activity = turnContext.Activity;
        return $"{Require(activity.ChannelId, "channelId")}/users/{Require(activity.From?.Id, "From.Id")}";
    }
}
