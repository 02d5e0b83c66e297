using System.Xml.Linq;

namespace MassageBot.Tests.House;

public sealed class RoomTests
{
    // What the design allows; BotBuilder comes by the switch UsesBotSdk.
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["src/MassageBot.BotBuilder"] = [],
        ["src/MassageBot.Triage"] = [],
        ["src/MassageBot.Knowledge"] = [],
        ["src/MassageBot.Storage"] = ["BotSdk"],
        ["dialogs"] = ["src/MassageBot.Triage", "BotSdk"],
        ["src/MassageBot"] = ["dialogs", "src/MassageBot.Knowledge", "src/MassageBot.Storage", "BotSdk"],
        ["tests/MassageBot.Testing"] = ["src/MassageBot", "BotSdk"],
        ["tests/MassageBot.Tests"] = ["tests/MassageBot.Testing", "BotSdk"],
        ["tests/MassageBot.Browser.Tests"] = ["tests/MassageBot.Testing"],
        ["tests/MassageBot.Faults"] = ["tests/MassageBot.Testing", "BotSdk"],
        ["tests/MassageBot.Benchmarks"] = ["tests/MassageBot.Testing", "BotSdk"],
        ["tests/MassageBot.BotBuilder.Conformance"] = ["BotSdk"],
        ["tests/MassageBot.BotBuilder.Tests"] = ["src/MassageBot", "tests/MassageBot.BotBuilder.Conformance", "tests/MassageBot.Testing", "BotSdk"],
        ["tests/MassageBot.Dialogs.Tests"] = ["dialogs", "BotSdk"],
        ["tests/MassageBot.Knowledge.Tests"] = ["src/MassageBot.Knowledge"],
        ["tests/MassageBot.Signatures"] = [],
        ["tests/MassageBot.Storage.Tests"] = ["src/MassageBot.Storage", "BotSdk"],
        ["tests/MassageBot.Triage.Tests"] = ["src/MassageBot.Triage"],
        ["tests/MassageBot.WordVectors"] = ["src/MassageBot.Knowledge"],
    };

    [Fact]
    public void Each_room_depends_on_what_the_design_allows_and_on_nothing_else()
    {
        var found = RepositoryText.Files(".csproj").ToDictionary(RepositoryText.FolderOf, Dependencies, StringComparer.Ordinal);

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), found.Keys.Order(StringComparer.Ordinal));
        Assert.All(found, room => Assert.Equal(Allowed[room.Key].Order(StringComparer.Ordinal), room.Value.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("CHANGELOG.md")]
    [InlineData("MassageBot.sln")]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Build.targets")]
    [InlineData("Directory.Packages.props")]
    [InlineData("global.json")]
    [InlineData(".editorconfig")]
    [InlineData(".globalconfig")]
    [InlineData("BannedSymbols.txt")]
    [InlineData("src")]
    [InlineData("src/widget")]
    [InlineData("dialogs")]
    [InlineData("dialogs/triage")]
    [InlineData("dialogs/texts")]
    [InlineData("knowledge")]
    [InlineData("knowledge/en")]
    [InlineData("deploymentTemplates")]
    [InlineData("tests")]
    [InlineData("docs/architecture.md")]
    [InlineData("docs/decisions")]
    [InlineData("docs/operations.md")]
    [InlineData("docs/privacy.md")]
    [InlineData("docs/safety.md")]
    [InlineData("docs/errors.md")]
    [InlineData(".ci/run")]
    public void What_the_design_names_is_there(string path) =>
        Assert.True(Path.Exists(RepositoryFiles.PathOf(path)), path);

    [Fact]
    public void Each_room_says_what_it_is_for_what_to_read_first_and_what_must_never_be_put_there()
    {
        var rooms = RepositoryText.Files(".csproj").Select(RepositoryText.FolderOf).Append("knowledge").Append("src/widget").Append("deploymentTemplates");

        Assert.All(rooms, room => Assert.True(File.Exists(RepositoryFiles.PathOf(room, "README.md")), room + " has no README.md"));
        Assert.All(rooms.Where(r => r.StartsWith("src/", StringComparison.Ordinal)), room =>
        {
            var text = File.ReadAllText(RepositoryFiles.PathOf(room, "README.md"));
            Assert.Contains("first", text, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("never", text, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Fact]
    public void No_room_is_called_by_a_word_that_says_nothing() =>
        Assert.DoesNotContain(
            RepositoryText.Files(".cs").SelectMany(f => Path.GetDirectoryName(f)!.Split('/')).Distinct(),
            folder => folder is "Common" or "Shared" or "Core" or "Helpers" or "Utils" or "Utilities");

    private static IEnumerable<string> Dependencies(string project)
    {
        var xml = XDocument.Load(RepositoryFiles.PathOf(project));
        var folder = Path.GetDirectoryName(RepositoryFiles.PathOf(project))!;
        foreach (var reference in xml.Descendants("ProjectReference"))
        {
            var target = Path.GetFullPath(Path.Combine(folder, reference.Attribute("Include")!.Value));
            yield return RepositoryText.FolderOf(Path.GetRelativePath(RepositoryFiles.Root, target).Replace('\\', '/'));
        }

        if (xml.Descendants("UsesBotSdk").Any(e => e.Value == "true"))
            yield return "BotSdk";
    }
}
