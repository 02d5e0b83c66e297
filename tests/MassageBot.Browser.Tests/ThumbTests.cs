using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class ThumbTests(BrowserRoom room)
{
    private const string Question = "How long will I be sore after a massage?";
    private const float SmallestTarget = 24;

    [BrowserFact]
    public async Task A_pressed_thumb_is_shown_pressed_changes_its_mind_and_is_still_pressed_after_a_reload()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync(Question);
        var said = await chat.Log.Locator(".message").CountAsync();
        await Expect(Pressed(chat)).ToHaveCountAsync(0);

        await Up(chat).ClickAsync();
        await Expect(Up(chat)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Up(chat)).ToBeFocusedAsync();
        await Down(chat).ClickAsync();
        await Expect(Down(chat)).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(Up(chat)).ToHaveAttributeAsync("aria-pressed", "false");

        // What is said next arrives after the thumbs; they got no reply themselves.
        await chat.AskAsync("thank you");
        await chat.Page.ReloadAsync();
        await Expect(Down(chat)).ToHaveAttributeAsync("aria-pressed", "true", new() { Timeout = 15_000 });
        await Expect(Pressed(chat)).ToHaveCountAsync(1);
        await Expect(chat.Log.Locator(".message")).ToHaveCountAsync(said + 2);
    }

    [BrowserFact]
    public async Task Thumbs_stand_under_answers_only()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync("thank you");
        await chat.AskAsync("I have crushing chest pain and I cannot breathe");
        await Expect(chat.Log.Locator("[data-level=EMERGENCY]")).ToBeVisibleAsync();

        await Expect(chat.Log.Locator(".thumb")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task A_thumb_is_reached_and_pressed_by_keyboard_and_is_large_enough_with_its_focus_seen()
    {
        await using var visitor = await room.VisitorAsync();
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync(Question);
        var keys = chat.Page.Keyboard;

        await chat.Log.FocusAsync();
        for (var stop = 0; stop < 10 && !await IsFocusedAsync(Up(chat)); stop++)
            await keys.PressAsync("Tab");
        await Expect(Up(chat)).ToBeFocusedAsync();
        Assert.Equal("solid", await Up(chat).EvaluateAsync<string>("thumb => getComputedStyle(thumb).outlineStyle"));
        await keys.PressAsync("Enter");

        await Expect(Up(chat)).ToHaveAttributeAsync("aria-pressed", "true");
        var box = (await Down(chat).BoundingBoxAsync())!;
        Assert.True(box.Width >= SmallestTarget && box.Height >= SmallestTarget, $"{box.Width} by {box.Height}");
        await Expect(chat.Page.GetByRole(AriaRole.Group, new() { Name = "Was this answer helpful?" })).ToHaveCountAsync(1);
    }

    private static ILocator Up(ChatPage chat) => chat.Log.GetByRole(AriaRole.Button, new() { Name = "This answer helped" });

    private static ILocator Down(ChatPage chat) => chat.Log.GetByRole(AriaRole.Button, new() { Name = "This answer did not help" });

    private static ILocator Pressed(ChatPage chat) => chat.Log.Locator(".thumb[aria-pressed=true]");

    private static Task<bool> IsFocusedAsync(ILocator element) => element.EvaluateAsync<bool>("element => element.getRootNode().activeElement === element");
}
