using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>Random activities as a channel could send them: any documented field, and others at every level.</summary>
public static class WireArbitrary
{
    private const int Deepest = 3;

    private static readonly string[] Numbers =
        ["0", "-1", "1.50", "1e2", "-2.5E-7", "9007199254740993", "12345678901234567890", "0.1000000000000000055", "1e400", "-0.0", "1769851800099"];

    private static readonly string[] Times =
        ["2026-01-31T09:30:00Z", "2026-01-31T09:30:00.1234567Z", "2026-01-31T15:00:00.099+05:30", "2026-01-31T00:30:00.5-09:00", "0001-01-01T00:00:00Z", "2026-01-31T09:30:00"];

    private static readonly string[] Texts =
        ["", " ", "hello", "Grüße 🙂", "<at>Bot</at>", "\"\\/\b\f\n\r\t\u0001", "\u2028\u00a0", "null", "2026-01-31T09:30:00.000Z", "Привет שלום"];

    private static readonly string[] Names = ["x", "y-new", "@type", "Text2", "ключ", "", "$id", "properties", "unknown"];

    public static Arbitrary<ActivityText> Activities() =>
        (from fields in Typed(typeof(Activity), 0)
         from layout in Gen.Elements(true, false)
         select new ActivityText(fields.ToJsonString(new System.Text.Json.JsonSerializerOptions { WriteIndented = layout }))).ToArbitrary();

    private static Gen<JsonNode?> Text => Gen.OneOf(Gen.Elements(Texts), ArbMap.Default.GeneratorFor<string>()).Select(text => (JsonNode?)(text ?? ""));

    private static Gen<JsonObject> Typed(Type type, int depth)
    {
        var members = WireType.Of(type);
        var known = members.Names.Select(name => KeyValuePair.Create(name, Value(members.Member(name)!.PropertyType, depth + 1)));
        var others = Names.Where(name => members.Member(name) is null).Select(name => KeyValuePair.Create(name, Any(depth + 1)));
        return from some in Fields(known, depth == 0 ? 45 : 60)
               from more in Fields(others, 15)
               select Join(some, more);
    }

    private static Gen<JsonNode?> Value(Type type, int depth)
    {
        if (depth > Deepest)
            return type == typeof(object) || type == typeof(string) ? Text : Gen.Constant<JsonNode?>(null);
        if (type == typeof(string))
            return Text;
        if (type == typeof(bool?))
            return Gen.Elements(true, false).Select(value => (JsonNode?)value);
        if (type == typeof(int?) || type == typeof(int))
            return Gen.Choose(-5, 1_000_000).Select(value => (JsonNode?)value);
        if (type == typeof(DateTimeOffset?))
            return Gen.Elements(Times).Select(value => (JsonNode?)value);
        if (type == typeof(object))
            return Any(depth);
        if (!type.IsGenericType)
            return Typed(type, depth).Select(value => (JsonNode?)value);

        var item = Value(type.GenericTypeArguments[^1], depth);
        return type.GenericTypeArguments.Length == 1
            ? Some(item, 3).Select(items => (JsonNode?)new JsonArray([.. items]))
            : Fields(Names.Select(name => KeyValuePair.Create(name, item)), 30).Select(fields => (JsonNode?)Join(fields, []));
    }

    private static Gen<JsonNode?> Any(int depth)
    {
        var plain = Gen.OneOf(
            Text,
            Gen.Elements(true, false).Select(value => (JsonNode?)value),
            Gen.Elements(Numbers).Select(number => JsonNode.Parse(number)),
            ArbMap.Default.GeneratorFor<long>().Select(value => (JsonNode?)value),
            Gen.Constant<JsonNode?>(null));
        return depth > Deepest
            ? plain
            : Gen.OneOf(
                plain,
                Some(Delay(depth), 4).Select(items => (JsonNode?)new JsonArray([.. items])),
                Fields(Names.Select(name => KeyValuePair.Create(name, Delay(depth))), 25).Select(fields => (JsonNode?)Join(fields, [])));
    }

    private static Gen<JsonNode?> Delay(int depth) => Gen.Fresh(() => depth).SelectMany(level => Any(level + 1));

    private static Gen<List<JsonNode?>> Some(Gen<JsonNode?> item, int most) =>
        Gen.Choose(0, most).SelectMany(count => Gen.CollectToList(Enumerable.Range(0, count), _ => item)).Select(items => items.ToList());

    // Each field is there with a probability in percent.
    private static Gen<List<KeyValuePair<string, JsonNode?>>> Fields(IEnumerable<KeyValuePair<string, Gen<JsonNode?>>> fields, int percent) =>
        Gen.CollectToList(
            fields,
            field => Gen.Choose(1, 100).SelectMany(roll => roll > percent
                ? Gen.Constant<(string Name, JsonNode? Value)?>(null)
                : field.Value.Select(value => ((string Name, JsonNode? Value)?)(field.Key, value))))
        .Select(all => all.Where(field => field is not null).Select(field => KeyValuePair.Create(field!.Value.Name, field.Value.Value)).ToList());

    private static JsonObject Join(List<KeyValuePair<string, JsonNode?>> some, List<KeyValuePair<string, JsonNode?>> more) => new([.. some, .. more]);
}
