namespace MassageBot.Tests.Deployment;

public sealed class TeamsAppValuesTests
{
    [Theory]
    [InlineData("Bot:MicrosoftAppId", "", "MB4080")]
    [InlineData("Bot:MicrosoftAppId", "my-bot", "MB4021")]
    [InlineData("Bot:MicrosoftAppId", "6f1c2a340b5d4c7e9f801a2b3c4d5e6f", "MB4021")]
    [InlineData("Clinic:Name", " ", "MB4080")]
    [InlineData("Clinic:Name", "Harbour\nMassage", "MB4083")]
    [InlineData("TeamsApp:Id", "the-app", "MB4081")]
    [InlineData("TeamsApp:Version", "1.0", "MB4084")]
    [InlineData("TeamsApp:Version", "1.0.0-beta", "MB4084")]
    [InlineData("TeamsApp:Version", "1.0.01", "MB4084")]
    [InlineData("TeamsApp:Version", "1.0.0\n", "MB4084")]
    [InlineData("TeamsApp:Name", "Harbour\tbot", "MB4083")]
    [InlineData("TeamsApp:Website", "", "MB4080")]
    [InlineData("TeamsApp:Website", "http://clinic.example", "MB4082")]
    [InlineData("TeamsApp:Privacy", "", "MB4080")]
    [InlineData("TeamsApp:Privacy", "clinic.example/privacy", "MB4082")]
    [InlineData("TeamsApp:Privacy", "https://user:word@clinic.example", "MB4082")]
    [InlineData("TeamsApp:Terms", "", "MB4080")]
    [InlineData("TeamsApp:Terms", "javascript:alert(1)", "MB4082")]
    [InlineData("TeamsApp:Domains:0", "https://clinic.example", "MB4085")]
    [InlineData("TeamsApp:Domains:0", "clinic.example/page", "MB4085")]
    [InlineData("TeamsApp:Domains:0", "*", "MB4085")]
    [InlineData("TeamsApp:Domains:0", "*.example.", "MB4085")]
    public void A_missing_or_wrong_value_is_named_once_with_its_setting_and_no_package_is_made(string setting, string value, string number)
    {
        var problem = Assert.Single(TeamsApp.Problems((setting, value)));

        Assert.StartsWith(number + ": ", problem, StringComparison.Ordinal);
        Assert.Contains(setting.Replace(":0", "", StringComparison.Ordinal), problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_at_once() =>
        Assert.Equal(
            ["MB4080", "MB4081", "MB4082", "MB4085"],
            TeamsApp.Problems(("Bot:MicrosoftAppId", ""), ("TeamsApp:Id", "x"), ("TeamsApp:Terms", "x"), ("TeamsApp:Domains:0", "x")).Select(problem => problem[..6]));

    [Fact]
    public void An_address_that_is_too_long_is_refused_without_repeating_it()
    {
        var problem = Assert.Single(TeamsApp.Problems(("TeamsApp:Terms", "https://clinic.example/" + new string('a', 2048))));

        Assert.Equal("MB4082: TeamsApp:Terms is longer than 2048 characters. Name a shorter address.", problem);
    }

    [Fact]
    public void Without_an_id_of_its_own_the_app_gets_one_from_the_bots_id_that_stays_the_same()
    {
        var id = TeamsApp.Values().One("appId");

        Assert.Equal(id, TeamsApp.Values(("Bot:MicrosoftAppId", TeamsApp.BotId.ToUpperInvariant())).One("appId"));
        Assert.NotEqual(TeamsApp.BotId, id);
        Assert.NotEqual(id, TeamsApp.Values(("Bot:MicrosoftAppId", "6f1c2a34-0b5d-4c7e-9f80-1a2b3c4d5e70")).One("appId"));
        Assert.Equal(8, Guid.Parse(id).Version);
    }

    [Fact]
    public void What_is_not_said_is_taken_from_what_is()
    {
        var values = TeamsApp.Values();

        Assert.Equal("Harbour Massage Clinic", values.One("name"));
        Assert.Equal("Harbour Massage Clinic", values.One("developer"));
        Assert.Equal("1.0.0", values.One("version"));
        Assert.Equal("Harbour bot", TeamsApp.Values(("TeamsApp:Name", "Harbour bot")).One("developer"));
    }
}
