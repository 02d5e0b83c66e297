using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace MassageBot.BotBuilder.Tests.Integration;

public sealed class ChannelCloudTests(Issuers issuers) : IClassFixture<Issuers>
{
    [Fact]
    public void Without_a_setting_it_is_the_public_cloud()
    {
        var cloud = Read();

        Assert.Equal("https://api.botframework.com", cloud.TokenIssuer);
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", cloud.MetadataUrl);
        Assert.Equal("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", cloud.EntraMetadataUrl);
        Assert.Equal("https://api.botframework.com", cloud.Scope);
        Assert.Equal("urn:botframework:azure", cloud.CallerId);
    }

    [Theory]
    [InlineData("https://botframework.azure.us")]
    [InlineData(" https://BotFramework.azure.us/ ")]
    public void The_US_Governments_cloud_is_chosen_by_its_channel_service(string service)
    {
        var cloud = Read(("ChannelService", service));

        Assert.Equal("https://api.botframework.us", cloud.TokenIssuer);
        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", cloud.MetadataUrl);
        Assert.Equal("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration", cloud.EntraMetadataUrl);
        Assert.Equal("https://api.botframework.us", cloud.Scope);
        Assert.Equal("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us", cloud.LoginUrl);
        Assert.Equal("urn:botframework:azureusgov", cloud.CallerId);
    }

    [Fact]
    public void A_bot_of_a_single_tenant_signs_in_there_in_the_Governments_cloud_too() =>
        Assert.Equal(
            "https://login.microsoftonline.us/clinic-tenant",
            Read(("ChannelService", "https://botframework.azure.us"), ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppTenantId", "clinic-tenant")).LoginUrl);

    [Fact]
    public void Single_addresses_go_before_those_of_the_cloud()
    {
        var cloud = Read(
            ("ChannelService", "https://botframework.azure.us"),
            ("ToBotFromChannelTokenIssuer", "https://issuer.example"),
            ("ToBotFromChannelOpenIdMetadataUrl", "https://keys.example"),
            ("ToBotFromEmulatorOpenIdMetadataUrl", "https://entra.example"),
            ("ToChannelFromBotOAuthScope", "https://scope.example"),
            ("ToChannelFromBotLoginUrl", "https://login.example"));

        Assert.Equal("https://issuer.example", cloud.TokenIssuer);
        Assert.Equal("https://keys.example", cloud.MetadataUrl);
        Assert.Equal("https://entra.example", cloud.EntraMetadataUrl);
        Assert.Equal("https://scope.example", cloud.Scope);
        Assert.Equal("https://login.example", cloud.LoginUrl);
    }

    [Fact]
    public void A_channel_service_that_is_not_known_is_named() =>
        Assert.Contains("https://botframework.example", Assert.Throws<InvalidOperationException>(() => Read(("ChannelService", "https://botframework.example"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Each_cloud_takes_the_tokens_of_its_own_channels()
    {
        var government = issuers.Bot(new() { ["ChannelService"] = "https://botframework.azure.us" });
        var token = issuers.Channel.Draft().With("iss", "https://api.botframework.us").Sign();

        var caller = await Issuers.AskAsync(government, "Bearer " + token);

        Assert.Equal("urn:botframework:azureusgov", caller.CallerId);
        Assert.Equal("https://api.botframework.us", caller.Audience);
        Assert.Equal("issuer", await Issuers.RefusalAsync(government, "Bearer " + issuers.Channel.Draft().Sign()));
        Assert.Equal("issuer", await Issuers.RefusalAsync(issuers.Bot(), "Bearer " + token));
    }

    private static ChannelCloud Read(params (string Key, string Value)[] settings) =>
        ChannelCloud.Read(new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build(), []);
}
