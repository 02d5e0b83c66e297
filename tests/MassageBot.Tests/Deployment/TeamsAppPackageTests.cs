using System.Text;
using MassageBot.Deployment;

namespace MassageBot.Tests.Deployment;

public sealed class TeamsAppPackageTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("massagebot-teams-");

    public TeamsAppPackageTests()
    {
        foreach (var name in (string[])["manifest.json", "color.png", "outline.png"])
            File.Copy(Path.Combine(TeamsApp.Template, name), PathOf(name));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_package_holds_the_manifest_and_two_icons_and_no_folder()
    {
        var files = TeamsApp.Files(TeamsApp.Package());

        Assert.Equal(["color.png", "manifest.json", "outline.png"], files.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(PathOf("color.png")), files["color.png"]);
        Assert.Equal(File.ReadAllBytes(PathOf("outline.png")), files["outline.png"]);
        var manifest = TeamsApp.Manifest();
        Assert.Equal("color.png", (string?)manifest["icons"]!["color"]);
        Assert.Equal("outline.png", (string?)manifest["icons"]!["outline"]);
    }

    [Fact]
    public void The_same_settings_make_the_same_file() => Assert.Equal(TeamsApp.Package(), TeamsApp.Package());

    [Fact]
    public void A_template_of_ones_own_is_used_with_its_texts_and_icons()
    {
        File.WriteAllText(PathOf("manifest.json"), """{ "name": { "short": "Own {{name}}" } }""", new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var problems = new List<string>();

        var files = TeamsApp.Files(TeamsAppPackage.Build(_folder.FullName, TeamsApp.Values(), problems)!);

        Assert.Empty(problems);
        Assert.Contains("\"Own Harbour Massage Clinic\"", Encoding.UTF8.GetString(files["manifest.json"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("color.png")]
    [InlineData("outline.png")]
    public void A_file_that_the_template_lacks_is_named(string name)
    {
        File.Delete(PathOf(name));

        Assert.StartsWith($"MB4086: the template has no readable {name}: ", Assert.Single(TeamsApp.Problems(_folder.FullName)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"id\": ", "isn't readable JSON")]
    [InlineData("[]", "isn't readable JSON")]
    [InlineData("{ \"id\": \"a\", \"id\": \"b\" }", "isn't readable JSON")]
    [InlineData("{ \"id\": \"{{appID}}\" }", "has the place {{appID}}, which nothing fills")]
    [InlineData("{ \"id\": [[\"{{ }}\"]] }", "has the place {{ }}, which nothing fills")]
    [InlineData("{ \"id\": \"{{domains}}\" }", "has the place {{domains}}, which nothing fills")]
    public void A_manifest_that_cant_be_filled_in_is_refused_with_the_reason(string manifest, string reason)
    {
        File.WriteAllText(PathOf("manifest.json"), manifest);

        var problem = Assert.Single(TeamsApp.Problems(_folder.FullName));
        Assert.StartsWith("MB4086: manifest.json ", problem, StringComparison.Ordinal);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_icon_of_the_wrong_size_is_refused_with_both_sizes()
    {
        File.Copy(PathOf("outline.png"), PathOf("color.png"), overwrite: true);

        Assert.Equal("MB4087: color.png is 32 by 32 pixels. Teams takes a PNG of 192 by 192 pixels.", Assert.Single(TeamsApp.Problems(_folder.FullName)));
    }

    [Fact]
    public void An_outline_that_cant_be_transparent_is_refused()
    {
        File.Copy(PathOf("color.png"), PathOf("outline.png"), overwrite: true);

        Assert.Equal(
            "MB4087: outline.png is 192 by 192 pixels, not transparent. Teams takes a PNG of 32 by 32 pixels, white on a transparent ground.",
            Assert.Single(TeamsApp.Problems(_folder.FullName)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a and so on and so on, for more than a header")]
    public void An_icon_that_is_no_PNG_is_refused(string content)
    {
        File.WriteAllText(PathOf("color.png"), content);

        Assert.Contains("color.png is no PNG picture", Assert.Single(TeamsApp.Problems(_folder.FullName)), StringComparison.Ordinal);
    }

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
