namespace Microsoft.Bot.Schema;

public partial class ConversationReference
{
    /// <summary>The event that lets a bot go on with this conversation on its own account.</summary>
    /// <returns>A new event activity with a new id, from the user to the bot, that relates to this reference.</returns>
    public Activity GetContinuationActivity() => new()
    {
        Type = ActivityTypes.Event,
        Name = ActivityEventNames.ContinueConversation,
        Id = Guid.NewGuid().ToString(),
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}
