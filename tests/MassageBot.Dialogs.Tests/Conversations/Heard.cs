namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>A message of the bot with its outcome.</summary>
internal sealed record Heard(IMessageActivity Message)
{
    public string Text => Message.Text ?? "";

    public Outcome Outcome => Message.Entities!.First(e => e.Type == Outcome.EntityType).GetAs<Outcome>()!;

    public string Kind => Outcome.Kind;

    public string? Level => Outcome.Level;

    public string? QuestionId => Outcome.QuestionId;

    /// <summary>Titles of the buttons.</summary>
    public IReadOnlyList<string> Buttons => [.. (Message.SuggestedActions?.Actions ?? []).Select(action => action.Title)];
}
