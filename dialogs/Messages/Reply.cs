namespace MassageBot.Dialogs;

/// <summary>Builds a message of the bot: Markdown text, buttons, and the outcome that it carries.</summary>
public static class Reply
{
    /// <summary>A message with an outcome; each option becomes a button that sends its title.</summary>
    public static Activity Of(string text, Outcome outcome)
    {
        var reply = MessageFactory.Text(text);
        reply.TextFormat = TextFormatTypes.Markdown;
        var entity = new Entity();
        entity.SetAs(outcome);
        reply.Entities = [entity];
        if (outcome.Options is { Count: > 0 } options)
        {
            reply.SuggestedActions = new SuggestedActions
            {
                Actions = [.. options.Select(o => new CardAction(ActionTypes.ImBack, o.Title, value: o.Title))],
            };
        }

        return reply;
    }
}
