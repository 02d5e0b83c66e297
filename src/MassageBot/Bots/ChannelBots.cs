using MassageBot.Channels.Teams;

namespace MassageBot.Bots;

/// <summary>The bot of each channel: staff in Teams, clients everywhere else.</summary>
internal sealed class ChannelBots(ClinicBot clients, TeamsBot staff) : IBot
{
    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        turnContext.Activity.ChannelId == Microsoft.Bot.Connector.Channels.Msteams ? staff.OnTurnAsync(turnContext, cancellationToken) : clients.OnTurnAsync(turnContext, cancellationToken);
}
