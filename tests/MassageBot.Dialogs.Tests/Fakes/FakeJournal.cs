namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps what was recorded.</summary>
internal sealed class FakeJournal : IConversationJournal
{
    public List<(string Question, AnswerBand Band)> Questions { get; } = [];

    /// <summary>The ids of the messages that held the questions, and what the questions could lean on.</summary>
    public List<(string AskedIn, string? PreviousEntryId)> Asked { get; } = [];

    public List<(string AskedIn, string? EntryId)> Choices { get; } = [];

    public int Forgotten { get; private set; }

    public void RecordQuestion(ITurnContext turn, string question, FoundAnswer found, string? previousEntryId)
    {
        Questions.Add((question, found.Band));
        Asked.Add((turn.Activity.Id, previousEntryId));
    }

    public void RecordChoice(ITurnContext turn, string askedIn, string? entryId) => Choices.Add((askedIn, entryId));

    public Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Forgotten++;
        return Task.CompletedTask;
    }
}
