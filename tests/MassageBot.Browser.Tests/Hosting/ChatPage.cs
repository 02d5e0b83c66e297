using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests.Hosting;

/// <summary>A clinic's page with the chat on it, as a visitor uses it.</summary>
internal sealed partial class ChatPage(IPage page)
{
    public IPage Page => page;

    public ILocator Launcher => page.Locator("button.launcher");

    public ILocator Panel => page.GetByRole(AriaRole.Dialog);

    public ILocator Log => page.GetByRole(AriaRole.Log);

    public ILocator Box => page.GetByRole(AriaRole.Textbox, new() { Name = "Your message" });

    public ILocator Choices => page.GetByRole(AriaRole.Toolbar, new() { Name = "Suggested answers" }).GetByRole(AriaRole.Button);

    public ILocator Banner => page.Locator(".banner");

    public ILocator Replies => Log.Locator(".message.assistant");

    public ILocator OwnMessages => Log.Locator(".message.user");

    public static async Task<ChatPage> VisitAsync(IBrowserContext visitor, RunningServer server)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(server.Address.AbsoluteUri);
        return new ChatPage(page);
    }

    /// <summary>Opens the chat and waits for the greeting.</summary>
    public async Task OpenAsync()
    {
        await Launcher.ClickAsync();
        await Expect(Replies.First).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    /// <summary>Writes a message and waits for the first reply to it.</summary>
    public async Task AskAsync(string text)
    {
        await WriteAsync(text);
        await ReplyToAsync(text);
    }

    public async Task WriteAsync(string text)
    {
        await Box.FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
    }

    /// <summary>Begins the walk through the symptoms and answers its first question, a list to tick, with "none of these".</summary>
    public async Task BeginWalkAsync()
    {
        await AskAsync("check my symptoms");
        await Tick("None of these").CheckAsync(new() { Timeout = 15_000 });
        await ConfirmTicksAsync();
        await ReplyToAsync("None of these");
    }

    public ILocator Tick(string title) => Log.GetByRole(AriaRole.Checkbox, new() { Name = title, Exact = true });

    public ILocator ConfirmTicks => Log.GetByRole(AriaRole.Button, new() { Name = "Send my answer" });

    public Task ConfirmTicksAsync() => ConfirmTicks.ClickAsync();

    /// <summary>Presses a suggested answer and waits for the reply; returns what the button said.</summary>
    public async Task<string> PressAsync(int index)
    {
        var choice = Choices.Nth(index);
        await Expect(choice).ToBeVisibleAsync(new() { Timeout = 15_000 });
        var label = await choice.InnerTextAsync();
        var said = await OwnMessages.CountAsync();
        await choice.ClickAsync();
        await Expect(OwnMessages).ToHaveCountAsync(said + 1);
        await ReplyToAsync(label);
        return label;
    }

    /// <summary>Waits until the bot has said something after the client's latest message.</summary>
    public async Task ReplyToAsync(string text)
    {
        var own = OwnMessages.Last;
        await Expect(own).ToContainTextAsync(text);
        await Expect(Log.Locator(".message.user:not(.pending):not(.failed) ~ .message.assistant").Last).ToBeVisibleAsync(new() { Timeout = 15_000 });
        await Expect(Log.Locator(".items > .message").Last).ToHaveClassAsync(AssistantClass(), new() { Timeout = 15_000 });
    }

    /// <summary>All that stands in the log, message by message.</summary>
    public async Task<IReadOnlyList<string>> SaidAsync() => await Log.Locator(".message .bubble").AllInnerTextsAsync();

    [GeneratedRegex(@"\bassistant\b")]
    private static partial Regex AssistantClass();
}
