namespace MassageBot.Dialogs;

/// <summary>
/// Keeps what staff learn from (questions, what was shown, what was chosen) and carries out a client's wish to be forgotten; all with
/// the turn's commit.
/// </summary>
public interface IConversationJournal
{
    /// <summary>Stores a question with what was shown for it.</summary>
    /// <param name="turn">The turn in which it was asked.</param>
    /// <param name="question">The client's words.</param>
    /// <param name="found">What was found.</param>
    /// <param name="previousEntryId">The entry answered before, on which the question may lean.</param>
    void RecordQuestion(ITurnContext turn, string question, FoundAnswer found, string? previousEntryId);

    /// <summary>Stores with an earlier question what the client chose from "did you mean".</summary>
    /// <param name="turn">The turn in which it was chosen.</param>
    /// <param name="askedIn">The id of the message that held the question.</param>
    /// <param name="entryId">The entry chosen; null when none of them fits.</param>
    void RecordChoice(ITurnContext turn, string askedIn, string? entryId);

    /// <summary>
    /// Erases everything stored about this conversation when the turn commits; only the turn's own reply stays. What staff were shown of
    /// it is taken back where they read it.
    /// </summary>
    Task ForgetAsync(ITurnContext turn, CancellationToken cancellationToken);
}
