using MassageBot.FollowUps;
using MassageBot.FollowUps.Mail;
using MassageBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.FollowUps.Mail;

public sealed class MailSettingsTests
{
    [Theory]
    [InlineData("Host", "smtp://mail.clinic.example", "MB5401")]
    [InlineData("Host", "mail.clinic.example:25", "MB5401")]
    [InlineData("Host", "mail clinic", "MB5401")]
    [InlineData("Port", "0", "MB5402")]
    [InlineData("Port", "65536", "MB5402")]
    [InlineData("User", "care", "MB5403")]
    [InlineData("Password", "not-to-be-printed", "MB5403")]
    [InlineData("Security", "None", "MB5404")]
    [InlineData("Security", "7", "MB5404")]
    [InlineData("FromAddress", "", "MB5405")]
    [InlineData("FromAddress", "Care <care@clinic.example>", "MB5405")]
    [InlineData("FromAddress", "care@clinic.example\r\nBcc: eve@example.org", "MB5405")]
    [InlineData("ReplyTo", "desk", "MB5405")]
    [InlineData("FromName", "Clinic\r\nBcc: eve@example.org", "MB5406")]
    [InlineData("LongestSend", "00:00:00", "MB5407")]
    [InlineData("LongestSend", "00:01:01", "MB5407")]
    public void A_wrong_setting_is_named_with_its_number(string key, string value, string number)
    {
        var result = new MailOptionsValidator().Validate(null, Bind((key, value)));

        var failure = Assert.Single(result.Failures!);
        Assert.StartsWith($"{number}: Mail:{key}", failure.Replace("Mail:User and Mail:Password", $"Mail:{key}", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("not-to-be-printed", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void Good_settings_pass_and_without_a_server_none_are_needed()
    {
        Assert.True(new MailOptionsValidator().Validate(null, Bind(("User", "care"), ("Password", "x"), ("Security", "Tls"))).Succeeded);
        Assert.True(new MailOptionsValidator().Validate(null, Bind(("Security", "None"), ("Host", "localhost"))).Succeeded);
        Assert.True(new MailOptionsValidator().Validate(null, new MailOptions()).Succeeded);
    }

    [Fact]
    public void The_port_follows_the_protection_unless_it_is_set()
    {
        Assert.Equal(587, Bind().UsedPort);
        Assert.Equal(465, Bind(("Security", "Tls")).UsedPort);
        Assert.Equal(2525, Bind(("Security", "Tls"), ("Port", "2525")).UsedPort);
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData("mail.clinic.example", null, false)]
    [InlineData(null, "https://clinic.example/", false)]
    [InlineData("mail.clinic.example", "https://clinic.example/", true)]
    public async Task Clients_are_mailed_where_a_server_and_the_page_are_set(string? host, string? page, bool isMailed)
    {
        var settings = new List<string> { "--Mail:FromAddress=care@clinic.example" };
        if (host is not null)
            settings.Add("--Mail:Host=" + host);
        if (page is not null)
            settings.Add("--FollowUps:ChatAddress=" + page);
        await using var clinic = await TestClinic.StartAsync(settings: [.. settings]);

        Assert.Equal(isMailed, clinic.Services.GetRequiredService<ICheckInMail>().IsAvailable);
    }

    [Fact]
    public void A_slip_of_the_pen_in_the_section_is_named()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Hots", "x"), new("Mail:Host", "y"), new("Mail:Port", "25"), new("Mail:Security", "Tls")]).Build();

        Assert.Equal(["Mail:Hots"], UnknownSettings.Find(configuration));
    }

    private static MailOptions Bind(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["Host"] = "mail.clinic.example", ["FromAddress"] = "care@clinic.example" };
        foreach (var (key, value) in settings)
            values[key] = value;
        return new ConfigurationBuilder().AddInMemoryCollection(values).Build().Get<MailOptions>()!;
    }
}
