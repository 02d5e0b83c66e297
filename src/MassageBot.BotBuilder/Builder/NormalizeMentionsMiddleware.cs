using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Removes the mention of the bot from the text of a message, so that the bot sees what is asked.</summary>
public class NormalizeMentionsMiddleware : IMiddleware
{
    /// <summary>Whether the mention of the recipient is removed; true unless set otherwise.</summary>
    public bool RemoveRecipientMention { get; set; } = true;

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(next);
        if (RemoveRecipientMention && turnContext.Activity.AsMessageActivity() is { } message)
            message.RemoveRecipientMention();
        return next(cancellationToken);
    }
}
