namespace MassageBot.Dialogs.Tests;

/// <summary>Hands the check-in of an event to the turn, as the bot does.</summary>
internal sealed class InvitationMiddleware : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Event, Value: CheckInInvitation invitation })
            turnContext.TurnState.Set(invitation);
        return next(cancellationToken);
    }
}
