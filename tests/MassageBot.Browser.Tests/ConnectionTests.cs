using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class ConnectionTests(BrowserRoom room)
{
    private const string Question = "How long will I be sore after a massage?";

    [BrowserFact]
    public async Task While_the_server_is_down_the_loss_is_shown_and_a_failed_message_can_be_sent_again()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, server);
        await chat.OpenAsync();

        await server.KillAsync();
        await Expect(chat.Banner).ToBeVisibleAsync(new() { Timeout = 2000 });
        await chat.WriteAsync(Question);
        var again = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Try again" });
        await Expect(again).ToBeVisibleAsync(new() { Timeout = 20_000 });

        await server.StartAgainAsync();
        await again.ClickAsync();

        await chat.ReplyToAsync(Question);
        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await Expect(chat.Banner).ToBeHiddenAsync(new() { Timeout = 30_000 });
    }

    [BrowserFact]
    public async Task A_short_restart_needs_no_help_from_the_client()
    {
        await using var server = await RunningServer.StartAsync();
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, server);
        await chat.OpenAsync();

        await server.StopAsync();
        await server.StartAgainAsync();
        await chat.AskAsync(Question);

        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
        await Expect(chat.Log.Locator(".notice")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Where_sockets_are_blocked_the_chat_works_all_the_same()
    {
        await using var visitor = await room.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync("window.WebSocket = class { constructor() { setTimeout(() => this.onerror?.(new Event('error')), 10); } close() {} };");
        await page.GotoAsync(room.Server.Address.AbsoluteUri);
        var chat = new ChatPage(page);
        await chat.OpenAsync();

        await chat.AskAsync(Question);

        await Expect(chat.Banner).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Being_offline_is_shown_and_being_back_is_noticed_at_once()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();

        await visitor.SetOfflineAsync(true);
        await Expect(chat.Banner).ToContainTextAsync("offline", new() { Timeout = 2000 });
        await visitor.SetOfflineAsync(false);

        await Expect(chat.Banner).ToBeHiddenAsync(new() { Timeout = 5000 });
        await chat.AskAsync(Question);
    }
}
