namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>When it started, asked by the day of the session: what is taken for that day, and what never is.</summary>
public class StartedTests
{
    private const string Opening = "my knee aches since the massage";

    [Theory]
    [InlineData("yesterday", "After yesterday's session")]
    [InlineData("it was yesterday", "After yesterday's session")]
    [InlineData("I had it last night", "After yesterday's session")]
    [InlineData("yesterday's", "After yesterday's session")]
    [InlineData("after yesterday's massage", "After yesterday's session")]
    [InlineData("my massage was yesterday evening", "After yesterday's session")]
    [InlineData("a couple of days ago I think", "After one 2 to 3 days ago")]
    [InlineData("2 or 3 days ago", "After one 2 to 3 days ago")]
    [InlineData("about two weeks ago", "After one over a week ago")]
    [InlineData("More than a week ago", "After one over a week ago")]
    [InlineData("last Tuesday", "After")]
    [InlineData("on Tuesday", "After")]
    public async Task The_day_of_the_session_is_read_out_of_a_sentence(string reply, string understood)
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", reply, "3", "better", "none");

        Assert.Contains("Started: " + understood, replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("it started yesterday, massage was ten days ago", "over-7")]
    [InlineData("the massage was ten days ago and it only started yesterday", "over-7")]
    [InlineData("my session was a week ago, the pain came on today", "days-4-7")]
    [InlineData("it wasn't yesterday, it was 3 days ago", "days-2-3")]
    [InlineData("woke up sore after yesterday's massage", "yesterday")]
    [InlineData("it came on with the massage 3 days ago", "days-2-3")]
    [InlineData("it started two weeks ago, massage was yesterday", "yesterday")]
    [InlineData("I've had this for weeks, the massage was yesterday", "yesterday")]
    [InlineData("it started on Monday, massage was yesterday", "yesterday")]
    [InlineData("it's an old injury, the massage was yesterday", "yesterday")]
    [InlineData("my old back problem flared after yesterday's massage", "yesterday")]
    public async Task A_day_with_more_beside_it_tells_the_day_alone_and_the_beginning_is_asked_for(string reply, string day)
    {
        var talk = new Talk();

        var asked = (await talk.SayAsync(Opening, "none", "none", reply))[^1];
        var replies = await talk.SayAsync("before the session", "3", "better", "none");

        Assert.Equal("onset", asked.QuestionId);
        Assert.Contains("Session: " + talk.Content.Current.Definition.QuestionOf("session-ago")!.OptionOf(day)!.Title, replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal(day == "over-7" ? "ROUTINE" : "THERAPIST", (await talk.SayAsync("yes"))[0].Level);
    }

    [Fact]
    public async Task A_day_and_how_long_after_it_leave_nothing_to_ask() =>
        Assert.Equal("strength", (await new Talk().SayAsync(Opening, "none", "none", "straight after yesterday's session"))[^1].QuestionId);

    [Theory]
    [InlineData("only this morning")]
    [InlineData("about 3 days")]
    [InlineData("it started yesterday")]
    [InlineData("since yesterday evening")]
    [InlineData("woke up with it today")]
    [InlineData("the pain came on Sunday")]
    [InlineData("I've had it 3 days")]
    [InlineData("for 2 days now")]
    [InlineData("it started today, two days after the massage")]
    [InlineData("2 days after the massage")]
    [InlineData("yesterday after the massage")]
    [InlineData("it started yesterday massage was ten days ago")]
    [InlineData("I have had it since yesterday from the massage")]
    [InlineData("48 hours ago")]
    [InlineData("more than 3 days ago")]
    [InlineData("it began last night but the massage was a good while back")]
    public async Task A_day_that_may_be_that_of_the_pain_is_not_taken_for_the_session(string reply)
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", reply);

        Assert.Equal("started", Assert.Single(replies).QuestionId);
    }

    [Theory]
    [InlineData("the next day", "The next day")]
    [InlineData("it started the morning after", "The next day")]
    [InlineData("a few hours later", "Within hours after it")]
    [InlineData("right after the massage", "Within hours after it")]
    [InlineData("during the massage", "During the session")]
    public async Task Whoever_tells_how_long_after_the_session_it_began_is_asked_for_the_day_alone(string reply, string understood)
    {
        var talk = new Talk();
        var day = Assert.Single(await talk.SayAsync(Opening, "none", "none", reply));

        var replies = await talk.SayAsync("3 days ago", "3", "better", "none");

        Assert.Equal("session-ago", day.QuestionId);
        Assert.Contains(understood, replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_names_the_day_it_began_is_asked_for_that_of_the_session()
    {
        var talk = new Talk();
        var asked = Assert.Single(await talk.SayAsync(Opening, "none", "none", "it started yesterday"));

        var replies = await talk.SayAsync("10 days ago", "3", "better", "none");

        Assert.Contains("how long ago the session was", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Started: After one over a week ago", replies[^1].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I had it before the session", "I had it before the session")]
    [InlineData("I had it before", "I had it before the session")]
    [InlineData("had it for years", "I had it before the session")]
    [InlineData("it's an old problem", "It is an old problem, as usual")]
    public async Task Whoever_had_it_before_is_asked_for_the_day_of_the_session_too_and_sent_to_the_therapist(string reply, string understood)
    {
        var talk = new Talk();
        var day = Assert.Single(await talk.SayAsync(Opening, "none", "none", reply));

        var replies = await talk.SayAsync("yesterday", "3", "better", "none");

        Assert.Equal("session-ago", day.QuestionId);
        Assert.Contains("Session: Yesterday", replies[^1].Text, StringComparison.Ordinal);
        Assert.Contains("Started: " + understood, replies[^1].Text, StringComparison.Ordinal);
        Assert.Equal("THERAPIST", (await talk.SayAsync("yes"))[0].Level);
    }

    [Fact]
    public async Task An_old_problem_loses_no_advice_that_hangs_on_the_day_of_the_session()
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", "it's an old problem", "10 days ago", "3", "better", "none", "yes");

        Assert.Equal("ROUTINE", replies[0].Level);
        Assert.Contains("DR01", replies[0].Outcome.RuleIds!);
    }

    [Theory]
    [InlineData("it started yesterday")]
    [InlineData("since yesterday")]
    public async Task Nor_is_it_where_only_the_session_is_asked_for(string reply)
    {
        var replies = await new Talk().SayAsync(Opening, "none", "none", "I had it before", reply);

        Assert.Equal("session-ago", Assert.Single(replies).QuestionId);
    }

    [Fact]
    public async Task Not_sure_is_asked_for_the_session_and_the_beginning_apart()
    {
        var talk = new Talk();

        Assert.Equal("session-ago", Assert.Single(await talk.SayAsync(Opening, "none", "none", "not sure")).QuestionId);
        Assert.Equal("onset", Assert.Single(await talk.SayAsync("not sure")).QuestionId);
        Assert.Equal("THERAPIST", (await talk.SayAsync("within hours after it", "3", "better", "none", "yes"))[0].Level);
    }

    [Fact]
    public async Task A_beginning_told_later_keeps_the_day_of_the_session()
    {
        var talk = new Talk();

        var replies = await talk.SayAsync(Opening, "none", "none", "yesterday", "it is 3, right after the massage", "better", "none");

        Assert.Equal("read-back", replies[^1].QuestionId);
        Assert.Contains("Session: Yesterday", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_beginning_can_be_corrected_in_words()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening, "none", "none", "yesterday", "3", "better", "none");

        Assert.Equal("started", (await talk.SayAsync("change when it started"))[^1].QuestionId);
    }
}
