#if BOTSDK_SOURCE
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Schema.Wire;

public class WireFileTests
{
    public static TheoryData<string> Files => WireFiles.All;

    [Theory]
    [MemberData(nameof(Files))]
    public void What_is_read_and_written_again_says_the_same(string file)
    {
        var json = WireFiles.Read(file);

        WireJson.AssertSame<Activity>(json, BotJson.Write(BotJson.ReadActivity(json)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_second_time_it_is_the_same_byte_for_byte(string file)
    {
        var once = BotJson.WriteUtf8(BotJson.ReadActivity(WireFiles.Read(file)));

        Assert.Equal(once, BotJson.WriteUtf8(BotJson.ReadActivity(once)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_documented_field_is_in_its_member_and_every_other_one_is_kept(string file)
    {
        var json = WireFiles.Read(file);

        Assert.Empty(WireMembers.Misplaced(JsonElement.Parse(json), BotJson.ReadActivity(json)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Each_documented_field_is_in_its_member_whatever_the_case_of_its_name(string file)
    {
        var activity = BotJson.ReadActivity(WireFiles.Read(file));
        var shouted = BotJson.Write(activity).Replace("\"text\":", "\"TEXT\":", StringComparison.Ordinal)
            .Replace("\"from\":", "\"From\":", StringComparison.Ordinal)
            .Replace("\"channelId\":", "\"CHANNELID\":", StringComparison.Ordinal);

        var again = BotJson.ReadActivity(shouted);

        Assert.Equal(activity.Text, again.Text);
        Assert.Equal(activity.From.Id, again.From.Id);
        Assert.Equal(activity.ChannelId, again.ChannelId);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void As_state_and_in_a_transcript_it_says_the_same(string file)
    {
        var activity = BotJson.ReadActivity(WireFiles.Read(file));
        var written = BotJson.Write(activity);

        var transcript = BotJson.Read<Transcript>(BotJson.Write(new Transcript([activity])));
        var state = BotJson.Read<Dictionary<string, Activity>>(BotJson.Write(new Dictionary<string, object> { ["last"] = activity }));

        Assert.Equal(written, BotJson.Write(transcript!.Activities[0]));
        Assert.Equal(written, BotJson.Write(state!["last"]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_conversation_reference_comes_back_whole(string file)
    {
        var activity = BotJson.ReadActivity(WireFiles.Read(file));
        var written = BotJson.Write(activity.GetConversationReference());

        var reference = BotJson.Read<ConversationReference>(written)!;

        WireJson.AssertSame<ConversationReference>(written, BotJson.Write(reference));
        Assert.Equal(BotJson.Write(activity.From), BotJson.Write(reference.User));
        Assert.Equal(BotJson.Write(activity.Conversation), BotJson.Write(reference.Conversation));
        Assert.Equal(activity.ServiceUrl, reference.ServiceUrl);
    }

    [Fact]
    public void There_is_a_file_for_each_type_of_activity()
    {
        var types = typeof(ActivityTypes).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

        Assert.Empty(types.Except(WireFiles.Names.Select(name => BotJson.ReadActivity(WireFiles.Read(name)).Type)));
    }

    [Fact]
    public void There_is_a_file_for_each_documented_field()
    {
        var seen = WireFiles.Names.SelectMany(name => JsonElement.Parse(WireFiles.Read(name)).EnumerateObject()).Select(field => field.Name);

        Assert.Empty(WireType.Of(typeof(Activity)).Names.Except(seen));
    }

    [Fact]
    public void A_channel_message_of_teams_is_read_as_teams_means_it()
    {
        var activity = BotJson.ReadActivity(WireFiles.Read("msteams/message-channel-thread"));

        Assert.Equal("message", activity.Type);
        Assert.Equal("msteams", activity.ChannelId);
        Assert.Equal(new DateTimeOffset(2026, 1, 31, 4, 30, 12, TimeSpan.FromHours(-5)), activity.LocalTimestamp);
        Assert.Equal(TimeSpan.FromHours(-5), activity.LocalTimestamp?.Offset);
        Assert.True(activity.Conversation.IsGroup);
        Assert.Equal("channel", activity.Conversation.ConversationType);
        Assert.EndsWith(";messageid=1769851800123", activity.Conversation.Id, StringComparison.Ordinal);
        Assert.Equal("0b7c6d5e-1111-4222-8333-a4b5c6d7e8f9", activity.From.AadObjectId);
        Assert.Equal(["Willow Clinic Bot", "Ben Oduya"], activity.GetMentions().Select(mention => mention.Mentioned.Name));
        Assert.True(activity.MentionsRecipient());
        Assert.Equal("Front desk", activity.GetChannelData<JsonElement>().GetProperty("team").GetProperty("name").GetString());
        Assert.Equal("iOS", activity.Entities![2].Properties!["platform"].GetString());
    }

    [Fact]
    public void Buttons_of_direct_line_are_read_as_direct_line_means_them()
    {
        var activity = BotJson.ReadActivity(WireFiles.Read("directline/reply-suggested-actions"));

        var actions = activity.SuggestedActions!.Actions!;
        Assert.Equal(["imBack", "postBack", "messageBack", "call"], actions.Select(action => action.Type));
        Assert.Equal("Yes", actions[0].Value);
        Assert.False(Assert.IsType<JsonElement>(actions[1].Value).GetProperty("worse").GetBoolean());
        Assert.Equal("I am not sure", actions[2].DisplayText);
        Assert.Equal(["dl_7c1f0a9e3b5d4826"], activity.SuggestedActions.To);
    }

    [Fact]
    public void Cards_can_be_read_as_their_classes_and_written_back_whole()
    {
        var content = BotJson.ReadActivity(WireFiles.Read("webchat/reply-carousel")).Attachments![1].Content;

        var card = BotJson.ConvertTo<HeroCard>(content)!;

        Assert.Equal("Page 2", card.Title);
        Assert.Equal(2L, card.Buttons![0].Value);
        WireJson.AssertSame<HeroCard>(BotJson.Write(content), BotJson.Write(card));
    }
}
#endif
