using Microsoft.Playwright;

namespace MassageBot.Browser.Tests.Hosting;

/// <summary>One browser and one server for the tests that leave both as they were.</summary>
public sealed class BrowserRoom : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal RunningServer Server { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        if (Chromium.ExecutablePath is null)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
        Server = await RunningServer.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (Server is not null)
            await Server.DisposeAsync();
    }

    /// <summary>A visitor with a fresh browser profile.</summary>
    public Task<IBrowserContext> VisitorAsync(BrowserNewContextOptions? options = null) =>
        (_browser ?? throw new InvalidOperationException("There is no browser.")).NewContextAsync(options ?? new BrowserNewContextOptions());
}
