using MassageBot.BotBuilder;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>Turns an account of the protocol into one of Teams.</summary>
internal static class TeamsMember
{
    /// <summary>The account with what Teams tells of it; only what the protocol knows if that has another form.</summary>
    public static TeamsChannelAccount From(ChannelAccount account) =>
        BotJson.TryConvertTo<TeamsChannelAccount>(account, out var member)
            ? member
            : new TeamsChannelAccount { Id = account.Id, Name = account.Name, AadObjectId = account.AadObjectId, Role = account.Role };
}
