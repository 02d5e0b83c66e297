namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps what was recorded.</summary>
internal sealed class FakeJournal : IConversationJournal
{
    public List<(string Question, AnswerBand Band)> Questions { get; } = [];

    public int Forgotten { get; private set; }

    public void RecordQuestion(ITurnContext turn, string question, FoundAnswer found) => Questions.Add((question, found.Band));

    public void Forget(ITurnContext turn) => Forgotten++;
}
