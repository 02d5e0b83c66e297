namespace MassageBot.Knowledge.Ranking;

/// <summary>Counted features of one text in one space.</summary>
/// <param name="Ids">Distinct known features, ascending.</param>
/// <param name="Counts">How often each stands in the text.</param>
/// <param name="Unknown">How many features of the text the vocabulary does not hold.</param>
internal sealed record Bag(int[] Ids, float[] Counts, int Unknown)
{
    /// <summary>A text of which nothing is known.</summary>
    public static Bag Empty { get; } = new([], [], 0);

    public static Bag From(List<int> ids)
    {
        ids.Sort();
        var unknown = 0;
        while (unknown < ids.Count && ids[unknown] < 0) unknown++;
        var distinct = 0;
        for (var i = unknown; i < ids.Count; i++)
            if (i == unknown || ids[i] != ids[i - 1]) distinct++;
        var found = new int[distinct];
        var counts = new float[distinct];
        var at = -1;
        for (var i = unknown; i < ids.Count; i++)
        {
            if (i == unknown || ids[i] != ids[i - 1]) found[++at] = ids[i];
            counts[at]++;
        }
        return new Bag(found, counts, unknown);
    }
}
