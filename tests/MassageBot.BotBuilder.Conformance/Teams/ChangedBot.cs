using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace MassageBot.BotBuilder.Conformance.Teams;

/// <summary>Notes which method a change of a conversation or a message reaches, and with what.</summary>
internal sealed class ChangedBot : TeamsActivityHandler
{
    public List<string> Calls { get; } = [];

    protected override Task OnTeamsChannelCreatedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("channel created", channelInfo, teamInfo);

    protected override Task OnTeamsChannelDeletedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("channel deleted", channelInfo, teamInfo);

    protected override Task OnTeamsChannelRenamedAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("channel renamed", channelInfo, teamInfo);

    protected override Task OnTeamsChannelRestoredAsync(ChannelInfo? channelInfo, TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("channel restored", channelInfo, teamInfo);

    protected override Task OnTeamsTeamArchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team archived", null, teamInfo);

    protected override Task OnTeamsTeamDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team deleted", null, teamInfo);

    protected override Task OnTeamsTeamHardDeletedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team hard deleted", null, teamInfo);

    protected override Task OnTeamsTeamRenamedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team renamed", null, teamInfo);

    protected override Task OnTeamsTeamRestoredAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team restored", null, teamInfo);

    protected override Task OnTeamsTeamUnarchivedAsync(TeamInfo? teamInfo, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("team unarchived", null, teamInfo);

    protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("added " + Names(membersAdded));

    protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("removed " + Names(membersRemoved));

    protected override Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("edited " + turnContext.Activity.Text);

    protected override Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("undeleted " + turnContext.Activity.Text);

    protected override Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Note("deleted " + turnContext.Activity.Id);

    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Note("installed in " + turnContext.Activity.TeamsGetSelectedChannelId());

    private static string Names(IEnumerable<ChannelAccount> members) =>
        string.Join(' ', members.Select(member => $"{member.GetType().Name} {member.Id}"));

    private Task<int> Note(string call, ChannelInfo? channel, TeamInfo? team) =>
        Note($"{call} {channel?.Name} {team?.Name}".Replace("  ", " ", StringComparison.Ordinal));

    private Task<int> Note(string call)
    {
        Calls.Add(call);
        return Task.FromResult(0);
    }
}
