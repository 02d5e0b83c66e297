using Deque.AxeCore.Playwright;
using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

[Collection(BrowserRoomDefinition.Name)]
public sealed class AccessibilityTests(BrowserRoom room)
{
    private const string ListenToAnnouncements =
        """
        window.announced = [];
        new MutationObserver(() => {
          const root = document.querySelector('.massagebot')?.shadowRoot;
          if (!root || window.watching) return;
          window.watching = true;
          for (const region of root.querySelectorAll('[aria-live=polite], [role=alert]')) {
            new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => window.announced.push(node.textContent))))
              .observe(region, { childList: true });
          }
        }).observe(document, { childList: true, subtree: true });
        """;

    [BrowserFact]
    public Task An_audit_of_the_light_page_finds_nothing() => AuditAsync(new() { ColorScheme = ColorScheme.Light });

    [BrowserFact]
    public Task An_audit_of_the_dark_page_finds_nothing() => AuditAsync(new() { ColorScheme = ColorScheme.Dark });

    [BrowserFact]
    public Task An_audit_on_a_telephone_finds_nothing() =>
        AuditAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });

    [BrowserFact]
    public async Task A_reply_is_announced_once_and_history_is_not()
    {
        await using var visitor = await room.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(ListenToAnnouncements);
        await page.GotoAsync(room.Server.Address.AbsoluteUri);
        var chat = new ChatPage(page);
        await chat.OpenAsync();
        await chat.AskAsync("How long will I be sore after a massage?");
        var replies = await chat.Replies.CountAsync();

        var announced = await AnnouncedAsync(page);
        Assert.Equal(replies, announced.Count(text => text.StartsWith("Assistant said:", StringComparison.Ordinal)));
        Assert.Equal(announced.Distinct(), announced);

        await page.ReloadAsync();
        await Expect(chat.Replies).ToHaveCountAsync(replies, new() { Timeout = 15_000 });

        // Where the connection takes long, that is said; what was said in the chat is not.
        Assert.DoesNotContain(await AnnouncedAsync(page), text => text.Contains(" said:", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task A_first_connection_that_takes_long_is_announced_and_not_called_a_second()
    {
        await using var visitor = await room.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var chat = new ChatPage(page);
        await page.AddInitScriptAsync(ListenToAnnouncements);
        await page.RouteAsync("**/v3/directline/tokens/generate", async route =>
        {
            await Expect(chat.Banner).ToHaveTextAsync("Connecting…");
            await route.ContinueAsync();
        });
        await page.GotoAsync(room.Server.Address.AbsoluteUri);
        await chat.OpenAsync();

        Assert.Equal(["Connecting…", "You are connected."], (await AnnouncedAsync(page)).Where(text => !text.Contains(" said:", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task At_four_hundred_per_cent_nothing_is_cut_off_and_every_target_is_large()
    {
        await using var visitor = await room.VisitorAsync(new BrowserNewContextOptions { ViewportSize = new() { Width = 320, Height = 256 } });
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();

        Assert.False(await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"));
        Assert.False(await chat.Log.EvaluateAsync<bool>("log => log.scrollWidth > log.clientWidth"));
        await Expect(chat.Box).ToBeInViewportAsync(new() { Ratio = 1 });
        foreach (var target in await chat.Panel.GetByRole(AriaRole.Button).AllAsync())
        {
            var box = await target.BoundingBoxAsync();
            Assert.NotNull(box);
            Assert.True(box.Width >= 43.5 && box.Height >= 43.5, $"{await target.GetAttributeAsync("class")} is {box.Width} by {box.Height}");
        }
    }

    [BrowserFact]
    public async Task With_reduced_motion_nothing_moves()
    {
        await using var visitor = await room.VisitorAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.Launcher.ClickAsync();

        Assert.Equal("none", await chat.Panel.EvaluateAsync<string>("panel => getComputedStyle(panel).animationName"));
    }

    private static Task<string[]> AnnouncedAsync(IPage page) => page.EvaluateAsync<string[]>("() => window.announced");

    private async Task AuditAsync(BrowserNewContextOptions options)
    {
        options.ReducedMotion = ReducedMotion.Reduce;
        await using var visitor = await room.VisitorAsync(options);
        var chat = await ChatPage.VisitAsync(visitor, room.Server);
        await chat.OpenAsync();
        await chat.AskAsync("How long will I be sore after a massage?");
        await chat.AskAsync("check my symptoms");
        await ExpectNoViolationAsync(chat.Page);
        await chat.AskAsync("I have crushing chest pain and I cannot breathe");
        await ExpectNoViolationAsync(chat.Page);
    }

    private static async Task ExpectNoViolationAsync(IPage page)
    {
        var result = await page.RunAxe();
        Assert.True(
            result.Violations.Length == 0,
            string.Join('\n', result.Violations.Select(v => $"{v.Impact} {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes.Select(n => n.Html))}")));
        Assert.NotEmpty(result.Passes);
    }
}
