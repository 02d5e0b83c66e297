using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.Benchmarks.Pieces;

/// <summary>Says what it hears.</summary>
internal sealed class EchoBot : ActivityHandler
{
    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(MessageFactory.Text(turnContext.Activity.Text), cancellationToken);
}
