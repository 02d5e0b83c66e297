using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Dialogs;
using MassageBot.Storage;

namespace MassageBot.Privacy;

/// <summary>Writes everything that is kept about the client of a conversation as JSON that a person can read (docs/privacy.md).</summary>
internal static class ClientCopy
{
    private const string Format = "massagebot-copy/1";
    private const string Client = "you";
    private const string Clinic = "clinic";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static byte[] Write(ConversationFile file, DateTimeOffset madeAt) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format,
            MadeAt = madeAt,
            Conversation = new { Channel = file.Conversation.Key.ChannelId, Id = file.Conversation.Key.ConversationId, file.Conversation.UserId, file.Conversation.Locale, file.Conversation.CreatedAt },
            Messages = file.Messages.Select(Message),
            Remembered = Remembered(file.Memory),
            Questions = file.Questions.Select(question => new
            {
                question.At, question.Text, Found = question.Band, question.EntryIds, question.Confidence, question.PreviousEntryId, question.ChosenEntryId, question.SettledAt, question.Verdict, question.RatedEntryId,
            }),
            Cases = file.Cases.Select(escalation => new
            {
                escalation.Reference, escalation.OpenedAt, escalation.Level, escalation.Route, escalation.Status, escalation.Summary, escalation.Contact, escalation.Consent,
                escalation.RuleIds, escalation.ContentVersion, escalation.PromisedAt, escalation.ClaimedAt, escalation.ResolvedAt,
            }),
            file.Consents,
            AfterCare = file.Care,
        },
        Json);

    private static object Message(TranscriptItem item)
    {
        var activity = BotSerializer.ReadActivity(item.Json);
        var outcome = activity.Entities?.FirstOrDefault(entity => entity.Type == Outcome.EntityType)?.GetAs<Outcome>();
        return new
        {
            At = item.Timestamp,
            From = item.FromClient ? Client : Clinic,
            activity.Text,
            Pressed = item.FromClient ? activity.Value : null,
            Reactions = activity.ReactionsAdded?.Select(reaction => reaction.Type),
            Files = item.FromClient ? activity.Attachments?.Select(attachment => attachment.Name) : null,
            outcome?.Kind,
            outcome?.Level,
            outcome?.RuleIds,
            outcome?.EntryId,
        };
    }

    private static JsonElement? Remembered(string? memory)
    {
        if (memory is null)
            return null;
        using var json = JsonDocument.Parse(memory);
        return json.RootElement.Clone();
    }
}
