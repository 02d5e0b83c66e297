using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MassageBot.Tests.Deployment;

public sealed class TeamsManifestTests
{
    [Fact]
    public void A_filled_in_manifest_fits_the_schema_of_Teams() =>
        Assert.Empty(TeamsSchema.Faults(TeamsApp.Manifest(("TeamsApp:Domains:0", "clinic.example"))));

    [Theory]
    [InlineData("/accentColor", "\"sea\"")]
    [InlineData("/id", "\"{{appId}}\"")]
    [InlineData("/manifestVersion", "\"1.29\"")]
    [InlineData("/bots/0/scopes", "[\"groupchat\"]")]
    [InlineData("/bots/0/botId", "\"my-bot\"")]
    [InlineData("/bots/0/commandLists/0/scopes", "null")]
    [InlineData("/composeExtensions/0/commands/0/parameters/0/inputType", "\"words\"")]
    [InlineData("/permissions", "[\"everything\"]")]
    [InlineData("/developer/privacyUrl", "\"clinic.example/privacy\"")]
    [InlineData("/name/short", "\"A name that has more than thirty characters\"")]
    [InlineData("/colour", "\"#0d5c63\"")]
    public void What_the_schema_forbids_is_found_at_its_place(string place, string value)
    {
        var manifest = TeamsApp.Manifest();
        var steps = place.Split('/')[1..];
        var parent = steps[..^1].Aggregate((JsonNode)manifest, (node, step) => node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);

        Assert.Contains(TeamsSchema.Faults(manifest), fault => fault.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_place_is_filled_with_its_setting()
    {
        var manifest = TeamsApp.Manifest(
            ("TeamsApp:Id", "0a1b2c3d-1111-4222-8333-444455556666"),
            ("TeamsApp:Version", "2.0.13"),
            ("TeamsApp:Name", "Harbour bot"),
            ("TeamsApp:Developer", "Harbour Ltd"),
            ("TeamsApp:Domains:0", "clinic.example"),
            ("TeamsApp:Domains:1", "*.clinic.example"));

        Assert.DoesNotContain("{{", manifest.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("0a1b2c3d-1111-4222-8333-444455556666", (string?)manifest["id"]);
        Assert.Equal("2.0.13", (string?)manifest["version"]);
        Assert.Equal("Harbour bot", (string?)manifest["name"]!["short"]);
        Assert.Equal("MassageBot for Harbour Massage Clinic", (string?)manifest["name"]!["full"]);
        Assert.Equal("Harbour Ltd", (string?)manifest["developer"]!["name"]);
        Assert.Equal("https://clinic.example/", (string?)manifest["developer"]!["websiteUrl"]);
        Assert.Equal("https://clinic.example/privacy", (string?)manifest["developer"]!["privacyUrl"]);
        Assert.Equal("https://clinic.example/terms", (string?)manifest["developer"]!["termsOfUseUrl"]);
        Assert.Equal(TeamsApp.BotId, (string?)manifest["bots"]![0]!["botId"]);
        Assert.Equal(TeamsApp.BotId, (string?)manifest["composeExtensions"]![0]!["botId"]);
        Assert.Equal(["clinic.example", "*.clinic.example"], Strings(manifest["validDomains"]));
    }

    [Fact]
    public void Without_domains_the_websites_is_taken()
    {
        var manifest = TeamsApp.Manifest(("TeamsApp:Website", "https://www.clinic.example/about"));

        Assert.Equal(["www.clinic.example"], Strings(manifest["validDomains"]));
    }

    [Fact]
    public void The_bot_is_offered_in_every_scope_with_the_commands_of_staff()
    {
        var bot = TeamsApp.Manifest()["bots"]!.AsArray().Single()!;
        var commands = bot["commandLists"]!.AsArray().Single()!["commands"]!.AsArray();

        Assert.Equal(["personal", "team", "groupChat"], Strings(bot["scopes"]));
        Assert.Equal(["personal", "team", "groupChat"], Strings(bot["commandLists"]![0]!["scopes"]));
        Assert.Equal(["cases", "case", "check-ins today", "help", "stats"], commands.Select(command => (string)command!["title"]!));
        Assert.All(commands, command => Assert.NotEmpty((string)command!["description"]!));
        Assert.False((bool)bot["supportsFiles"]!);
    }

    [Fact]
    public void The_message_extension_searches_entries_by_one_parameter()
    {
        var command = TeamsApp.Manifest()["composeExtensions"]!.AsArray().Single()!["commands"]!.AsArray().Single()!;

        Assert.Equal("findEntry", (string?)command["id"]);
        Assert.Equal("query", (string?)command["type"]);
        Assert.Equal("query", (string?)command["parameters"]!.AsArray().Single()!["name"]);
    }

    [Fact]
    public void The_app_asks_for_no_more_than_it_uses()
    {
        var manifest = TeamsApp.Manifest();

        Assert.Equal(["identity", "messageTeamMembers"], Strings(manifest["permissions"]));
        Assert.DoesNotContain(manifest.Select(property => property.Key), name => name is "staticTabs" or "configurableTabs" or "webApplicationInfo" or "authorization" or "devicePermissions");
    }

    [Fact]
    public void Texts_are_no_longer_than_Teams_takes_with_the_longest_names()
    {
        var manifest = TeamsApp.Manifest(("Clinic:Name", new string('m', 85)), ("TeamsApp:Name", new string('n', 30)), ("TeamsApp:Developer", new string('d', 32)));

        Assert.Empty(TeamsSchema.Faults(manifest));
        Assert.Equal(100, ((string)manifest["name"]!["full"]!).Length);
        Assert.InRange(((string)manifest["description"]!["short"]!).Length, 1, 80);
        Assert.InRange(((string)manifest["description"]!["full"]!).Length, 1, 4000);
    }

    [Theory]
    [InlineData("Clinic:Name", 86, "(name.full) has 101 characters, Teams takes 100. Shorten Clinic:Name.")]
    [InlineData("TeamsApp:Name", 31, "(name.short) has 31 characters, Teams takes 30. Shorten TeamsApp:Name ")]
    [InlineData("TeamsApp:Developer", 33, "(developer.name) has 33 characters, Teams takes 32. Shorten TeamsApp:Developer ")]
    public void A_name_that_is_too_long_is_named_with_both_lengths_and_the_setting(string setting, int length, string named) =>
        Assert.Contains(
            TeamsApp.Problems(("TeamsApp:Name", "Harbour bot"), (setting, new string('x', length))),
            problem => problem.StartsWith("MB4083: ", StringComparison.Ordinal) && problem.Contains(named, StringComparison.Ordinal));

    [Fact]
    public void Names_keep_their_letters_quotes_and_braces()
    {
        const string Name = "Zoë's \"Hände\" \\ {{botId}} & 手";

        var package = TeamsApp.Package(("TeamsApp:Name", Name));

        Assert.Equal(Name, (string?)TeamsApp.Manifest(("TeamsApp:Name", Name))["name"]!["short"]);
        Assert.Contains("Zoë's", Encoding.UTF8.GetString(TeamsApp.Files(package)["manifest.json"]), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Strings(JsonNode? array) => array!.AsArray().Select(element => (string)element!);
}
