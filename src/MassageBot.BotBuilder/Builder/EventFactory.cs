using System.Text.Json;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Makes the events that hand a conversation over to a person. The successor of Bot Builder has no such class, only the
/// names in <see cref="HandoffEventNames"/>.
/// </summary>
public static class EventFactory
{
    /// <summary>The event that asks for a person.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="handoffContext">What the person needs to know; the event has it as JSON.</param>
    /// <param name="transcript">What was said so far; attached if given.</param>
    /// <returns>A new event; send it like any activity.</returns>
    /// <exception cref="ArgumentNullException">There is no turn.</exception>
    /// <exception cref="ArgumentException">What the person needs to know is no JSON object.</exception>
    public static IEventActivity CreateHandoffInitiation(
        ITurnContext turnContext,
        object? handoffContext,
        Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var handoff = Create(HandoffEventNames.InitiateHandoff, JsonOf(handoffContext), turnContext.Activity.Conversation);
        handoff.From = turnContext.Activity.From;
        handoff.RelatesTo = turnContext.Activity.GetConversationReference();
        handoff.ReplyToId = turnContext.Activity.Id;
        handoff.ServiceUrl = turnContext.Activity.ServiceUrl;
        handoff.ChannelId = turnContext.Activity.ChannelId;
        if (transcript is not null)
            handoff.Attachments = [new Attachment { Content = transcript, ContentType = "application/json", Name = "Transcript" }];
        return handoff;
    }

    /// <summary>The event that says how the handing over goes.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="state">The state: accepted, failed or completed.</param>
    /// <param name="message">More about the state.</param>
    /// <returns>A new event whose value is an object with <c>state</c> and <c>message</c>.</returns>
    /// <exception cref="ArgumentException">There is no conversation or no state.</exception>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentException.ThrowIfNullOrEmpty(state);
        var value = new Dictionary<string, object> { ["state"] = state };
        if (message is not null)
            value["message"] = message;
        return Create(HandoffEventNames.HandoffStatus, BotJson.ToElement(value), conversation);
    }

    // A copy: the bot may go on changing the object.
    private static JsonElement? JsonOf(object? handoffContext)
    {
        if (handoffContext is null)
            return null;
        var json = BotJson.ToElement(handoffContext);
        return json.ValueKind == JsonValueKind.Object
            ? json
            : throw new ArgumentException($"The context of a handoff is a JSON object, but this is {json.ValueKind}.", nameof(handoffContext));
    }

    private static Activity Create(string name, object? value, ConversationAccount? conversation)
    {
        var handoff = (Activity)Activity.CreateEventActivity();
        handoff.Name = name;
        handoff.Value = value;
        handoff.Conversation = conversation!;
        handoff.Attachments = [];
        handoff.Entities = [];
        return handoff;
    }
}
