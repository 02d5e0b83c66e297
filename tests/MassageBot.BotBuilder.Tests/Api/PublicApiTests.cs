#if BOTSDK_SOURCE
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

    private static IReadOnlyCollection<string> Ours() => PublicApiPrinter.Print(typeof(Activity).Assembly);

    private static IEnumerable<string> AllowedLines() =>
        File.ReadLines(Path.Combine(Folder, "allowed-extras.txt")).Where(line => line.Length > 0 && !line.StartsWith('#'));

    private static IEnumerable<string> Allowed() => AllowedLines().Select(line => line.Split(" # ")[0].TrimEnd());
}
#endif
