using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class KeyboardTests(BrowserRoom room)
{
    private const int MostStops = 60;

    [BrowserFact]
    public async Task The_whole_chat_works_without_a_mouse()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        var keys = chat.Page.Keyboard;

        await TabToAsync(chat.Page, "Tab", ".launcher");
        await Expect(chat.Launcher).ToHaveAttributeAsync("aria-expanded", "false");
        await keys.PressAsync("Enter");
        await Expect(chat.Launcher).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(chat.Box).ToBeFocusedAsync();
        await Expect(chat.Replies.First).ToBeVisibleAsync(new() { Timeout = 15_000 });

        await keys.TypeAsync("check my symptoms");
        await keys.PressAsync("Enter");
        await chat.ReplyToAsync("check my symptoms");

        await Expect(chat.Tick("None of these")).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await TabToAsync(chat.Page, "Shift+Tab", ".confirm");
        for (var stop = 0; stop < MostStops && !await IsFocusedAsync(chat.Tick("None of these")); stop++)
            await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Space");
        await Expect(chat.Tick("None of these")).ToBeCheckedAsync();
        await TabToAsync(chat.Page, "Tab", ".confirm");
        await keys.PressAsync("Enter");
        await chat.ReplyToAsync("None of these");
        await Expect(chat.Choices.Nth(1)).ToBeVisibleAsync();

        await TabToAsync(chat.Page, "Shift+Tab", ".action");
        await Expect(chat.Choices.First).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await Expect(chat.Choices.Nth(1)).ToBeFocusedAsync();
        await keys.PressAsync("Home");
        await Expect(chat.Choices.First).ToBeFocusedAsync();
        var label = await chat.Choices.First.InnerTextAsync();
        await keys.PressAsync("Enter");
        await chat.ReplyToAsync(label);
        await Expect(chat.Box).ToBeFocusedAsync();

        await keys.PressAsync("Escape");
        await Expect(chat.Panel).ToBeHiddenAsync();
        await Expect(chat.Launcher).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Closing_gives_the_focus_back_to_the_link_that_opened_the_chat()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        var link = chat.Page.Locator("[data-massagebot-open]").First;

        await link.FocusAsync();
        await chat.Page.Keyboard.PressAsync("Enter");
        await Expect(chat.Box).ToBeFocusedAsync();
        await chat.Page.Keyboard.PressAsync("Escape");

        await Expect(link).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task Full_screen_the_focus_stays_in_the_chat()
    {
        await using var visitor = await room.VisitorAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 390, Height = 700 } });
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await Expect(chat.Panel).ToHaveAttributeAsync("aria-modal", "true");

        for (var stop = 0; stop < 12; stop++)
        {
            await chat.Page.Keyboard.PressAsync("Tab");
            Assert.True(await chat.Page.EvaluateAsync<bool>("() => document.querySelector('.massagebot').shadowRoot.activeElement?.closest('.panel') != null"));
        }
    }

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element.getRootNode().activeElement === element");

    private static async Task TabToAsync(IPage page, string key, string selector)
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync(key);
            if (await page.EvaluateAsync<bool>("selector => document.querySelector('.massagebot').shadowRoot.activeElement?.matches(selector) === true", selector))
                return;
        }

        Assert.Fail($"{selector} cannot be reached with {key}.");
    }
}
