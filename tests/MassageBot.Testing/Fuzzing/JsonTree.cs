using System.Text;
using System.Text.Json;

namespace MassageBot.Testing.Fuzzing;

/// <summary>
/// JSON that can be made wrong: a leaf is written as it stands, and an object may have a name twice or none that is text.
/// </summary>
internal sealed class JsonTree
{
    private readonly string? _leaf;
    private readonly bool _isArray;

    private JsonTree(string? leaf, bool isArray) => (_leaf, _isArray) = (leaf, isArray);

    /// <summary>The fields of an object or the items of an array; a name is written as it stands, quotes included.</summary>
    public List<(string Name, JsonTree Value)> Children { get; } = [];

    public bool IsLeaf => _leaf is not null;

    public bool IsArray => _isArray;

    public bool IsText => _leaf is ['"', .., '"'];

    /// <summary>The leaf as it is written.</summary>
    public string Leaf => _leaf ?? "";

    public static JsonTree Of(string leaf) => new(leaf, false);

    public static JsonTree Array(IEnumerable<JsonTree> items)
    {
        var tree = new JsonTree(null, true);
        tree.Children.AddRange(items.Select(item => ("", item)));
        return tree;
    }

    public static JsonTree Object(IEnumerable<(string Name, JsonTree Value)> fields)
    {
        var tree = new JsonTree(null, false);
        tree.Children.AddRange(fields);
        return tree;
    }

    public static JsonTree Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object(element.EnumerateObject().Select(field => (JsonSerializer.Serialize(field.Name), Of(field.Value)))),
        JsonValueKind.Array => Array(element.EnumerateArray().Select(Of)),
        _ => Of(element.GetRawText()),
    };

    public void WriteTo(StringBuilder target)
    {
        if (_leaf is not null)
        {
            target.Append(_leaf);
            return;
        }

        target.Append(_isArray ? '[' : '{');
        for (var i = 0; i < Children.Count; i++)
        {
            if (i > 0)
                target.Append(',');
            if (!_isArray)
                target.Append(Children[i].Name).Append(':');
            Children[i].Value.WriteTo(target);
        }

        target.Append(_isArray ? ']' : '}');
    }

    /// <summary>Every place in the tree that holds something: the parent and the position in it.</summary>
    public void Places(List<(JsonTree Parent, int At)> found)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            found.Add((this, i));
            Children[i].Value.Places(found);
        }
    }
}
