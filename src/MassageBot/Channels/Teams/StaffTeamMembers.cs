using System.Collections.Concurrent;
using System.Net;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Teams;

/// <summary>Who belongs to the staff's team, asked of Teams itself and kept for some minutes. When Teams can't tell, nobody new is let in.</summary>
internal sealed partial class StaffTeamMembers(
    BotFrameworkAuthentication authentication, IOptions<BotOptions> bot, TimeProvider time, ILogger<StaffTeamMembers> logger)
{
    private const int MostKept = 2000;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestQuestion = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<(string Team, string User), (bool IsMember, DateTimeOffset Until)> _known = new();

    /// <summary>Whether the sender of a turn's activity belongs to a team.</summary>
    public async Task<bool> HoldAsync(ITurnContext turn, string team, CancellationToken cancellationToken)
    {
        if (turn.Activity.From?.Id is not { Length: > 0 } user)
            return false;
        var now = time.GetUtcNow();
        if (_known.TryGetValue((team, user), out var known) && known.Until > now)
            return known.IsMember;
        if (await AskAsync(turn, team, user, cancellationToken) is not { } isMember)
            return false;
        if (_known.Count >= MostKept)
            _known.Clear();
        _known[(team, user)] = (isMember, now + Kept);
        return isMember;
    }

    private async Task<bool?> AskAsync(ITurnContext turn, string team, string user, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestQuestion, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var connector = await authentication.CreateConnectorFactory(BotIdentity.Of(bot.Value)).CreateAsync(turn.Activity.ServiceUrl, "", either.Token);
            turn.TurnState.Set(connector);
            await TeamsInfo.GetTeamMemberAsync(turn, user, team, either.Token);
            return true;
        }
        catch (ErrorResponseException e) when (e.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return false;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            LogUnknown(e);
            return null;
        }
    }

    [LoggerMessage(2034, LogLevel.Warning, "MB2034: Teams could not tell whether somebody belongs to Teams:StaffTeam; they are not served for now.")]
    private partial void LogUnknown(Exception exception);
}
