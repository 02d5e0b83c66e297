using System.Text.Json;
using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Escalations;

/// <summary>Makes the events by which a client's conversation hears of somebody of the clinic.</summary>
internal sealed class ClientEvents(IConversationStore conversations, TimeProvider time)
{
    /// <summary>Name of the event.</summary>
    public const string Name = OwnEvents.Prefix + "person";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The event for the client of a case; null when their conversation was erased.</summary>
    /// <param name="escalation">The case.</param>
    /// <param name="revision">Tells one event about a case from the next.</param>
    /// <param name="who">The name of whoever speaks.</param>
    /// <param name="text">What they say; null when they hand back.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<InboundActivity?> ForAsync(EscalationRecord escalation, long revision, string who, string? text, CancellationToken cancellationToken)
    {
        if (await conversations.FindLastHeardAsync(escalation.Conversation, cancellationToken) is not { } last)
            return null;
        var activity = BotSerializer.ReadActivity(last.Json).GetConversationReference().GetContinuationActivity();
        activity.Id = null!;
        activity.RelatesTo = null!;
        activity.Type = ActivityTypes.Event;
        activity.Name = Name;
        activity.Value = JsonSerializer.SerializeToElement(new StaffWord(escalation.Reference, who, text), Json);
        return new InboundActivity(
            escalation.Conversation,
            $"person-{escalation.Reference}-{revision}",
            ClientActivityId: null,
            activity.Type,
            Visible: false,
            BotSerializer.Serialize(activity),
            time.GetUtcNow(),
            activity.From?.Id);
    }

    /// <summary>Reads an event's value; null when it is none of ours.</summary>
    public static StaffWord? Read(object? value)
    {
        try
        {
            return value is null ? null : JsonSerializer.Deserialize<StaffWord>(BotSerializer.SerializeState(value), Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
