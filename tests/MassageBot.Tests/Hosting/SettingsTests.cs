using MassageBot.Commands;
using MassageBot.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassageBot.Tests.Hosting;

public sealed class SettingsTests
{
    [Theory]
    [InlineData("Clinic:Name", "")]
    [InlineData("Clinic:Country", "Atlantis")]
    [InlineData("Clinic:BookingLink", "not a link")]
    [InlineData("SafetyNumbers:GB:Checked", "yesterday")]
    [InlineData("Triage:Mode", "")]
    [InlineData("Triage:Mode", "List")]
    [InlineData("Triage:Mode", "1")]
    [InlineData("Content:Dialogs", "no-such-folder")]
    [InlineData("Content:Knowledge", "no-such-folder")]
    [InlineData("Content:SettleTime", "01:00:00")]
    [InlineData("Content:SettleTime", "soon")]
    [InlineData("Content:FitKnowledge", "perhaps")]
    [InlineData("DirectLine:AllowedOrigins:0", "clinic.example/page")]
    [InlineData("DirectLine:TokenLifetime", "00:00:00")]
    [InlineData("DirectLine:MaxBodyBytes", "-1")]
    [InlineData("DirectLine:MaxBodyBytes", "many")]
    [InlineData("DirectLine:MaxBodyBytes", "99999999999999999999")]
    [InlineData("DirectLine:StartsPerMinute", "0")]
    [InlineData("Bot:MicrosoftAppId", " ")]
    [InlineData("Bot:MicrosoftAppId", "my-bot")]
    [InlineData("Bot:MicrosoftAppType", "ManyTenants")]
    [InlineData("Bot:MaxBodyBytes", "0")]
    [InlineData("Bot:AllowedServiceHosts:0", "https://smba.trafficmanager.net")]
    [InlineData("Bot:AllowedServiceHosts:0", "smba.trafficmanager.net:443")]
    [InlineData("Bot:AllowedServiceHosts:0", "localhost")]
    [InlineData("Bot:AllowedServiceHosts:0", "192.0.2.1")]
    [InlineData("Bot:AllowedServiceHosts:0", "*")]
    [InlineData("Bot:AllowedServiceHosts:0", "*.com")]
    [InlineData("Bot:ToChannelFromBotLoginUrl", "http://login.example/tenant")]
    [InlineData("Bot:ToChannelFromBotLoginUrl", "https://login.example")]
    [InlineData("Bot:CertificatePath", "no-such-file.pfx")]
    [InlineData("Bot:CertificateThumbprint", "00 11 22")]
    [InlineData("Bot:CertificateThumbprint", "0000000000000000000000000000000000000000")]
    [InlineData("Bot:ChannelService", "https://botframework.example")]
    [InlineData("Bot:AcceptActivities", "perhaps")]
    [InlineData("Bot:AllowUnauthenticated", "true")]
    [InlineData("Bot:ToBotFromEmulatorOpenIdMetadataUrl", "http://issuer.example")]
    [InlineData("Turns:Node", "")]
    [InlineData("Turns:RecoveryInterval", "00:00:00")]
    [InlineData("Turns:RecoveryInterval", "-00:00:05")]
    [InlineData("Turns:LongestTurn", "2.00:00:00")]
    [InlineData("Turns:LongestWait", "never")]
    [InlineData("Storage:ConnectionString", "Server=elsewhere")]
    [InlineData("Storage:Durability", "Some")]
    [InlineData("Storage:MaxAttempts", "0")]
    [InlineData("Storage:LeaseDuration", "00:00:00")]
    [InlineData("Proxy:Known:0", "proxy.example")]
    public void A_wrong_setting_stops_the_start_and_is_named_with_the_value_found(string path, string value)
    {
        var lines = FailuresOf($"--{path}={value}");

        Assert.NotNull(lines);
        Assert.Contains(lines, line => line.StartsWith("MB", StringComparison.Ordinal)
            && line.Contains(path.EndsWith(":0", StringComparison.Ordinal) ? path[..^2] : path, StringComparison.OrdinalIgnoreCase)
            && (value.Length == 0 || line.Contains(value, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Advice")]
    [InlineData("checklist")]
    public void Both_modes_of_the_triage_are_taken_in_any_case(string mode) => Assert.Null(FailuresOf($"--Triage:Mode={mode}"));

    [Fact]
    public void Half_a_registration_stops_the_start() =>
        Assert.Contains(FailuresOf("--Bot:MicrosoftAppId=00000000-0000-0000-0000-000000000001")!, l => l.Contains("Bot:MicrosoftAppPassword", StringComparison.Ordinal));

    [Fact]
    public void A_secret_is_never_printed() =>
        Assert.DoesNotContain(FailuresOf("--DirectLine:Secret=tooshort")!, l => l.Contains("tooshort", StringComparison.Ordinal));

    [Fact]
    public void All_wrong_settings_of_all_sections_are_named_at_once() =>
        Assert.True(FailuresOf("--Clinic:Name=", "--Turns:Node=", "--Bot:MaxBodyBytes=0")!.Count >= 3);

    [Fact]
    public void Settings_that_nothing_reads_are_found_and_the_shipped_ones_are_all_read()
    {
        var shipped = new ConfigurationBuilder().AddJsonFile(RepositoryFiles.PathOf("src", "MassageBot", "appsettings.json"));
        Assert.Empty(UnknownSettings.Find(shipped.Build()));

        var mistyped = shipped.AddInMemoryCollection([new("DirectLine:AlowedOrigins:0", "https://clinic.example"), new("Triage:Modus", "Checklist"), new("Clinic:Facts:parking", "behind the house")]);
        Assert.Equal(["Triage:Modus", "DirectLine:AlowedOrigins"], UnknownSettings.Find(mistyped.Build()));
    }

    private static IReadOnlyList<string>? FailuresOf(params string[] settings)
    {
        try
        {
            var app = ServeCommand.Build(["--urls=http://127.0.0.1:0", .. settings]);
            app.Services.GetRequiredService<IStartupValidator>().Validate();
            return null;
        }
        catch (Exception e) when (StartFailures.Explain(e) is { } lines)
        {
            return lines;
        }
    }
}
