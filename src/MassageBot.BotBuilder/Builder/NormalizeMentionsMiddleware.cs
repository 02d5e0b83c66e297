using System.Text.Json;
using MassageBot.BotBuilder;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Makes the text of a message what a person would read: the mention of the bot is taken out of the text and of the
/// entities, and other mentions keep their name without the tags around it, in the text and in their entity.
/// </summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the mentions of the recipient are taken out; true unless set otherwise.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (turnContext.Activity.AsMessageActivity() is { Entities.Count: > 0 })
            Normalize(turnContext.Activity);
        return next(cancellationToken);
    }

    private void Normalize(Activity message)
    {
        foreach (var entity in message.Entities!)
        {
            // Some channels write the tags in the entity alone.
            if (MentionOf(entity)?.Text is { } tagged && MentionText.NameInTags(tagged) is { } name && message.Text?.Contains(tagged, StringComparison.OrdinalIgnoreCase) == false)
                Rename(entity, name);
        }

        var recipient = message.Recipient?.Id;
        if (RemoveRecipientMention && !string.IsNullOrEmpty(recipient))
        {
            message.RemoveRecipientMention();
            message.Entities = [.. message.Entities!.Where(entity => MentionOf(entity)?.Mentioned?.Id != recipient)];
        }

        if (message.Text is not null)
            message.Text = MentionText.WithoutTags(message.Text, message.GetMentions());
        foreach (var entity in message.Entities!)
        {
            if (MentionText.NameInTags(MentionOf(entity)?.Text) is { } name)
                Rename(entity, name);
        }
    }

    private static Mention? MentionOf(Entity? entity) =>
        string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase) && BotJson.TryConvertTo<Mention>(BotJson.ToElement(entity), out var mention)
            ? mention
            : null;

    private static void Rename(Entity entity, string name)
    {
        if (entity is Mention mention)
            mention.Text = name;
        else
            (entity.Properties ??= new Dictionary<string, JsonElement>())["text"] = BotJson.ToElement(name);
    }
}
