namespace MassageBot.Dialogs;

/// <summary>Keeps what clients answer to check-ins, and that they want none; with the turn's commit.</summary>
public interface ICheckInJournal
{
    /// <summary>Keeps an answer. A later one to the same check-in, which knows more, replaces it.</summary>
    void Answered(ITurnContext turn, CheckInReply reply);

    /// <summary>The client wants no more check-ins, on any channel.</summary>
    void OptedOut(ITurnContext turn);
}
