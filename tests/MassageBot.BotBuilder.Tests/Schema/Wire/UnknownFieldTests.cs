#if BOTSDK_SOURCE
using System.Reflection;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

/// <summary>Each class that travels, by itself.</summary>
public class UnknownFieldTests
{
    // The last two are how the members are called that keep unknown fields.
    private const string Unknown = """{"x-new":{"a":[1,{"b":null}]},"Id2":"kept","gone":null,"properties":{"p":1},"unknown":[true]}""";

    private static readonly Type[] Wire =
    [
        .. typeof(Activity).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(Activity).Namespace && type is { IsClass: true, IsAbstract: false } && !type.IsAssignableTo(typeof(Exception)))
            .Where(type => type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Any(property => property.CanWrite)),
    ];

    public static TheoryData<string> Types => [.. Wire.Select(type => type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void Unknown_fields_are_kept(string name)
    {
        var type = Wire.Single(type => type.Name == name);
        var value = JsonSerializer.Deserialize(Unknown, BotJson.Options.GetTypeInfo(type))!;

        var written = JsonElement.Parse(BotJson.Write(value));

        var kept = WireType.Of(type).Rest(value);
        Assert.Equal(5, kept.Count);
        foreach (var field in JsonElement.Parse(Unknown).EnumerateObject())
            Assert.True(JsonElement.DeepEquals(field.Value, written.GetProperty(field.Name)), written.GetRawText());
    }

    [Fact]
    public void Who_called_is_never_taken_from_the_body_nor_told()
    {
        var activity = BotJson.ReadActivity("""{"type":"message","callerId":"urn:botframework:azure","CallerID":"x"}""");

        Assert.Null(activity.CallerId);
        activity.CallerId = "urn:botframework:azure";
        Assert.Equal("""{"type":"message"}""", BotJson.Write(activity));
    }

    [Fact]
    public void A_mention_that_is_read_as_one_keeps_its_other_fields()
    {
        var mention = BotJson.ReadActivity("""{"type":"message","entities":[{"type":"mention","mentioned":{"id":"b","tier":1},"text":"t","position":4}]}""").GetMentions()[0];

        Assert.Equal("""{"mentioned":{"id":"b","tier":1},"text":"t","type":"mention","position":4}""", BotJson.Write(mention));
    }
}
#endif
