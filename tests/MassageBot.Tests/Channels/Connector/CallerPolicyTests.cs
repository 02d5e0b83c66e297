using System.Net;
using MassageBot.Channels.Connector;
using Microsoft.AspNetCore.Http;

namespace MassageBot.Tests.Channels.Connector;

public sealed class CallerPolicyTests
{
    [Theory]
    [InlineData("127.0.0.1", true)]
    [InlineData("::1", true)]
    [InlineData("::ffff:127.0.0.1", true)]
    [InlineData("192.168.1.20", false)]
    [InlineData("203.0.113.5", false)]
    [InlineData("fe80::1", false)]
    public void Without_a_registration_only_this_machine_may_post(string address, bool isAllowed) =>
        Assert.Equal(isAllowed, CallerPolicy.Refusal(Request(address), new BotOptions()) is null);

    [Theory]
    [InlineData("X-Forwarded-For", "127.0.0.1")]
    [InlineData("X-Original-For", "203.0.113.5")]
    [InlineData("Forwarded", "for=127.0.0.1")]
    [InlineData("X-Real-IP", "127.0.0.1")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public void A_request_that_a_proxy_or_a_web_page_sent_is_not_from_this_machine(string header, string value)
    {
        var request = Request("127.0.0.1");
        request.Request.Headers[header] = value;

        Assert.NotNull(CallerPolicy.Refusal(request, new BotOptions()));
        Assert.Null(CallerPolicy.Refusal(request, new BotOptions { MicrosoftAppId = "00000000-0000-0000-0000-000000000001" }));
    }

    [Fact]
    public void A_blank_app_id_is_no_registration() =>
        Assert.NotNull(CallerPolicy.Refusal(Request("203.0.113.5"), new BotOptions { MicrosoftAppId = " " }));

    [Theory]
    [InlineData("http://localhost:3979", true)]
    [InlineData("http://127.0.0.1:1/path", true)]
    [InlineData("http://[::1]:9", true)]
    [InlineData("http://127.0.0.1@evil.example", false)]
    [InlineData("http://localhost.evil.example", false)]
    [InlineData("http://169.254.169.254/latest", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Without_a_registration_replies_go_to_this_machine_only(string? serviceUrl, bool isAllowed) =>
        Assert.Equal(isAllowed, ServiceAddress.IsAllowed(serviceUrl, new BotOptions()));

    private static DefaultHttpContext Request(string address)
    {
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return http;
    }
}
