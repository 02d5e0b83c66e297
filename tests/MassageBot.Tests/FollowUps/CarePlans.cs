using MassageBot.Dialogs;
using MassageBot.Triage;

namespace MassageBot.Tests.FollowUps;

/// <summary>The product's own plan.</summary>
internal static class CarePlans
{
    private static readonly Lazy<DialogContent> Content = new(() => DialogContent.Load(
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("dialogs"), "*.yaml", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Select(path => new ContentFile(path, File.ReadAllText(path)))], out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems)));

    public static CarePlan Product => Content.Value.Care;
}
