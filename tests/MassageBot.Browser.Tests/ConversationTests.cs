using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class ConversationTests(BrowserRoom room)
{
    [BrowserFact]
    public async Task A_visitor_is_greeted_once_asks_a_question_and_gets_an_answer()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await Expect(chat.Replies).ToHaveCountAsync(1);

        await chat.AskAsync("How long will I be sore after a massage?");

        Assert.Contains("sore", await chat.Replies.Last.InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await Expect(chat.OwnMessages).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task A_pressed_button_is_said_in_the_clients_name_and_answered()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.BeginWalkAsync();

        var pressed = await chat.PressAsync(0);

        Assert.Equal(pressed, (await chat.OwnMessages.Last.Locator(".bubble").InnerTextAsync()).Trim());
    }

    [BrowserFact]
    public async Task Several_ticks_are_sent_as_one_answer_and_none_of_these_rules_the_others_out()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync("check my symptoms");
        await Expect(chat.Tick("None of these")).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await chat.ConfirmTicksAsync();
        await Expect(chat.Log.GetByRole(AriaRole.Alert)).ToContainTextAsync("Tick at least one box");
        await Expect(chat.Log.GetByRole(AriaRole.Alert)).ToBeInViewportAsync(new() { Ratio = 1 });
        await Expect(chat.ConfirmTicks).ToBeInViewportAsync(new() { Ratio = 1 });
        await chat.Tick("None of these").CheckAsync();
        await chat.Tick("Face, arm, speech or sight changed").CheckAsync();
        await chat.Tick("Sudden, worst-ever headache").CheckAsync();
        await Expect(chat.Tick("None of these")).Not.ToBeCheckedAsync();
        await chat.ConfirmTicksAsync();

        await chat.ReplyToAsync("Face, arm, speech or sight changed, Sudden, worst-ever headache");
        await Expect(chat.Log.Locator("[data-level=EMERGENCY]")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Emergency_advice_is_seen_at_once_and_not_by_colour_alone()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();

        await chat.AskAsync("I have crushing chest pain and I cannot breathe");

        var advice = chat.Log.Locator("[data-level=EMERGENCY]").Last;
        await Expect(advice).ToBeInViewportAsync();
        await Expect(advice.Locator(".level svg")).ToBeVisibleAsync();
        await Expect(advice.Locator(".level")).ToContainTextAsync("emergency", new() { IgnoreCase = true });
        await Expect(advice.Locator("a[href^='tel:']").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Nothing_is_loaded_from_anywhere_but_the_clinics_own_server()
    {
        await using var visitor = await room.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add(socket.Url);
        await page.GotoAsync(room.Server.Address.AbsoluteUri);
        var chat = new ChatPage(page);
        await chat.OpenAsync();
        await chat.AskAsync("What should I do after a massage?");

        Assert.All(asked, address => Assert.Equal(room.Server.Address.Authority, new Uri(address).Authority));
        Assert.Contains(asked, address => address.StartsWith("ws:", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task What_a_client_types_never_becomes_markup()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();

        await chat.AskAsync("<img src=x onerror=\"document.title='broken in'\"> **not bold**");

        Assert.Contains("<img src=x", await chat.OwnMessages.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await chat.Log.Locator("img, .message.user strong").CountAsync());
        Assert.NotEqual("broken in", await chat.Page.TitleAsync());
    }

    [BrowserFact]
    public async Task Forgetting_empties_the_browser_and_the_next_chat_is_a_new_one()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync("How long will I be sore after a massage?");

        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Forget this chat" }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Yes", Exact = true }).ClickAsync();
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Start a new chat" }).ClickAsync(new() { Timeout = 15_000 });
        await Expect(chat.Replies.First).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await Expect(chat.OwnMessages).ToHaveCountAsync(0);
        await chat.Page.ReloadAsync();
        await Expect(chat.Replies.First).ToBeVisibleAsync(new() { Timeout = 15_000 });
        Assert.DoesNotContain(await chat.SaidAsync(), said => said.Contains("forget me", StringComparison.OrdinalIgnoreCase));
    }
}
