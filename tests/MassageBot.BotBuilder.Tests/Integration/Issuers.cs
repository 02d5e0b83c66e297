using MassageBot.Testing;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>A channel's issuer and Microsoft Entra, and bots that believe them.</summary>
public sealed class Issuers : IAsyncLifetime
{
    public const string EmulatorTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    public TokenIssuer Channel { get; private set; } = null!;

    public TokenIssuer Entra { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Channel = await TokenIssuer.StartAsync();
        Entra = await TokenIssuer.StartAsync($"https://sts.windows.net/{EmulatorTenant}/");
    }

    public async Task DisposeAsync()
    {
        await Channel.DisposeAsync();
        await Entra.DisposeAsync();
    }

    internal ConfigurationBotFrameworkAuthentication Bot(
        Dictionary<string, string?>? settings = null,
        AuthenticationConfiguration? demands = null,
        TimeProvider? time = null,
        ILogger? logger = null)
    {
        Dictionary<string, string?> all = new()
        {
            ["MicrosoftAppId"] = TokenIssuer.AppId,
            ["MicrosoftAppPassword"] = "secret",
            ["ToBotFromChannelOpenIdMetadataUrl"] = Channel.MetadataUrl,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = Entra.MetadataUrl,
        };
        foreach (var (key, value) in settings ?? [])
            all[key] = value;
        return new(time ?? new FakeTimeProvider(Now), new ConfigurationBuilder().AddInMemoryCollection(all).Build(), authConfiguration: demands, logger: logger);
    }

    public static Task<AuthenticateRequestResult> AskAsync(BotFrameworkAuthentication bot, string? header, string? channelId = "test", string? serviceUrl = TokenIssuer.ServiceUrl) =>
        bot.AuthenticateRequestAsync(new Activity { Type = "message", ChannelId = channelId!, ServiceUrl = serviceUrl! }, header, CancellationToken.None);

    /// <summary>The check that refuses a header.</summary>
    public static async Task<string> RefusalAsync(BotFrameworkAuthentication bot, string? header, string? channelId = "test", string? serviceUrl = TokenIssuer.ServiceUrl) =>
        (await Assert.ThrowsAsync<UnauthorizedAccessException>(() => AskAsync(bot, header, channelId, serviceUrl))).Message;
}
