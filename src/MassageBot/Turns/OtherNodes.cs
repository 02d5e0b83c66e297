using MassageBot.Escalations;
using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>
/// Passes on within this node what others committed: a stream that hangs here sends the reply that was given there, and who waits for work
/// looks. What is missed meanwhile each finds by its own look at the database.
/// </summary>
internal sealed partial class OtherNodes(
    INodeNews news,
    ITurnStore store,
    TurnGate gate,
    TranscriptSignals transcripts,
    TurnWaiters waiters,
    OutboxSignal outbox,
    CheckInSignal checkIns,
    EscalationSignal cases,
    RecoverySignal recovery,
    ILogger<OtherNodes> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var heard in news.ListenAsync(stoppingToken))
                await PassOnAsync(heard, stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is stopping.
        }
    }

    private async Task PassOnAsync(NodeNews heard, CancellationToken cancellationToken)
    {
        switch (heard)
        {
            case { Kind: NodeNewsKind.Transcript, Conversation: { } conversation }:
                transcripts.Notify(conversation);
                break;
            case { Kind: NodeNewsKind.TurnEnded, Conversation: { } conversation }:
                transcripts.Notify(conversation);
                if (heard.ActivityId is { } id && waiters.IsWaitedFor(conversation, id))
                    await EndWaitAsync(conversation, id, isEnded: true, cancellationToken);
                break;
            case { Kind: NodeNewsKind.Waiting, Conversation: { } conversation }:
                gate.Resume(conversation);
                break;
            case { Kind: NodeNewsKind.Outbox }:
                outbox.Notify();
                break;
            case { Kind: NodeNewsKind.CheckIns }:
                checkIns.Notify();
                break;
            case { Kind: NodeNewsKind.Cases }:
                cases.Notify();
                break;
            default:
                await LookEverywhereAsync(cancellationToken);
                break;
        }
    }

    private async Task LookEverywhereAsync(CancellationToken cancellationToken)
    {
        transcripts.NotifyAll();
        outbox.Notify();
        checkIns.Notify();
        cases.Notify();
        recovery.Notify();
        foreach (var (conversation, id) in waiters.Waiting)
            await EndWaitAsync(conversation, id, isEnded: false, cancellationToken);
    }

    // Whether a turn without replies has ended can't be seen by its replies; whoever told of its end knows.
    private async Task EndWaitAsync(ConversationKey conversation, string activityId, bool isEnded, CancellationToken cancellationToken)
    {
        try
        {
            var replies = await store.RepliesToAsync(conversation, activityId, cancellationToken);
            if (isEnded || replies.Count > 0)
                waiters.Complete(conversation, activityId, TurnResult.Of(replies));
        }
        catch (StorageException exception)
        {
            LogNotRead(exception);
        }
    }

    [LoggerMessage(2035, LogLevel.Warning, "MB2035: the replies of a turn that another node ran could not be read; whoever waits for them asks again.")]
    private partial void LogNotRead(Exception exception);
}
