using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Knowledge;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.Channels.Teams;

/// <summary>The search box of the compose area: finds entries while somebody types, and puts one into the message as a card.</summary>
internal sealed class EntrySearch(KnowledgeSource knowledge, Voice voice)
{
    /// <summary>The parameter that holds what was typed.</summary>
    public const string Parameter = "query";

    private const int MostFound = 10;
    private const int LongestPreview = 120;

    /// <summary>The entries for what was typed; the newest letters count by their beginning.</summary>
    public MessagingExtensionResponse Find(MessagingExtensionQuery query)
    {
        var words = query.Parameters?.FirstOrDefault(p => p.Name == Parameter)?.Value as string ?? query.Parameters?.FirstOrDefault(p => p.Name == Parameter)?.Value?.ToString() ?? "";
        var entries = knowledge.Live.Value.LookUp(words, Audience.Staff, MostFound)
            .Select(entry => knowledge.Get(entry.Id, forStaff: true))
            .OfType<AnswerEntry>()
            .ToList();
        return entries.Count == 0
            ? Nothing(voice.Say(StaffTextKeys.NoEntry))
            : new MessagingExtensionResponse(new MessagingExtensionResult
            {
                Type = "result",
                AttachmentLayout = AttachmentLayoutTypes.List,
                Attachments = [.. entries.Select(Result)],
            });
    }

    /// <summary>A line instead of results.</summary>
    public static MessagingExtensionResponse Nothing(string text) => new(new MessagingExtensionResult { Type = "message", Text = text });

    private MessagingExtensionAttachment Result(AnswerEntry entry)
    {
        var card = EntryCards.Of(entry, voice).ToAttachment();
        var preview = CardText.Cut(entry.Text, LongestPreview);
        return new MessagingExtensionAttachment
        {
            ContentType = card.ContentType,
            Content = card.Content,
            Preview = new ThumbnailCard(title: entry.Question, text: preview).ToAttachment(),
        };
    }
}
