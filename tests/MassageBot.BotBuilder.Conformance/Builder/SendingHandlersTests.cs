using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Rule 4: the handlers that everything sent passes.</summary>
public class SendingHandlersTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public async Task Handlers_run_in_order_before_the_adapter()
    {
        using var turn = Turn();
        var order = new List<string>();
        turn.OnSendActivities(Note("first")).OnSendActivities(Note("second"));

        await turn.SendActivityAsync("hello");

        Assert.Equal(["first", "second", "second back", "first back"], order);

        SendActivitiesHandler Note(string name) => async (_, _, next) =>
        {
            order.Add(name);
            var responses = await next();
            order.Add(name + " back");
            return responses;
        };
    }

    [Fact]
    public async Task A_handler_that_does_not_go_on_stops_the_sending_and_the_handlers_after_it()
    {
        using var turn = Turn();
        var later = 0;
        turn.OnSendActivities((_, _, _) => Task.FromResult(Array.Empty<ResourceResponse>())).OnSendActivities((_, _, next) =>
        {
            later++;
            return next();
        });

        var response = await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.Equal(0, later);
        Assert.False(turn.Responded);
        Assert.Null(response.Id);
    }

    [Fact]
    public async Task A_handler_may_change_what_is_sent()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            activities.Add(new Activity(ActivityTypes.Message, text: "added"));
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["changed", "added"], _adapter.Sent.Select(activity => activity.Text));
    }

    [Fact]
    public async Task A_handler_sees_all_activities_of_one_call_with_their_addresses()
    {
        using var turn = Turn();
        var seen = new List<string>();
        turn.OnSendActivities((context, activities, next) =>
        {
            Assert.Same(turn, context);
            seen.Add(string.Join(' ', activities.Select(activity => $"{activity.Text}@{activity.Conversation.Id}/{activity.ReplyToId}")));
            return next();
        });

        await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")]);
        await turn.SendActivityAsync("three");

        Assert.Equal(["one@c1/in-1 two@c1/in-1", "three@c1/in-1"], seen);
    }

    [Fact]
    public async Task A_handler_sees_the_ids_of_the_channel_when_it_comes_back()
    {
        using var turn = Turn();
        string? id = null;
        turn.OnSendActivities(async (_, activities, next) =>
        {
            Assert.Null(activities[0].Id);
            var responses = await next();
            id = activities[0].Id;
            return responses;
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal("out-1", id);
    }

    [Fact]
    public async Task The_answer_of_a_handler_is_the_answer_of_the_sending()
    {
        using var turn = Turn();
        turn.OnSendActivities(async (_, _, next) =>
        {
            await next();
            return [new ResourceResponse("mine")];
        });

        Assert.Equal("mine", (await turn.SendActivityAsync("hello")).Id);
    }

    [Fact]
    public async Task What_a_handler_throws_reaches_the_one_who_sends()
    {
        using var turn = Turn();
        turn.OnSendActivities((_, _, _) => throw new InvalidOperationException("broken"));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => turn.SendActivityAsync("hello"));

        Assert.Equal("broken", error.Message);
        Assert.Empty(_adapter.Sent);
    }

    [Fact]
    public async Task A_handler_may_send_on_its_own()
    {
        using var turn = Turn();
        turn.OnSendActivities((context, activities, next) => activities[0].Text == "note"
            ? next()
            : SendBothAsync(context, next));

        await turn.SendActivityAsync("hello");

        Assert.Equal(["note", "hello"], _adapter.Sent.Select(activity => activity.Text));

        static async Task<ResourceResponse[]> SendBothAsync(ITurnContext context, Func<Task<ResourceResponse[]>> next)
        {
            await context.SendActivityAsync("note");
            return await next();
        }
    }

    [Fact]
    public async Task Changes_pass_their_handlers_in_order()
    {
        using var turn = Turn();
        var seen = new List<string>();
        turn.OnUpdateActivity(Note("first")).OnUpdateActivity(Note("second"));

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));

        Assert.Equal(["first 7 c1", "second 7 c1", "second back", "first back"], seen);
        Assert.Equal("7", Assert.Single(_adapter.Updated).Id);
        Assert.Equal("7", response.Id);

        UpdateActivityHandler Note(string name) => async (_, activity, next) =>
        {
            seen.Add($"{name} {activity.Id} {activity.Conversation.Id}");
            var response = await next();
            seen.Add(name + " back");
            return response;
        };
    }

    [Fact]
    public async Task A_change_that_is_not_passed_on_does_not_happen()
    {
        using var turn = Turn();
        turn.OnUpdateActivity((_, _, _) => Task.FromResult(new ResourceResponse("mine")));

        var response = await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message, id: "7"));

        Assert.Empty(_adapter.Updated);
        Assert.Equal("mine", response.Id);
    }

    [Fact]
    public async Task Deletions_pass_their_handlers_in_order()
    {
        using var turn = Turn();
        var seen = new List<string>();
        turn.OnDeleteActivity(Note("first")).OnDeleteActivity(Note("second"));

        await turn.DeleteActivityAsync("8");

        Assert.Equal(["first 8 c1", "second 8 c1", "second back", "first back"], seen);
        Assert.Equal("8", Assert.Single(_adapter.Deleted).ActivityId);

        DeleteActivityHandler Note(string name) => async (_, reference, next) =>
        {
            seen.Add($"{name} {reference.ActivityId} {reference.Conversation.Id}");
            await next();
            seen.Add(name + " back");
        };
    }

    [Fact]
    public async Task A_deletion_that_is_not_passed_on_does_not_happen()
    {
        using var turn = Turn();
        turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

        await turn.DeleteActivityAsync("8");

        Assert.Empty(_adapter.Deleted);
    }

    [Fact]
    public async Task An_activity_of_another_place_is_deleted_by_its_reference()
    {
        using var turn = Turn();
        var reference = new ConversationReference { ActivityId = "9", Conversation = new ConversationAccount(id: "elsewhere") };

        await turn.DeleteActivityAsync(reference);

        Assert.Equal("elsewhere", Assert.Single(_adapter.Deleted).Conversation.Id);
    }

    [Fact]
    public void No_handler_is_refused()
    {
        using var turn = Turn();

        Assert.Throws<ArgumentNullException>(() => turn.OnSendActivities(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnUpdateActivity(null!));
        Assert.Throws<ArgumentNullException>(() => turn.OnDeleteActivity(null!));
    }

    private TurnContext Turn() => new(_adapter, RecordingAdapter.Incoming());
}
