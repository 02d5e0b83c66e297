using MassageBot.Browser.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MassageBot.Browser.Tests;

/// <summary>The chat on a website that is not the bot's own host.</summary>
[Collection(BrowserRoomDefinition.Name)]
public sealed class WebsiteTests(BrowserRoom room)
{
    [BrowserFact]
    public async Task A_strict_content_security_policy_reports_no_violation()
    {
        await using var visitor = await room.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync("window.violations = []; addEventListener('securitypolicyviolation', e => window.violations.push(e.violatedDirective + ' ' + e.blockedURI));");
        await page.RouteAsync(room.Server.Address.AbsoluteUri, async route =>
        {
            var response = await route.FetchAsync();
            var headers = new Dictionary<string, string>(response.Headers)
            {
                ["content-security-policy"] =
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; "
                    + "require-trusted-types-for 'script'; trusted-types 'none'",
            };
            await route.FulfillAsync(new() { Response = response, Headers = headers });
        });
        await page.GotoAsync(room.Server.Address.AbsoluteUri);
        var chat = new ChatPage(page);
        await chat.OpenAsync();
        await chat.AskAsync("How long will I be sore after a massage?");
        await chat.BeginWalkAsync();
        await chat.PressAsync(0);

        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.violations"));
        Assert.NotEqual("static", await chat.Panel.EvaluateAsync<string>("panel => getComputedStyle(panel).position"));
    }

    [BrowserFact]
    public async Task One_script_tag_is_enough_on_an_allowed_website()
    {
        using var website = new OtherWebsite();
        await using var server = await RunningServer.StartAsync($"--DirectLine:AllowedOrigins:0={website.Origin}");
        website.Embed(server);
        await using var visitor = await room.VisitorAsync();
        var chat = await VisitAsync(visitor, website);

        await chat.OpenAsync();
        await chat.AskAsync("How long will I be sore after a massage?");
        await chat.Page.ReloadAsync();

        await Expect(chat.OwnMessages).ToHaveCountAsync(1, new() { Timeout = 15_000 });
    }

    [BrowserFact]
    public async Task A_website_that_is_not_allowed_is_told_so()
    {
        using var website = new OtherWebsite();
        website.Embed(room.Server);
        await using var visitor = await room.VisitorAsync();
        var chat = await VisitAsync(visitor, website);

        await chat.Launcher.ClickAsync();

        await Expect(chat.Banner).ToBeVisibleAsync(new() { Timeout = 10_000 });
        await Expect(chat.Replies).ToHaveCountAsync(0);
    }

    private static async Task<ChatPage> VisitAsync(IBrowserContext visitor, OtherWebsite website)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(website.Origin + "/");
        return new ChatPage(page);
    }
}
