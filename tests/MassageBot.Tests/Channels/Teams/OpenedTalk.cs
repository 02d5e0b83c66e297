using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>A client in the widget and the case that staff got of them.</summary>
internal sealed record OpenedTalk(DirectLineTalk Client, EscalationRecord Case, StaffCard Card) : IAsyncDisposable
{
    /// <summary>The case's reference.</summary>
    public string Reference => Case.Reference;

    /// <summary>Begins a talk, says some words, and waits until the case stands in its channel.</summary>
    public static async Task<OpenedTalk> BeginAsync(TestClinic clinic, TeamsWorld teams, string[] words, string channel = TeamsWorld.Channel)
    {
        var client = await DirectLineTalk.BeginAsync(clinic);
        foreach (var said in words)
            await client.SayAsync(said);
        var key = new ConversationKey("directline", client.ConversationId);
        var cases = await clinic.Services.GetRequiredService<IEscalationStore>().ListAsync(null, 100, CancellationToken.None);
        var opened = cases.First(c => c.Conversation == key);
        return new OpenedTalk(client, opened, await teams.CardAsync(channel, card => card.Words.Contains(opened.Reference, StringComparison.Ordinal)));
    }

    public ValueTask DisposeAsync() => Client.DisposeAsync();
}
