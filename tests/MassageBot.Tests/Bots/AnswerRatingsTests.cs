using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Bots;

/// <summary>Thumbs over real Direct Line. What is said after a thumb is answered after it, so nothing has to be waited for.</summary>
public sealed class AnswerRatingsTests(SharedClinic clinic) : IClassFixture<SharedClinic>
{
    private const string Question = "should I use heat or ice?";
    private const string Symptom = "my lower back hurts since my massage";

    [Fact]
    public async Task A_thumb_is_kept_with_the_entry_and_version_of_the_stored_answer_and_gets_no_reply()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var answer = Assert.Single(await talk.SayAsync(Question));

        // What the client says about the entry is nothing to go by.
        await talk.PostAsync(new
        {
            type = "messageReaction", replyToId = Id(answer), reactionsAdded = new[] { new { type = "dislike" } }, from = new { id = "client" },
            entities = new[] { new { type = "urn:massagebot:outcome", kind = "answer", entryId = "made-up", entryVersion = "made-up" } },
        });
        await talk.SayAsync("thank you");

        var question = (await QuestionsAsync(talk))[^1];
        Assert.Equal((Question, Verdict.NotHelpful, answer.EntryId), (question.Text, question.Verdict, question.RatedEntryId));
        Assert.Equal(answer.Outcome.GetProperty("entryVersion").GetString(), question.RatedEntryVersion);
        Assert.Equal(
            ["message", "message", "message", "messageReaction", "message", "message"],
            (await talk.HistoryAsync()).Select(activity => activity.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Changing_ones_mind_leaves_the_new_verdict_and_taking_it_back_leaves_none()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var answer = Id(Assert.Single(await talk.SayAsync(Question)));

        await ReactAsync(talk, answer, ["like"], []);
        await ReactAsync(talk, answer, ["dislike"], ["like"]);
        await talk.SayAsync("thank you");
        Assert.Equal(Verdict.NotHelpful, (await QuestionsAsync(talk))[^1].Verdict);

        await ReactAsync(talk, answer, [], ["dislike"]);
        await talk.SayAsync("thank you");
        Assert.Null((await QuestionsAsync(talk))[^1].Verdict);
    }

    [Fact]
    public async Task A_thumb_in_the_middle_of_the_walk_leaves_the_walk_where_it_is()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync(Symptom);
        await talk.SayAsync("None of these");
        var replies = await talk.SayAsync(Question);
        Assert.Equal(["answer", "question"], replies.Select(reply => reply.Kind));

        await ReactAsync(talk, Id(replies[0]), ["like"], []);
        var next = await talk.SayAsync("None of these");

        Assert.Equal("question", next[^1].Kind);
        Assert.NotEqual(replies[^1].QuestionId, next[^1].QuestionId);
        Assert.Equal(Verdict.Helpful, Assert.Single(await QuestionsAsync(talk)).Verdict);
    }

    [Fact]
    public async Task Thumbs_for_what_is_unknown_somebody_elses_or_no_answer_are_passed_over_in_silence()
    {
        await using var other = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var theirs = Id(Assert.Single(await other.SayAsync(Question)));
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var refusal = Assert.Single(await talk.SayAsync("what's the weather"));
        Assert.Equal("noAnswer", refusal.Kind);

        foreach (var id in (string?[])[theirs, Id(refusal), "nothing", "", null])
            await ReactAsync(talk, id, ["like", "heart"], ["dislike"]);
        await talk.PostAsync(new { type = "messageReaction", replyToId = theirs, from = new { id = "client" } });
        Assert.Equal("smallTalk", Assert.Single(await talk.SayAsync("thank you")).Kind);
        await other.SayAsync("thank you");

        Assert.All(await QuestionsAsync(talk), question => Assert.Null(question.Verdict));
        Assert.All(await QuestionsAsync(other), question => Assert.Null(question.Verdict));
        Assert.DoesNotContain(clinic.Clinic.Log.Lines, line => line.Contains("MB2002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Forget_me_takes_the_thumb_along()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await ReactAsync(talk, Id(Assert.Single(await talk.SayAsync(Question))), ["like"], []);
        await talk.SayAsync("forget me");
        await talk.SayAsync("yes");

        Assert.Empty(await QuestionsAsync(talk));
        Assert.Single(await talk.HistoryAsync());
    }

    private static string Id(Heard message) => message.Activity.GetProperty("id").GetString()!;

    private static Task<string> ReactAsync(DirectLineTalk talk, string? answer, string[] added, string[] removed) => talk.PostAsync(new
    {
        type = "messageReaction",
        replyToId = answer,
        reactionsAdded = added.Select(type => new { type }),
        reactionsRemoved = removed.Select(type => new { type }),
        from = new { id = "client" },
    });

    private async Task<IReadOnlyList<LoggedQuestion>> QuestionsAsync(DirectLineTalk talk) =>
        [.. (await clinic.Clinic.Services.GetRequiredService<IQuestionLog>().ListAsync(null, 100, CancellationToken.None))
            .Where(question => question.Conversation.ConversationId == talk.ConversationId)];
}
