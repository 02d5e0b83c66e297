#if BOTSDK_SOURCE
using System.Reflection;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Api;

public class PublicApiTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Api");

    [Fact]
    public void Every_public_member_is_one_of_Bot_Builder_or_is_allowed_by_name()
    {
        var known = File.ReadLines(Path.Combine(Folder, "botbuilder-4.23-public-api.txt")).ToHashSet(StringComparer.Ordinal);
        var allowed = Allowed().ToHashSet(StringComparer.Ordinal);

        var unknown = Ours().Where(line => !known.Contains(line) && !allowed.Contains(line)).ToList();

        Assert.True(unknown.Count == 0, "Not in the public API of Bot Builder 4.23:\n" + string.Join('\n', unknown));
    }

    [Fact]
    public void Every_allowed_extra_still_exists_and_is_not_one_of_Bot_Builder()
    {
        var known = File.ReadLines(Path.Combine(Folder, "botbuilder-4.23-public-api.txt")).ToHashSet(StringComparer.Ordinal);
        var ours = Ours().ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Allowed(), line => !ours.Contains(line) || known.Contains(line));
    }

    [Fact]
    public void Every_allowed_extra_has_a_reason()
    {
        Assert.DoesNotContain(AllowedLines(), line => !line.Contains(" # ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("MassageBot.BotBuilder.Conformance")]
    [InlineData("MassageBot.Dialogs")]
    [InlineData("MassageBot")]
    public void What_is_to_build_on_the_real_packages_too_uses_only_what_they_have(string assembly)
    {
        var known = File.ReadLines(Path.Combine(Folder, "botbuilder-4.23-public-api.txt")).ToHashSet(StringComparer.Ordinal);
        var same = AllowedLines().Where(IsThereToo).Select(NameOf).ToHashSet(StringComparer.Ordinal);

        var used = UsedMembers.Of(Assembly.Load(assembly), typeof(Activity).Assembly);

        var foreign = used.Where(line => !known.Contains(line) && !same.Contains(line));
        Assert.NotEmpty(used);
        Assert.True(!foreign.Any(), assembly + " uses what Bot Builder 4.23 doesn't have:\n" + string.Join('\n', foreign));
    }

    [Fact]
    public void The_storage_of_state_is_the_only_one_that_uses_a_member_of_ours()
    {
        var known = File.ReadLines(Path.Combine(Folder, "botbuilder-4.23-public-api.txt")).ToHashSet(StringComparer.Ordinal);

        var extras = UsedMembers.Of(Assembly.Load("MassageBot.Storage"), typeof(Activity).Assembly).Where(line => !known.Contains(line));

        Assert.All(extras, line => Assert.StartsWith("MassageBot.BotBuilder.BotJson.", line));
    }

    private static IReadOnlyCollection<string> Ours() => PublicApiPrinter.Print(typeof(Activity).Assembly);

    private static bool IsThereToo(string line) =>
        line.EndsWith(", which the list leaves out", StringComparison.Ordinal)
        || line.EndsWith(", whose types stand in signatures of Bot Builder", StringComparison.Ordinal)
        || line.EndsWith("the call looks the same", StringComparison.Ordinal);

    private static IEnumerable<string> AllowedLines() =>
        File.ReadLines(Path.Combine(Folder, "allowed-extras.txt")).Where(line => line.Length > 0 && !line.StartsWith('#'));

    private static IEnumerable<string> Allowed() => AllowedLines().Select(NameOf);

    private static string NameOf(string line) => line.Split(" # ")[0].TrimEnd();
}
#endif
