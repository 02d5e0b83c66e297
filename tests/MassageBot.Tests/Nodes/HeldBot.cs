using Microsoft.Bot.Builder;

namespace MassageBot.Tests.Nodes;

/// <summary>Says which node it is, once it may.</summary>
internal sealed class HeldBot(string node, Task mayGo) : IBot
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a turn has begun.</summary>
    public Task Begun => _begun.Task;

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        _begun.TrySetResult();
        await mayGo;
        await turnContext.SendActivityAsync(MessageFactory.Text($"{node} heard {turnContext.Activity.Text}"), cancellationToken);
    }
}
