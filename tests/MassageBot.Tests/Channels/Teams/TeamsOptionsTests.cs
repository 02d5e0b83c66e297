using MassageBot.Channels.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Channels.Teams;

/// <summary>Settings of Teams that can't be meant.</summary>
public sealed class TeamsOptionsTests
{
    private const string Someone = "aaaaaaaa-0000-0000-0000-000000000001";

    [Theory]
    [InlineData("MB4070", "Tenants:0", "clinic.example")]
    [InlineData("MB4070", "Staff:0", "ana@clinic.example")]
    [InlineData("MB4070", "Managers:0", "")]
    [InlineData("MB4070", "Admins:0", "x")]
    [InlineData("MB4070", "Chain:0", "Ana")]
    [InlineData("MB4071", "EscalationChannel", "")]
    [InlineData("MB4071", "EscalationChannel", "19:a b@thread.tacv2")]
    [InlineData("MB4071", "ManagerChannel", "19:a@thread.tacv2;messageid=1")]
    [InlineData("MB4071", "StaffTeam", " ")]
    [InlineData("MB4072", "ServiceUrl", "smba.trafficmanager.net")]
    [InlineData("MB4072", "ServiceUrl", "ftp://smba.trafficmanager.net/")]
    [InlineData("MB4073", "Promises:URGENT", "00:00:30")]
    [InlineData("MB4073", "Promises:EMERGENCY", "15.00:00:00")]
    [InlineData("MB4073", "ReminderInterval", "00:00:00")]
    [InlineData("MB4073", "ExpireAfter", "00:59:00")]
    [InlineData("MB4074", "Tenants", null)]
    [InlineData("MB4075", "Chain:0", "eeeeeeee-0000-0000-0000-000000000009")]
    [InlineData("MB4076", "Hours:Monday", "nine to five")]
    [InlineData("MB4076", "TimeZone", "Europe/Atlantis")]
    public void A_setting_that_can_not_be_meant_is_named_with_what_was_found(string code, string key, string? value)
    {
        var failures = Failures(key, value);

        var failure = Assert.Single(failures, f => f.StartsWith(code + ": Teams:", StringComparison.Ordinal));
        Assert.Contains(value ?? "empty", failure, StringComparison.Ordinal);
        Assert.Contains("Teams:" + key.Split(':')[0], failure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Chain:0", "AAAAAAAA-0000-0000-0000-000000000001")]
    [InlineData("Hours:sunday", "")]
    [InlineData("Promises:emergency", "00:01:00")]
    [InlineData("TimeZone", "Asia/Kathmandu")]
    [InlineData("ServiceUrl", "https://smba.infra.gcc.teams.microsoft.com/gcc")]
    public void Settings_that_can_be_meant_are_taken(string key, string value) => Assert.Empty(Failures(key, value));

    [Fact]
    public void Without_any_setting_Teams_is_off()
    {
        var result = new TeamsOptionsValidator(new FakeTimeProvider()).Validate(null, new TeamsOptions());

        Assert.True(result.Succeeded);
        Assert.False(new TeamsOptions().IsOn);
    }

    private static string[] Failures(string key, string? value)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Tenants:0"] = "11111111-1111-1111-1111-111111111111",
            ["Staff:0"] = Someone,
            ["EscalationChannel"] = "19:cases@thread.tacv2",
            ["TimeZone"] = "Europe/London",
        };
        if (value is null)
            settings.Remove(key + ":0");
        else
            settings[key] = value;
        var options = new TeamsOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings).Build().Bind(options);
        return [.. new TeamsOptionsValidator(new FakeTimeProvider()).Validate(null, options).Failures ?? []];
    }
}
