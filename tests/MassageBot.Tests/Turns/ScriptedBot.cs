using System.Collections.Concurrent;
using MassageBot.Dialogs;
using Microsoft.Bot.Builder;

namespace MassageBot.Tests.Turns;

/// <summary>
/// Answers "echo n: text", where n counts the turns that were committed before: so a lost, doubled or reordered turn shows.
/// A script may throw, block or do anything else before.
/// </summary>
public sealed class ScriptedBot(ConversationState state) : IBot
{
    private readonly ConcurrentQueue<string> _runs = new();
    private readonly ConcurrentDictionary<string, int> _running = new();

    /// <summary>What happens before the answer; by default nothing.</summary>
    public Func<ITurnContext, CancellationToken, Task> Script { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The texts in the order in which turns began, repeats included.</summary>
    public IReadOnlyCollection<string> Runs => _runs;

    /// <summary>Whether two turns of one conversation ever ran at once.</summary>
    public bool HasOverlapped { get; private set; }

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var conversation = turnContext.Activity.Conversation.Id;
        HasOverlapped |= _running.AddOrUpdate(conversation, 1, (_, n) => n + 1) > 1;
        try
        {
            _runs.Enqueue(turnContext.Activity.Text ?? "");
            var count = state.CreateProperty<int>("count");
            var seen = await count.GetAsync(turnContext, () => 0, cancellationToken);
            await count.SetAsync(turnContext, seen + 1, cancellationToken);
            await Script(turnContext, cancellationToken);
            await state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
            await turnContext.SendActivityAsync(Reply.Of($"echo {seen}: {turnContext.Activity.Text}", new Outcome { Kind = OutcomeKinds.Answer }), cancellationToken);
        }
        finally
        {
            _running.AddOrUpdate(conversation, 0, (_, n) => n - 1);
        }
    }
}
