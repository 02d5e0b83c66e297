using MassageBot.Testing;
using Microsoft.Bot.Connector.Authentication;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>Tokens of Microsoft Entra, as the Emulator and bots of a single tenant show them.</summary>
public sealed class EntraTokenTests(Issuers issuers) : IClassFixture<Issuers>
{
    private const string OwnTenant = "11111111-2222-3333-4444-555555555555";
    private const string OtherApp = "00000000-0000-0000-0000-000000000002";

    [Theory]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", "1.0")]
    [InlineData("https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0", "2.0")]
    [InlineData("https://sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", "1.0")]
    [InlineData("https://login.microsoftonline.com/f8cdef31-a31e-4b4a-93e4-5f571e91255a/v2.0", "2.0")]
    public async Task The_bots_own_app_is_let_in_from_the_Emulators_tenants(string issuer, string version)
    {
        var caller = await Issuers.AskAsync(issuers.Bot(), Token(issuer, version), channelId: "emulator", serviceUrl: "http://localhost:50000");

        Assert.Equal(TokenIssuer.AppId, caller.ClaimsIdentity.FindFirst("aud")?.Value);
    }

    [Theory]
    [InlineData("https://sts.windows.net/" + OwnTenant + "/", "1.0")]
    [InlineData("https://login.microsoftonline.com/" + OwnTenant + "/v2.0", "2.0")]
    public async Task A_bot_of_a_single_tenant_takes_tokens_of_its_tenant_and_another_does_not(string issuer, string version)
    {
        var single = issuers.Bot(new() { ["MicrosoftAppType"] = "SingleTenant", ["MicrosoftAppTenantId"] = OwnTenant });
        var many = issuers.Bot(new() { ["MicrosoftAppType"] = "MultiTenant", ["MicrosoftAppTenantId"] = OwnTenant });

        await Issuers.AskAsync(single, Token(issuer, version));
        Assert.Equal("issuer", await Issuers.RefusalAsync(many, Token(issuer, version)));
    }

    [Fact]
    public async Task The_host_may_name_further_issuers()
    {
        const string Issuer = "https://sts.windows.net/" + OwnTenant + "/";
        var bot = issuers.Bot(demands: new AuthenticationConfiguration { ValidTokenIssuers = [Issuer] });

        await Issuers.AskAsync(bot, Token(Issuer, "1.0"));
    }

    [Fact]
    public async Task Another_app_is_refused()
    {
        var bot = issuers.Bot();

        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft().With("appid", OtherApp).Sign()));
        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft("2.0").With("azp", OtherApp).Sign()));
        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft().Without("appid").Sign()));
    }

    [Fact]
    public async Task Each_version_tells_its_app_in_its_own_claim()
    {
        var bot = issuers.Bot();

        await Issuers.AskAsync(bot, "Bearer " + issuers.Entra.EntraDraft().Without("ver").Sign());
        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft("1.0").With("ver", "2.0").Sign()));
        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft("2.0").With("ver", "1.0").Sign()));
        Assert.Equal("caller-app", await Issuers.RefusalAsync(bot, "Bearer " + issuers.Entra.EntraDraft().With("ver", "3.0").Sign()));
    }

    [Theory]
    [InlineData(OwnTenant)]
    [InlineData("")]
    [InlineData("sts.windows.net")]
    public async Task A_token_of_another_tenant_than_its_issuers_is_refused(string tenant) =>
        Assert.Equal("tenant", await Issuers.RefusalAsync(issuers.Bot(), "Bearer " + issuers.Entra.EntraDraft().With("tid", tenant).Sign()));

    [Fact]
    public async Task A_token_for_another_bot_is_refused() =>
        Assert.Equal("audience", await Issuers.RefusalAsync(issuers.Bot(), "Bearer " + issuers.Entra.EntraDraft().With("aud", OtherApp).With("appid", OtherApp).Sign()));

    [Theory]
    [InlineData("https://sts.windows.net/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", "1.0")]
    [InlineData("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/", "1.0")]
    [InlineData("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0", "2.0")]
    public async Task The_Governments_tenants_are_for_its_own_cloud(string issuer, string version)
    {
        var government = issuers.Bot(new() { ["ChannelService"] = "https://botframework.azure.us" });

        await Issuers.AskAsync(government, Token(issuer, version));
        Assert.Equal("issuer", await Issuers.RefusalAsync(issuers.Bot(), Token(issuer, version)));
        Assert.Equal("issuer", await Issuers.RefusalAsync(government, "Bearer " + issuers.Entra.EntraDraft().Sign()));
    }

    private string Token(string issuer, string version) =>
        "Bearer " + issuers.Entra.EntraDraft(version).With("iss", issuer).With("tid", issuer.Split('/')[3]).Sign();
}
