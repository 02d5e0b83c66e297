using System.Net;
using System.Text.Json;
using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>How the bot comes into a chat or a channel, and what it hears there.</summary>
public sealed class EntryTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    private const string Welcome = "helper for staff";

    [Theory]
    [InlineData("installationUpdate", "conversationUpdate")]
    [InlineData("conversationUpdate", "installationUpdate")]
    public async Task A_chat_is_welcomed_once_although_its_installation_is_told_twice(string first, string second)
    {
        var person = new StaffPerson(Guid.NewGuid().ToString(), "New" + first);
        await Task.WhenAll(PostAsync(Installed(first, person)), PostAsync(Installed(second, person)));
        await teams.Teams.SayAsync(teams.Http, person, "help");

        var end = await teams.Teams.HearAsync(TeamsWorld.Personal(person), call => !call.Text.Contains(Welcome, StringComparison.Ordinal));
        var heard = teams.Teams.CallsTo(TeamsWorld.Personal(person));
        Assert.Contains(Welcome, heard[0].Text, StringComparison.Ordinal);
        Assert.Equal([heard[0], end], heard);
    }

    [Fact]
    public async Task Whoever_removes_the_bot_and_adds_it_again_is_welcomed_again()
    {
        var person = new StaffPerson(Guid.NewGuid().ToString(), "Returning");
        await PostAsync(Installed("installationUpdate", person));
        var removed = teams.Teams.Activity("installationUpdate", person);
        removed["action"] = "remove";
        await PostAsync(removed);
        await PostAsync(Installed("conversationUpdate", person));

        await teams.Teams.HearAsync(TeamsWorld.Personal(person), _ => teams.Teams.CallsTo(TeamsWorld.Personal(person)).Count == 2);
        Assert.All(teams.Teams.CallsTo(TeamsWorld.Personal(person)), call => Assert.Contains(Welcome, call.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_behind_a_mention_is_answered_in_the_thread_in_which_it_stands()
    {
        const string Thread = "19:general@thread.tacv2;messageid=1700000000001";
        var activity = teams.Teams.Activity("message", TeamsWorld.Ana, Thread);
        activity["text"] = "<at>Clinic Bot</at> Help\n";
        activity["entities"] = new[] { new { type = "mention", text = "<at>Clinic Bot</at>", mentioned = new { id = "28:" + TokenIssuer.AppId, name = "Clinic Bot" } } };
        await PostAsync(activity);

        var reply = await teams.Teams.HearAsync(Thread, _ => true);
        Assert.Contains("What you can ask me", StaffCard.Of(reply).Words, StringComparison.Ordinal);
        Assert.Contains("%3Bmessageid%3D1700000000001/activities/" + activity["id"], reply.Path, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("event", "somebody/else")]
    [InlineData("event", "application/vnd.microsoft.meetingStart")]
    [InlineData("messageReaction", null)]
    [InlineData("messageUpdate", null)]
    [InlineData("typing", null)]
    [InlineData("somethingNew", null)]
    public async Task What_the_bot_does_not_know_is_accepted_in_silence(string type, string? name)
    {
        var person = TeamsWorld.Ben with { Name = "Ben" + type + name?.Length };
        var activity = teams.Teams.Activity(type, person);
        activity["name"] = name;
        activity["value"] = new { };
        await PostAsync(activity);
        await teams.Teams.SayAsync(teams.Http, person, "help");

        await teams.Teams.HearAsync(TeamsWorld.Personal(person), _ => true);
        Assert.Contains("What you can ask me", StaffCard.Of(Assert.Single(teams.Teams.CallsTo(TeamsWorld.Personal(person)))).Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("somebody/else")]
    [InlineData("composeExtension/submitAction")]
    [InlineData("task/fetch")]
    public async Task An_unknown_invoke_is_answered_with_501(string name)
    {
        using var answer = await teams.Teams.InvokeAsync(teams.Http, TeamsWorld.Ana, name, new { commandId = "x" });

        Assert.Equal(HttpStatusCode.NotImplemented, answer.StatusCode);
    }

    [Fact]
    public async Task Somebody_of_another_organisation_is_refused_politely_and_the_log_names_the_tenant()
    {
        const string Foreign = "99999999-9999-9999-9999-999999999999";
        var person = TeamsWorld.Ana with { Name = "Foreigner" };
        var message = teams.Teams.Activity("message", person, tenant: Foreign);
        message["text"] = "cases";
        await PostAsync(message);
        var query = teams.Teams.Activity("invoke", person, tenant: Foreign);
        query["name"] = "composeExtension/query";
        query["value"] = new { commandId = "search" };
        using var answer = await teams.Teams.PostAsync(teams.Http, query);

        Assert.Contains("another organisation", (await teams.Teams.HearAsync(TeamsWorld.Personal(person), _ => true)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains(teams.Clinic.Log.Lines, line => line.Contains("MB2032", StringComparison.Ordinal) && line.Contains(Foreign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_message_without_any_tenant_is_refused()
    {
        var person = TeamsWorld.Ana with { Name = "Nowhere" };
        var message = teams.Teams.Activity("message", person, tenant: null);
        message["text"] = "cases";
        message["channelData"] = "not what Teams sends";
        await PostAsync(message);

        Assert.Contains("another organisation", (await teams.Teams.HearAsync(TeamsWorld.Personal(person), _ => true)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_channel_whose_installation_names_the_tenant_beside_the_conversation_gets_its_cases()
    {
        var installed = Installed("conversationUpdate", TeamsWorld.Mia, TeamsWorld.Channel);
        installed["conversation"] = new { id = TeamsWorld.Channel, conversationType = "channel", isGroup = true };
        await PostAsync(installed);
        await teams.Teams.HearAsync(TeamsWorld.Channel, call => call.Text.Contains(Welcome, StringComparison.Ordinal));

        await using var talk = await teams.EmergencyAsync();

        Assert.Contains("EMERGENCY", talk.Card.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_begins_a_thread_of_its_own()
    {
        await using var talk = await teams.EmergencyAsync();

        Assert.EndsWith("/activities", talk.Card.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(teams.Teams.Connector.Calls, call => call.Body.Contains("case-opened-", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("massagebot/case")]
    [InlineData(" MassageBot/person ")]
    public async Task An_event_with_a_name_of_the_programs_own_is_refused_at_both_doors(string name)
    {
        var activity = teams.Teams.Activity("event", TeamsWorld.Ana);
        activity["name"] = name;
        activity["value"] = new { reference = "M-1", change = "opened" };
        using var staff = await teams.Teams.PostAsync(teams.Http, activity);
        await using var client = await DirectLineTalk.BeginAsync(teams.Clinic);
        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.PostAsync(new { type = "event", name, value = new { reference = "M-1", who = "Eve", text = "hi" } }));

        Assert.Equal(HttpStatusCode.BadRequest, staff.StatusCode);
        Assert.Contains("MB4211", await staff.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Nothing_of_a_persons_words_stands_in_the_log()
    {
        await teams.AskAsync(TeamsWorld.Ana, "can I massage somebody with zebra-marker disease");

        Assert.DoesNotContain(teams.Clinic.Log.Lines, line => line.Contains("zebra-marker", StringComparison.Ordinal));
        Assert.NotNull(await teams.Clinic.Services.GetRequiredService<IPlaceStore>().FindPersonalAsync(TeamsWorld.Ana.ObjectId, CancellationToken.None));
    }

    private Dictionary<string, object?> Installed(string type, StaffPerson person, string? conversation = null)
    {
        var activity = teams.Teams.Activity(type, person, conversation);
        if (type == "installationUpdate")
            activity["action"] = "add";
        else
            activity["membersAdded"] = new[] { new { id = "28:" + TokenIssuer.AppId } };
        return activity;
    }

    private async Task PostAsync(Dictionary<string, object?> activity)
    {
        using var answer = await teams.Teams.PostAsync(teams.Http, activity);
        Assert.True(answer.IsSuccessStatusCode, JsonSerializer.Serialize(activity));
    }
}
