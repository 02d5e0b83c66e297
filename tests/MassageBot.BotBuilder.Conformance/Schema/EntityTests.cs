using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Schema;

public class EntityTests
{
    [Fact]
    public void An_object_becomes_an_entity_and_comes_back()
    {
        var entity = new Entity();
        entity.SetAs(new Outcome { Type = "urn:massagebot:outcome", Kind = "answer", Confidence = 0.5, Sources = ["A", "B"] });

        Assert.Equal("urn:massagebot:outcome", entity.Type);
        var outcome = entity.GetAs<Outcome>();
        Assert.Equal("answer", outcome?.Kind);
        Assert.Equal(0.5, outcome?.Confidence);
        Assert.Equal(["A", "B"], outcome?.Sources);
    }

    [Fact]
    public void Entities_with_the_same_fields_are_equal()
    {
        var one = new Entity("t");
        var two = new Entity("t");
        Assert.Equal(one, two);

        two.SetAs(new Outcome { Type = "t", Kind = "answer" });
        Assert.NotEqual(one, two);
    }

    [Fact]
    public void A_mention_is_found_among_the_entities()
    {
        var plain = new Entity();
        plain.SetAs(new Mention(new ChannelAccount("u1", "Una"), "<at>Una</at>"));
        var message = new Activity { Type = ActivityTypes.Message, Entities = [new Entity("other"), plain] };

        var mention = Assert.Single(message.GetMentions());

        Assert.Equal("u1", mention.Mentioned.Id);
        Assert.True(message.MentionsId("u1"));
    }

#if BOTSDK_SOURCE
    [Fact]
    public void What_only_claims_to_be_a_mention_is_left_out()
    {
        var broken = new Entity();
        broken.SetAs(new { type = "mention", mentioned = 7 });

        Assert.Empty(new Activity { Type = ActivityTypes.Message, Entities = [broken, null!] }.GetMentions());
    }
#endif

    private sealed class Outcome
    {
        public string? Type { get; set; }

        public string? Kind { get; set; }

        public double Confidence { get; set; }

        public List<string>? Sources { get; set; }
    }
}
