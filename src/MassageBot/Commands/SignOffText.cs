using System.Globalization;
using MassageBot.Clinic;

namespace MassageBot.Commands;

/// <summary>What waits for a clinician as lines of plain text: one for each item, then the totals.</summary>
internal static class SignOffText
{
    public static IEnumerable<string> Lines(IReadOnlyList<SignOffItem> items, IReadOnlyList<(string Country, SafetyNumbers Numbers)> numbers)
    {
        // Entries of the knowledge are a file each: they are counted by their folder.
        var groups = items.GroupBy(item => item.File.EndsWith(".md", StringComparison.Ordinal) ? Path.GetDirectoryName(item.File)!.Replace('\\', '/') : item.File).ToList();
        foreach (var item in groups.SelectMany(group => group.Where(item => item.Waits)))
            yield return $"{item.File}  {item.Id}  {string.Join(',', item.Evidence)}  {item.What}";
        foreach (var (country, own) in numbers)
            yield return $"SafetyNumbers  {country}  checked {DayOf(own)}  {own.Emergency} | {own.Urgent} | {own.Crisis} | {own.Assault}";
        yield return "";
        yield return "Waiting for a clinician";
        foreach (var group in groups)
            yield return FormattableString.Invariant($"  {group.Count(item => item.Waits),4} of {group.Count(),4}  {group.Key}");
        yield return FormattableString.Invariant($"  {items.Count(item => item.Waits),4} of {items.Count,4}  in all");
        yield return FormattableString.Invariant($"Emergency numbers of {numbers.Count} countries, to be checked by a person at each release; the oldest check: {numbers.Select(n => DayOf(n.Numbers)).Order(StringComparer.Ordinal).FirstOrDefault()}");
    }

    private static string DayOf(SafetyNumbers numbers) => numbers.Checked?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "never";
}
