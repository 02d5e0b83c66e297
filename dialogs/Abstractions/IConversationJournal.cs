namespace MassageBot.Dialogs;

/// <summary>Keeps what staff learn from (questions, bands) and carries out a client's wish to be forgotten; both with the turn's commit.</summary>
public interface IConversationJournal
{
    /// <summary>Stores a question with what was shown for it.</summary>
    void RecordQuestion(ITurnContext turn, string question, FoundAnswer found);

    /// <summary>Erases everything stored about this conversation when the turn commits; only the turn's own reply stays.</summary>
    void Forget(ITurnContext turn);
}
