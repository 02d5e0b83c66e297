using MassageBot.Channels.Connector;

namespace MassageBot.Tests.Channels.Connector;

public sealed class ServiceAddressTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/")]
    [InlineData("https://SMBA.TrafficManager.net/amer/tenant/")]
    [InlineData("https://webchat.botframework.com/")]
    [InlineData("https://europe.directline.botframework.com/")]
    [InlineData("https://directline.botframework.us/")]
    [InlineData("https://webchat.botframework.azure.us/")]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams")]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams")]
    [InlineData("https://smba.infra.dod.teams.microsoft.us/teams")]
    public void A_registered_bot_calls_the_hosts_of_Bot_Framework_and_Teams(string address) =>
        Assert.True(ServiceAddress.IsAllowed(address, Registered()));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("teams")]
    [InlineData("http://smba.trafficmanager.net/teams/")]
    [InlineData("ftp://smba.trafficmanager.net/")]
    [InlineData("https://evil.example/")]
    [InlineData("https://smba.trafficmanager.net.evil.example/")]
    [InlineData("https://evil-botframework.com/")]
    [InlineData("https://botframework.com/")]
    [InlineData("https://x.smba.trafficmanager.net/")]
    [InlineData("https://another.trafficmanager.net/")]
    [InlineData("https://smba.trafficmanager.net@evil.example/")]
    [InlineData("https://user:password@smba.trafficmanager.net/")]
    [InlineData("https://evil.example/https://smba.trafficmanager.net/")]
    [InlineData("https://evil.example#.botframework.com")]
    [InlineData("https://evil.example?.botframework.com")]
    [InlineData(@"https://evil.example\.botframework.com")]
    [InlineData("https://ｓmba.trafficmanager.net.evil.example/")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost:3978/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://169.254.169.254/")]
    public void A_registered_bot_calls_nothing_else(string? address) =>
        Assert.False(ServiceAddress.IsAllowed(address, Registered()));

    [Fact]
    public void The_hosts_of_the_settings_take_the_place_of_the_documented_ones()
    {
        var options = Registered();
        options.AllowedServiceHosts = ["channel.clinic.example", "*.gateway.example"];

        Assert.True(ServiceAddress.IsAllowed("https://channel.clinic.example:8443/bot", options));
        Assert.True(ServiceAddress.IsAllowed("https://a.b.gateway.example/", options));
        Assert.False(ServiceAddress.IsAllowed("https://gateway.example/", options));
        Assert.False(ServiceAddress.IsAllowed("https://smba.trafficmanager.net/teams/", options));
    }

    [Theory]
    [InlineData("http://localhost:50000/")]
    [InlineData("http://127.0.0.1:50000/")]
    [InlineData("http://[::1]:50000/")]
    public void A_channel_on_this_machine_is_called_by_a_registered_bot_if_a_setting_says_so(string address)
    {
        var options = Registered();
        options.AllowLoopbackServices = true;

        Assert.True(ServiceAddress.IsAllowed(address, options));
        Assert.False(ServiceAddress.IsAllowed("https://evil.example/", options));
    }

    [Fact]
    public void Letting_callers_in_without_a_token_opens_no_address_to_the_token()
    {
        var options = Registered();
        options.AllowUnauthenticated = true;

        Assert.False(ServiceAddress.IsAllowed("https://evil.example/", options));
    }

    [Theory]
    [InlineData("http://localhost:50000/", false, true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false, false)]
    [InlineData("http://channel.example/", true, true)]
    [InlineData("file:///etc/passwd", true, false)]
    public void A_bot_without_a_registration_calls_this_machine_unless_it_is_open_for_development(string address, bool isOpen, bool expected) =>
        Assert.Equal(expected, ServiceAddress.IsAllowed(address, new BotOptions { AllowUnauthenticated = isOpen }));

    private static BotOptions Registered() => new() { MicrosoftAppId = "00000000-0000-0000-0000-000000000001" };
}
