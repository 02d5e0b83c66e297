namespace MassageBot.Storage.Tests;

/// <summary>The base of all tests that every provider must pass: a storage and short ways to fill it.</summary>
public abstract class StorageContract : IAsyncLifetime
{
    protected const string Owner = "node-1";

    protected static readonly ConversationKey Chat = new("directline", "chat-1");

    private readonly Lazy<StorageUnderTest> _storage;

    protected StorageContract() => _storage = new Lazy<StorageUnderTest>(Create);

    protected StorageUnderTest Storage => _storage.Value;

    protected DateTimeOffset Now => Storage.Time.GetUtcNow();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_storage.IsValueCreated)
            await _storage.Value.DisposeAsync();
    }

    protected abstract StorageUnderTest Create();

    protected InboundActivity Message(string text, ConversationKey? conversation = null, string? id = null, string? clientId = null, bool visible = true) => new(
        conversation ?? Chat,
        id,
        clientId,
        "message",
        visible,
        $$"""{"type":"message","text":"{{text}}"}""",
        Now,
        "client-1");

    protected OutgoingActivity Reply(string text, bool visible = true, bool deliver = false) =>
        new($$"""{"type":"message","text":"{{text}}"}""", "message", visible, deliver, Now);

    protected Task<Acceptance> AcceptAsync(string text, ConversationKey? conversation = null, string? id = null, string? clientId = null) =>
        Storage.Turns.AcceptAsync(Message(text, conversation, id, clientId), CancellationToken.None);

    protected Task<PendingTurn?> TakeAsync(ConversationKey? conversation = null, string owner = Owner) =>
        Storage.Turns.TakeNextAsync(conversation ?? Chat, owner, CancellationToken.None);

    protected async Task<PendingTurn> AcceptAndTakeAsync(string text, ConversationKey? conversation = null)
    {
        await AcceptAsync(text, conversation);
        var turn = await TakeAsync(conversation);
        Assert.NotNull(turn);
        return turn;
    }

    protected Task<IReadOnlyList<SentActivity>> CommitAsync(PendingTurn turn, params OutgoingActivity[] replies) =>
        Storage.Turns.CommitAsync(new TurnCommit(turn, [], replies, []), CancellationToken.None);

    protected Task<IReadOnlyList<SentActivity>> CommitAsync(
        PendingTurn turn,
        IReadOnlyList<StateChange> state,
        IReadOnlyList<OutgoingActivity>? replies = null,
        IReadOnlyList<TurnEffect>? effects = null) =>
        Storage.Turns.CommitAsync(new TurnCommit(turn, state, replies ?? [], effects ?? []), CancellationToken.None);

    protected Task<IReadOnlyList<SentActivity>> FailAsync(PendingTurn turn, string code = "MB2001") =>
        Storage.Turns.FailAsync(turn, new TurnFailure(code, "TimeoutException", [Reply("Something went wrong")]), CancellationToken.None);

    protected Task<TranscriptPage> TranscriptAsync(long after = 0, int limit = 1000, ConversationKey? conversation = null) =>
        Storage.Conversations.ReadAsync(conversation ?? Chat, after, limit, CancellationToken.None);

    protected Task<IReadOnlyList<ConversationKey>> WaitingAsync() => Storage.Turns.ListWaitingAsync(CancellationToken.None);
}
