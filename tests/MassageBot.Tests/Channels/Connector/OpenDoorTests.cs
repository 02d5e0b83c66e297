using System.Net;
using MassageBot.Channels.Connector;
using MassageBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>On which addresses the program may listen while it can't check who posts activities.</summary>
public sealed class OpenDoorTests
{
    [Theory]
    [InlineData("http://localhost:3978")]
    [InlineData("https://LOCALHOST:3978")]
    [InlineData("http://chat.localhost:3978")]
    [InlineData("http://127.0.0.1:0")]
    [InlineData("http://127.8.9.10:80")]
    [InlineData("http://[::1]:80")]
    [InlineData("http://unix:/run/massagebot.sock")]
    [InlineData("http://localhost:3978;http://[::1]:3979")]
    [InlineData("")]
    public void An_address_of_this_machine_needs_no_registration(string urls) => Assert.Null(Refusal(("urls", urls)));

    [Theory]
    [InlineData("http://0.0.0.0:3978", "http://0.0.0.0:3978")]
    [InlineData("http://[::]:3978", "http://[::]:3978")]
    [InlineData("http://+:80", "http://+:80")]
    [InlineData("http://*:80", "http://*:80")]
    [InlineData("https://bot.clinic.example", "https://bot.clinic.example")]
    [InlineData("http://localhost.:80", "http://localhost.:80")]
    [InlineData("http://localhost.clinic.example:80", "http://localhost.clinic.example:80")]
    [InlineData("http://192.168.1.20:3978", "http://192.168.1.20:3978")]
    [InlineData("http://0:80", "http://0:80")]
    [InlineData("http://localhost:1; http://[fe80::1]:2", "http://[fe80::1]:2")]
    public void Any_other_address_stops_the_start_and_is_named_with_the_choices(string urls, string named)
    {
        var refusal = Refusal(("urls", urls));

        Assert.StartsWith($"MB4032: the program is to listen on '{named}'", refusal, StringComparison.Ordinal);
        Assert.Contains("Bot:AcceptActivities", refusal, StringComparison.Ordinal);
        Assert.Contains("Bot:MicrosoftAppId", refusal, StringComparison.Ordinal);
        Assert.Contains("localhost", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Endpoints_of_the_server_go_before_urls_unless_urls_are_preferred()
    {
        (string, string)[] open = [("urls", "http://localhost:1"), ("Kestrel:Endpoints:Http:Url", "http://*:80")];
        (string, string)[] closed = [("urls", "http://*:80"), ("Kestrel:Endpoints:Http:Url", "http://localhost:1")];

        Assert.Contains("'http://*:80'", Refusal(open), StringComparison.Ordinal);
        Assert.Null(Refusal(closed));
        Assert.Null(Refusal([.. open, ("preferHostingUrls", "true")]));
        Assert.NotNull(Refusal([.. closed, ("preferHostingUrls", "true")]));
    }

    [Fact]
    public void A_registered_bot_may_listen_anywhere() =>
        Assert.Null(Refusal(("urls", "http://*:80"), ("Bot:MicrosoftAppId", TokenIssuer.AppId)));

    [Fact]
    public void A_clinic_that_takes_no_activities_may_listen_anywhere() =>
        Assert.Null(Refusal(("urls", "http://*:80"), ("Bot:AcceptActivities", "false")));

    [Theory]
    [InlineData("Development", true, true)]
    [InlineData("Development", false, false)]
    [InlineData("Production", true, false)]
    [InlineData("Staging", true, false)]
    public void Strangers_are_let_in_by_a_developer_who_says_so_only(string environment, bool isAllowed, bool starts) =>
        Assert.Equal(starts, Refusal(environment, ("urls", "http://*:80"), ("Bot:AllowUnauthenticated", isAllowed ? "true" : "false")) is null);

    [Theory]
    [InlineData("Bot:MicrosoftAppId", TokenIssuer.AppId)]
    [InlineData("Bot:AcceptActivities", "false")]
    [InlineData("urls", "http://localhost:1")]
    public void Outside_development_that_setting_stops_every_start(string key, string value) =>
        Assert.StartsWith("MB4031: Bot:AllowUnauthenticated is true in the environment 'Production'", Refusal("Production", (key, value), ("Bot:AllowUnauthenticated", "true")), StringComparison.Ordinal);

    [Theory]
    [InlineData("https://login.botframework.com/openid", null)]
    [InlineData("http://127.0.0.1:5000/openid", null)]
    [InlineData("http://issuer.example/openid", "MB4033")]
    [InlineData("issuer.example", "MB4033")]
    public void Keys_come_over_https_or_from_this_machine(string address, string? number)
    {
        var refusal = Refusal(("Bot:ToBotFromChannelOpenIdMetadataUrl", address));

        if (number is null)
            Assert.Null(refusal);
        else
            Assert.StartsWith($"{number}: Bot:ToBotFromChannelOpenIdMetadataUrl is '{address}'", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task A_closed_door_is_not_there_and_the_chat_goes_on(string method)
    {
        await using var clinic = await TestClinic.StartAsync(null, "--Bot:AcceptActivities=false");
        using var http = clinic.Http;
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));
        using var response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
        await using var talk = await DirectLineTalk.BeginAsync(clinic);
        Assert.NotEmpty(talk.ConversationId);
    }

    [Fact]
    public async Task The_program_does_not_begin_to_listen()
    {
        var failure = await Record.ExceptionAsync(() => TestClinic.StartAsync(null, "--urls=http://0.0.0.0:0"));

        var explained = StartFailures.Explain(failure!);
        Assert.True(explained is not null, $"Not explained: {failure}");
        Assert.StartsWith("MB4032: the program is to listen on 'http://0.0.0.0:0'", Assert.Single(explained), StringComparison.Ordinal);
    }

    private static string? Refusal(params (string Key, string Value)[] settings) => Refusal("Production", settings);

    private static string? Refusal(string environment, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value))).Build();
        var options = configuration.GetSection(BotOptions.Section).Get<BotOptions>() ?? new BotOptions();
        var failures = new OpenDoorValidator(configuration, new Surroundings(environment)).Validate(null, options).Failures;
        return failures?.First();
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "MassageBot";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
