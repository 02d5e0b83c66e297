using MassageBot.Tests.Channels.Connector;

namespace MassageBot.Tests.Doctor;

public sealed class DoctorConfigurationTests : IAsyncLifetime
{
    private const string PublicTeams = "https://smba.trafficmanager.net/teams/";
    private const string GovernmentTeams = "https://smba.infra.gov.teams.microsoft.us/teams/";

    private FakeCloud _cloud = null!;

    public async Task InitializeAsync() => _cloud = await FakeCloud.StartAsync();

    public async Task DisposeAsync() => await _cloud.DisposeAsync();

    [Theory]
    [InlineData("--Bot:MicrosoftAppId=", "MB4402: ")]
    [InlineData("--Bot:MicrosoftAppId=my-bot", "MB4021: ")]
    [InlineData("--Bot:MicrosoftAppPassword=", "MB4022: ")]
    [InlineData("--Bot:AcceptActivities=false", "MB4412: ")]
    [InlineData("--Bot:AcceptActivities=perhaps", "MB1032: ")]
    [InlineData("--Bot:ChannelService=https://botframework.example", "MB4030: ")]
    [InlineData("--Bot:CertificatePath=/nowhere.pfx", "MB4050: ")]
    [InlineData("--Bot:MicrosoftAppType=UserAssignedMSI", "MB4058: ")]
    [InlineData("--Bot:AllowedServiceHosts:0=https://smba.example/", "MB4059: ")]
    [InlineData("--Bot:ToBotFromChannelOpenIdMetadataUrl=http://keys.example/", "MB4033: ")]
    [InlineData("--Bot:AllowUnauthenticated=true", "MB4031: ")]
    [InlineData("--urls=http://localhost:99999", "MB1037: ")]
    [InlineData("--Turns:Node=", "MB2011: ")]
    public async Task With_wrong_settings_no_further_step_is_taken(string setting, string number)
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud), DoctorRun.Settings(_cloud, setting));

        Assert.Equal(1, code);
        Assert.StartsWith("failed   configuration       ", lines[0], StringComparison.Ordinal);
        Assert.Contains(number, lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1).SkipLast(1), line => Assert.StartsWith("skipped  ", line, StringComparison.Ordinal));
        Assert.Equal("skipped  token               it needs: configuration.", lines[1]);
        Assert.Equal("skipped  proactive send      it needs: configuration, token.", lines[4]);
        Assert.Equal("Failed: configuration.", lines[5]);
        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task Without_an_organisation_that_is_served_no_further_step_is_taken()
    {
        var (code, lines) = await DoctorRun.RunAsync(
            DoctorRun.Everything(_cloud), [.. DoctorRun.Settings(_cloud).Where(setting => !setting.StartsWith("--Teams:", StringComparison.Ordinal))]);

        Assert.Equal(1, code);
        Assert.StartsWith("failed   configuration       MB4403: Teams:Tenants is empty", lines[0], StringComparison.Ordinal);
        Assert.Empty(_cloud.Calls);
    }

    [Theory]
    [InlineData("smba.trafficmanager.net/teams/")]
    [InlineData("ftp://smba.trafficmanager.net/teams/")]
    public async Task Nothing_is_sent_to_an_address_that_is_none(string serviceUrl)
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud) with { ServiceUrl = serviceUrl }, DoctorRun.Settings(_cloud));

        Assert.Equal(1, code);
        Assert.StartsWith($"failed   configuration       MB4410: nothing may be sent to '{serviceUrl}'.", lines[0], StringComparison.Ordinal);
        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task A_host_that_isnt_among_the_allowed_ones_is_named_with_the_setting()
    {
        var (_, lines) = await DoctorRun.RunAsync(
            DoctorRun.Everything(_cloud) with { ServiceUrl = "https://me:hidden-word@smba.example/teams/?key=hidden-word" }, DoctorRun.Settings(_cloud));

        Assert.Contains("MB4410: nothing may be sent to 'https://smba.example/teams/'.", lines[0], StringComparison.Ordinal);
        Assert.Contains("Bot:AllowedServiceHosts", lines[0], StringComparison.Ordinal);
        Assert.DoesNotContain(lines, line => line.Contains("hidden-word", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", GovernmentTeams, "the bot is in the public one")]
    [InlineData("https://botframework.azure.us", PublicTeams, "such as " + GovernmentTeams)]
    public async Task A_bot_whose_Teams_is_in_another_cloud_is_told_which_setting_to_change(string service, string teams, string named)
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud), DoctorRun.Settings(_cloud, $"--Bot:ChannelService={service}", $"--Teams:ServiceUrl={teams}"));

        Assert.Equal(1, code);
        Assert.StartsWith("failed   configuration       MB4413: ", lines[0], StringComparison.Ordinal);
        Assert.Contains(named, lines[0], StringComparison.Ordinal);
        Assert.Empty(_cloud.Calls);
    }

    [Fact]
    public async Task In_the_governments_cloud_its_own_issuer_is_expected()
    {
        var (_, lines) = await DoctorRun.RunAsync(
            DoctorRun.Everything(_cloud) with { SendTo = null },
            DoctorRun.Settings(_cloud, "--Bot:ChannelService=https://botframework.azure.us", "--Bot:ToBotFromChannelTokenIssuer="));

        Assert.StartsWith($"ok       configuration       app {DoctorRun.AppId} in the cloud of the US Government, signs in with a password;", lines[0], StringComparison.Ordinal);
        Assert.Contains("but the bot takes tokens of 'https://api.botframework.us'", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_with_a_certificate_signs_in_with_it_and_is_told_its_end()
    {
        using var certificate = CertificateFile.Create();
        using var file = CertificateFile.Pfx(certificate, "the-word-of-the-file");

        var (code, lines) = await DoctorRun.RunAsync(
            DoctorRun.Everything(_cloud),
            DoctorRun.Settings(_cloud, "--Bot:MicrosoftAppPassword=", $"--Bot:CertificatePath={file.Path}", "--Bot:CertificatePassword=the-word-of-the-file"));

        Assert.Equal(0, code);
        Assert.Contains("signs in with a certificate that is good until 2120-01-01; ", lines[0], StringComparison.Ordinal);
        Assert.Contains(_cloud.Calls, call => call.Body.Contains("client_assertion=", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("the-word-of-the-file", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_setting_that_nothing_reads_is_named_beside_what_was_found()
    {
        var (code, lines) = await DoctorRun.RunAsync(DoctorRun.Everything(_cloud), DoctorRun.Settings(_cloud, "--Bot:MicrosoftAppTennantId=x"));

        Assert.Equal(0, code);
        Assert.EndsWith("MB1036: the setting Bot:MicrosoftAppTennantId is not known and has no effect.", lines[0], StringComparison.Ordinal);
    }
}
