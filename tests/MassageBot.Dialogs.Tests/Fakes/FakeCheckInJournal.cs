namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps the answers to check-ins, and how often a client said stop.</summary>
internal sealed class FakeCheckInJournal : ICheckInJournal
{
    public List<CheckInReply> Replies { get; } = [];

    public int Stops { get; private set; }

    public void Answered(ITurnContext turn, CheckInReply reply) => Replies.Add(reply);

    public void OptedOut(ITurnContext turn) => Stops++;
}
