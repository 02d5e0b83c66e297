using MassageBot.Browser.Tests.Hosting;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class ResumeTests(BrowserRoom room)
{
    private const string Question = "How long will I be sore after a massage?";

    [BrowserFact]
    public async Task A_reload_keeps_the_history_and_the_conversation_goes_on()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.BeginWalkAsync();
        var before = await chat.SaidAsync();

        await chat.Page.ReloadAsync();

        await Expect(chat.Log.Locator(".message")).ToHaveCountAsync(before.Count, new() { Timeout = 15_000 });
        Assert.Equal(before, await chat.SaidAsync());
        await Expect(chat.Log.Locator(".notice")).ToHaveCountAsync(0);
        Assert.True(await chat.Choices.CountAsync() > 0 || await chat.Log.Locator(".ticks").CountAsync() > 0, "The open question lost its buttons.");
    }

    [BrowserFact]
    public async Task Another_page_of_the_website_shows_the_same_conversation()
    {
        await using var visitor = await room.VisitorAsync();
        var first = await ChatPage.VisitAsync(visitor, room.Server);
        await first.OpenAsync();
        await first.AskAsync(Question);

        var second = await ChatPage.VisitAsync(visitor, room.Server);
        await Expect(second.OwnMessages).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await second.AskAsync("What should I do after a massage?");

        await Expect(first.OwnMessages).ToHaveCountAsync(2, new() { Timeout = 15_000 });
        await Expect(first.Replies).ToHaveCountAsync(await second.Replies.CountAsync(), new() { Timeout = 15_000 });
    }

    [BrowserFact]
    public async Task A_server_killed_in_the_middle_of_a_walk_goes_on_where_it_was()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, server);
        await chat.OpenAsync();
        await chat.BeginWalkAsync();
        var before = await chat.SaidAsync();

        await server.KillAsync();
        await Expect(chat.Banner).ToBeVisibleAsync(new() { Timeout = 5000 });
        await server.StartAgainAsync();
        await Expect(chat.Banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
        await chat.AskAsync("I am not sure");

        var after = await chat.SaidAsync();
        Assert.Equal(before, after.Take(before.Count));
        Assert.True(after.Count >= before.Count + 2, "The bot did not go on.");
        await Expect(chat.Log.Locator(".notice")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_conversation_the_server_does_not_know_any_more_starts_afresh_and_says_so()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.Page.EvaluateAsync(
            """
            () => {
              const key = Object.keys(localStorage).find(name => name.startsWith('massagebot:'));
              localStorage.setItem(key, JSON.stringify({ ...JSON.parse(localStorage.getItem(key)), token: 'damaged' }));
            }
            """);

        await chat.Page.ReloadAsync();

        await Expect(chat.Log.Locator(".notice")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(chat.Replies).ToHaveCountAsync(1, new() { Timeout = 15_000 });
        await chat.AskAsync(Question);
    }
}
