using System.Text.Json;

namespace MassageBot.Tests.Conversations;

/// <summary>What a client can do on the website, over real HTTP, with the product's own content.</summary>
public sealed class MainJobTests(SharedClinic clinic) : IClassFixture<SharedClinic>
{
    private const string Symptom = "my lower back hurts since my massage";
    private const string Emergency = "I can't control my bladder and my legs are numb";

    [Fact]
    public async Task A_client_is_greeted_once()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var greeting = new Heard(Assert.Single(await talk.HistoryAsync()));

        Assert.Equal("notice", greeting.Kind);
        Assert.Contains("not a doctor", greeting.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_gets_the_reviewed_answer_with_its_source_and_what_would_change_the_advice()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var answer = Assert.Single(await talk.SayAsync("is it normal to be sore the day after?"));

        Assert.Equal("answer", answer.Kind);
        Assert.Contains("36 hours", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Source:", answer.Text, StringComparison.Ordinal);
        Assert.Contains("What would change this advice", answer.Text, StringComparison.Ordinal);
        Assert.Contains("CAMBRON07", answer.Outcome.GetProperty("sources").EnumerateArray().Select(s => s.GetString()));
        Assert.True(answer.Outcome.GetProperty("confidence").GetDouble() > 0.5);
    }

    [Fact]
    public async Task A_symptom_is_walked_through_to_one_of_the_five_levels_with_a_time_to_look_again()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var asked = new List<string>();

        var replies = await WalkAsync(talk, await talk.SayAsync(Symptom), asked);

        var advice = replies.Single(r => r.Kind == "disposition");
        Assert.Contains(advice.Level, (string[])["SELF-CARE", "THERAPIST"]);
        Assert.Contains("hours", advice.Text, StringComparison.Ordinal);
        Assert.Equal("screen-now", asked[0]);
        Assert.Superset(new HashSet<string> { "started", "strength", "trend" }, asked.ToHashSet());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    public async Task An_emergency_is_answered_in_the_very_next_message_number_first(int questionsBefore)
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        if (questionsBefore > 0)
        {
            var replies = await talk.SayAsync(Symptom);
            for (var i = 1; i < questionsBefore; i++)
                replies = await talk.SayAsync(Answer(replies[^1]));
        }

        var advice = Assert.Single(await talk.SayAsync(Emergency));

        Assert.Equal("EMERGENCY", advice.Level);
        Assert.StartsWith("Call 999", advice.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("DE06", advice.Outcome.GetProperty("ruleIds").EnumerateArray().Select(r => r.GetString()));
    }

    [Fact]
    public async Task From_routine_on_the_appointment_a_summary_and_a_reference_are_given()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var walked = await WalkAsync(talk, await talk.SayAsync(Symptom), [], ("started", "After one over a week ago"), ("strength", "6"), ("trend", "Worse"));
        Assert.Equal("ROUTINE", walked.Single(r => r.Kind == "disposition").Level);

        var summary = await talk.SayAsync("yes");
        await talk.SayAsync("yes");
        var stored = Assert.Single(await talk.SayAsync("anna@example.org"));

        Assert.Contains("Summary to take along", summary[0].Text, StringComparison.Ordinal);
        Assert.Equal("escalation", stored.Kind);
        Assert.Contains(stored.Outcome.GetProperty("reference").GetString()!, stored.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_walk_goes_on()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync(Symptom);
        var before = await talk.SayAsync("None of these");

        var replies = await talk.SayAsync("should I use heat or ice?");

        Assert.Equal("answer", replies[0].Kind);
        Assert.Equal(before[^1].QuestionId, replies[^1].QuestionId);
    }

    [Fact]
    public async Task Back_start_over_stop_and_a_person_work_anywhere()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync(Symptom);
        await talk.SayAsync("None of these");

        Assert.Equal("screen-now", (await talk.SayAsync("back"))[^1].QuestionId);
        Assert.Equal("escalation-consent", (await talk.SayAsync("talk to a person"))[^1].QuestionId);
        Assert.Equal("command", Assert.Single(await talk.SayAsync("start over")).Kind);
        Assert.Equal("screen-now", (await talk.SayAsync(Symptom))[^1].QuestionId);
        Assert.Equal("command", Assert.Single(await talk.SayAsync("stop")).Kind);
    }

    [Fact]
    public async Task What_the_bot_does_not_know_is_said_with_a_way_on()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var reply = Assert.Single(await talk.SayAsync("what's the weather"));

        Assert.Equal("noAnswer", reply.Kind);
        Assert.NotEmpty(reply.Buttons);
    }

    [Fact]
    public async Task After_a_restart_the_conversation_goes_on_where_it_was()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync(Symptom);
        var before = await talk.SayAsync("None of these");
        var history = await talk.HistoryAsync();

        await clinic.Clinic.RestartAsync();
        await talk.ReconnectAsync();
        var after = await talk.SayAsync("None of these");

        Assert.NotEqual(before[^1].QuestionId, after[^1].QuestionId);
        Assert.Equal("question", after[^1].Kind);
        Assert.Equal(history.Select(Id), (await talk.HistoryAsync()).Take(history.Count).Select(Id));
    }

    [Fact]
    public async Task What_clients_write_never_stands_in_the_log()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await talk.SayAsync("my purplehippo hurts since the massage");
        await talk.SayAsync("talk to a person");
        await talk.SayAsync("yes");
        await talk.SayAsync("purplehippo@example.org");

        Assert.DoesNotContain(clinic.Clinic.Log.Lines, line => line.Contains("purplehippo", StringComparison.OrdinalIgnoreCase) || line.Contains(talk.Token, StringComparison.Ordinal));
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;

    private static async Task<IReadOnlyList<Heard>> WalkAsync(
        DirectLineTalk talk, IReadOnlyList<Heard> replies, List<string> asked, params (string Question, string Answer)[] answers)
    {
        const int Most = 14;
        while (!replies.Any(r => r.Kind == "disposition"))
        {
            var question = replies[^1];
            asked.Add(question.QuestionId!);
            Assert.True(asked.Count <= Most, string.Join(", ", asked));
            var given = answers.FirstOrDefault(a => a.Question == question.QuestionId).Answer;
            replies = await talk.SayAsync(given ?? Answer(question));
        }

        return replies;
    }

    private static string Answer(Heard question) => question.QuestionId switch
    {
        "strength" => "3",
        "session-ago" or "started" => "Yesterday",
        "trend" => "Better",
        _ => question.OptionIds.Contains("none") ? "None of these" : question.Buttons[0],
    };
}
