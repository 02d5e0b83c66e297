using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Schema;

/// <summary>An activity is seen as what its type says, and is made with what its type needs.</summary>
public class ActivityCastTests
{
    private static readonly Dictionary<string, Func<Activity, IActivity?>> Casts = new()
    {
        [ActivityTypes.Command] = activity => activity.AsCommandActivity(),
        [ActivityTypes.CommandResult] = activity => activity.AsCommandResultActivity(),
        [ActivityTypes.ContactRelationUpdate] = activity => activity.AsContactRelationUpdateActivity(),
        [ActivityTypes.ConversationUpdate] = activity => activity.AsConversationUpdateActivity(),
        [ActivityTypes.EndOfConversation] = activity => activity.AsEndOfConversationActivity(),
        [ActivityTypes.Event] = activity => activity.AsEventActivity(),
        [ActivityTypes.Handoff] = activity => activity.AsHandoffActivity(),
        [ActivityTypes.InstallationUpdate] = activity => activity.AsInstallationUpdateActivity(),
        [ActivityTypes.Invoke] = activity => activity.AsInvokeActivity(),
        [ActivityTypes.Message] = activity => activity.AsMessageActivity(),
        [ActivityTypes.MessageDelete] = activity => activity.AsMessageDeleteActivity(),
        [ActivityTypes.MessageReaction] = activity => activity.AsMessageReactionActivity(),
        [ActivityTypes.MessageUpdate] = activity => activity.AsMessageUpdateActivity(),
        [ActivityTypes.Suggestion] = activity => activity.AsSuggestionActivity(),
        [ActivityTypes.Trace] = activity => activity.AsTraceActivity(),
        [ActivityTypes.Typing] = activity => activity.AsTypingActivity(),
    };

    public static TheoryData<string> Types => [.. Casts.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void An_activity_is_cast_to_its_own_type_only(string type)
    {
        var activity = new Activity { Type = type };

        Assert.Equal([type], Casts.Where(cast => cast.Value(activity) is not null).Select(cast => cast.Key));
        Assert.Same(activity, Casts[type](activity));
    }

    [Fact]
    public void An_activity_without_a_type_is_cast_to_none() =>
        Assert.All(Casts.Values, cast => Assert.Null(cast(new Activity())));

    [Fact]
    public void Each_type_is_made_with_what_it_needs()
    {
        var made = new IActivity[]
        {
            Activity.CreateMessageActivity(),
            Activity.CreateContactRelationUpdateActivity(),
            Activity.CreateConversationUpdateActivity(),
            Activity.CreateTypingActivity(),
            Activity.CreateHandoffActivity(),
            Activity.CreateEndOfConversationActivity(),
            Activity.CreateEventActivity(),
            Activity.CreateInvokeActivity(),
            Activity.CreateTraceActivity("note"),
        };

        Assert.Equal(
            ["message", "contactRelationUpdate", "conversationUpdate", "typing", "handoff", "endOfConversation", "event", "invoke", "trace"],
            made.Select(activity => activity.Type));
    }

    [Fact]
    public void A_message_is_made_with_empty_lists()
    {
        var message = (Activity)Activity.CreateMessageActivity();

        Assert.Empty(message.Attachments!);
        Assert.Empty(message.Entities!);
    }

    [Fact]
    public void A_change_of_the_conversation_is_made_with_empty_lists_of_members()
    {
        var update = Activity.CreateConversationUpdateActivity();

        Assert.Empty(update.MembersAdded!);
        Assert.Empty(update.MembersRemoved!);
    }

    [Fact]
    public void A_trace_names_the_type_of_its_value_unless_told_otherwise()
    {
        var plain = Activity.CreateTraceActivity("note", value: "text", label: "Label");
        var named = Activity.CreateTraceActivity("note", "https://example.org/state", "text");

        Assert.Equal("note", plain.Name);
        Assert.Equal("text", plain.Value);
        Assert.Equal("String", plain.ValueType);
        Assert.Equal("Label", plain.Label);
        Assert.Equal("https://example.org/state", named.ValueType);
    }

    [Fact]
    public void There_is_content_if_there_is_anything_to_show()
    {
        Assert.False(new Activity { Type = ActivityTypes.Message }.HasContent());
        Assert.False(new Activity { Type = ActivityTypes.Message, Text = "  ", Attachments = [] }.HasContent());
        Assert.True(new Activity { Type = ActivityTypes.Message, Text = "hello" }.HasContent());
        Assert.True(new Activity { Type = ActivityTypes.Message, Summary = "hello" }.HasContent());
        Assert.True(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment()] }.HasContent());
        Assert.True(new Activity { Type = ActivityTypes.Message, ChannelData = "data" }.HasContent());
    }
}
