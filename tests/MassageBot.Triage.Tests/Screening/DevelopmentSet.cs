namespace MassageBot.Triage.Tests.Screening;

/// <summary>One of the sets under Data. Every third row is kept aside: it is measured, and never tuned on.</summary>
internal static class DevelopmentSet
{
    public static IReadOnlyList<Row> Read(string name) =>
        [.. File.ReadLines(Path.Combine(Lexicons.Root, "tests", "MassageBot.Triage.Tests", "Screening", "Data", name))
            .Skip(1)
            .Select((line, index) => Row.From(line, index + 1))];

    /// <param name="Number">Row number, the first after the heading is 1.</param>
    /// <param name="Text">What the client writes.</param>
    /// <param name="Label">The second column.</param>
    internal sealed record Row(int Number, string Text, string Label)
    {
        public bool KeptAside => Number % 3 == 0;

        /// <summary>Each group must have one of its ids present.</summary>
        public IReadOnlyList<IReadOnlyList<string>> Groups => [.. Label.Split(' ').Select(group => group.Split('|'))];

        public static Row From(string line, int number)
        {
            var tab = line.LastIndexOf('\t');
            return tab < 0 ? new Row(number, line, "") : new Row(number, line[..tab], line[(tab + 1)..]);
        }
    }
}
