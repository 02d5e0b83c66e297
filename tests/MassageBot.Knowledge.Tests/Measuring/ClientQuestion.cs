namespace MassageBot.Knowledge.Tests.Measuring;

/// <summary>A question that somebody wrote who knew the entries' questions only, with the entries that would answer it.</summary>
/// <param name="Text">The question.</param>
/// <param name="Entry">The entry that answers it best; "ood-near" or "ood-far" when none does.</param>
/// <param name="Also">Other entries that a fair reader accepts.</param>
/// <param name="Audience">Who asks.</param>
internal sealed record ClientQuestion(string Text, string Entry, IReadOnlyList<string> Also, Audience Audience)
{
    public bool IsNear => Entry == "ood-near";

    public bool IsFar => Entry == "ood-far";

    public bool IsAnsweredBy(string entry) => entry == Entry || Also.Contains(entry);

    public static List<ClientQuestion> Read(string file)
        => [.. File.ReadLines(Path.Combine(Folders.Tests, "Measuring", "Data", file)).Skip(1).Select(line => line.Split('\t'))
            .Select(cells => new ClientQuestion(
                cells[0], cells[1], cells[2].Split(' ', StringSplitOptions.RemoveEmptyEntries), cells[3] == "staff" ? Audience.Staff : Audience.Client))];
}
