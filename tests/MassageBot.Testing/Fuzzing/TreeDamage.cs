using System.Text;

namespace MassageBot.Testing.Fuzzing;

/// <summary>Changes that know what JSON is: the result has its shape, but not the one that was meant.</summary>
internal sealed class TreeDamage(Random random, Func<JsonTree> another)
{
    private static readonly int[] Depths = [5, 40, 58, 61, 62, 63, 64, 65, 66, 130, 1_000, 20_000];

    public void Apply(JsonTree tree)
    {
        var places = new List<(JsonTree Parent, int At)>();
        tree.Places(places);
        if (places.Count == 0)
            return;

        var (parent, at) = places[random.Next(places.Count)];
        var (name, value) = parent.Children[at];
        switch (random.Next(16))
        {
            case 0 or 1:
                parent.Children[at] = (name, JsonTree.Of(Pick(NastyValues.Leaves)));
                break;
            case 2 or 3:
                parent.Children[at] = (name, JsonTree.Of(Pick(NastyValues.Texts)));
                break;
            case 4:
                parent.Children[at] = (name, Deep());
                break;
            case 5:
                parent.Children[at] = (name, Wide(value));
                break;
            case 6:
                parent.Children[at] = (name, JsonTree.Of(Long()));
                break;
            case 7:
                parent.Children.Insert(random.Next(parent.Children.Count + 1), (name, JsonTree.Of(Pick(random.Next(2) == 0 ? NastyValues.Leaves : NastyValues.Texts))));
                break;
            case 8:
                parent.Children.RemoveAt(at);
                break;
            case 9:
                parent.Children[at] = (parent.IsArray ? "" : Quoted(Pick(NastyValues.Fields)), value);
                break;
            case 10:
                parent.Children[at] = (name, Somewhere(another()));
                break;
            case 11 when value.IsText:
                parent.Children[at] = (name, JsonTree.Of(Cut(value.Leaf)));
                break;
            case 12:
                AddField(tree, Quoted(Pick(NastyValues.Fields)), JsonTree.Of(Pick(NastyValues.Leaves)));
                break;
            case 13:
                AddField(tree, Quoted(Pick(NastyValues.Fields)), Somewhere(another()));
                break;
            case 14:
                AddField(tree, Quoted("type"), JsonTree.Of(Quoted(Pick(NastyValues.Types))));
                break;
            default:
                Route(tree);
                break;
        }
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private static void AddField(JsonTree tree, string name, JsonTree value)
    {
        if (!tree.IsLeaf && !tree.IsArray)
            tree.Children.Add((name, value));
    }

    private void Route(JsonTree tree)
    {
        var (field, values) = random.Next(4) switch
        {
            0 => ("deliveryMode", NastyValues.Modes),
            1 => ("channelId", NastyValues.Channels),
            2 => ("name", NastyValues.Names),
            _ => ("locale", ["de-DE", "xx-YY", "", "not a locale", "ja-JP", "tr-TR"]),
        };
        AddField(tree, Quoted(field), JsonTree.Of(Quoted(Pick(values))));
    }

    private JsonTree Deep()
    {
        var depth = Depths[random.Next(Depths.Length)];
        var (open, close) = random.Next(2) == 0 ? ("[", "]") : ("{\"a\":", "}");
        var isClosed = random.Next(8) > 0;
        return JsonTree.Of(string.Concat(Enumerable.Repeat(open, depth)) + "1" + (isClosed ? string.Concat(Enumerable.Repeat(close, depth)) : ""));
    }

    private JsonTree Wide(JsonTree item)
    {
        var text = new StringBuilder();
        (random.Next(3) == 0 ? item : JsonTree.Of(Pick(["0", "null", "{}", "\"\"", "{\"id\":\"a\"}", "{\"type\":\"mention\",\"text\":\"a\",\"mentioned\":{\"id\":\"b\"}}"]))).WriteTo(text);
        var count = Math.Min(1 << random.Next(4, 15), 200_000 / Math.Max(text.Length, 1));
        return JsonTree.Of($"[{string.Join(',', Enumerable.Repeat(text.ToString(), count))}]");
    }

    private string Long()
    {
        var unit = Pick(["a", " ", "<at>", "🙂", "\\u0000", "\\ud83d", "9", "no ", "not ", "-", "é", "<at> </at>", "pain ", "\\n", "[", "&#"]);
        return Quoted(string.Concat(Enumerable.Repeat(unit, (1 << random.Next(6, 18)) / unit.Length)));
    }

    private string Cut(string text)
    {
        var at = random.Next(1, text.Length);
        return text[..at] + Pick(["\\ud83d", "\\ude42", "\\u0000", "\\", "\"", "\u0001", "\ud83d", ""]) + text[at..];
    }

    private JsonTree Somewhere(JsonTree tree)
    {
        var places = new List<(JsonTree Parent, int At)>();
        tree.Places(places);
        if (places.Count == 0)
            return tree;
        var (parent, at) = places[random.Next(places.Count)];
        return parent.Children[at].Value;
    }

    private string Pick(string[] values) => values[random.Next(values.Length)];
}
