namespace MassageBot.Dialogs.Tests.Conversations;

public class TriageWalkTests
{
    private const string Opening = "my lower back hurts since my massage";

    private static readonly Dictionary<string, string> OrdinarySoreness = new()
    {
        ["onset"] = "Within hours after it",
        ["session-ago"] = "Yesterday",
        ["started"] = "After yesterday's session",
        ["strength"] = "3",
        ["trend"] = "Better",
    };

    [Fact]
    public async Task A_symptom_begins_the_walk_with_the_red_flags()
    {
        var replies = await new Talk().SayAsync(Opening);

        Assert.Equal("screen-now", replies[^1].QuestionId);
        Assert.Contains(replies[^1].Outcome.Options!, o => o.Id == "unsure");
        Assert.True(replies[^1].Outcome.Multiple);
    }

    [Fact]
    public async Task The_check_that_was_asked_for_begins_without_being_sorry_for_what_nobody_told()
    {
        var replies = await new Talk().SayAsync("Check my symptoms");

        Assert.Contains("few short questions", replies[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sorry", replies[0].Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("my back is sore", 8)]
    [InlineData("my lower back hurts since my massage", 8)]
    [InlineData("my neck is stiff since the massage", 8)]
    [InlineData("my calf is sore after the massage", 8)]
    [InlineData("I had a massage yesterday and my neck is sore", 8)]
    [InlineData("my back is sore since yesterday's massage", 7)]
    public async Task An_ordinary_sore_client_who_tells_the_place_is_through_in_eight_turns(string opening, int turns) =>
        Assert.Equal(turns, await TurnsAsync(opening));

    [Theory]
    [InlineData("I am sore since yesterday's massage", 8)]
    [InlineData("I had a massage yesterday and I am sore", 9)]
    public async Task Whoever_tells_the_day_but_no_place_is_asked_for_the_place_and_where_need_be_whether_it_was_there_before(string opening, int turns) =>
        Assert.Equal(turns, await TurnsAsync(opening));

    // The greeting asks where it is and when it started: a bare answer to that is a complaint.
    [Theory]
    [InlineData("lower back since yesterday's massage", 7)]
    [InlineData("Lower back, after Monday's session", 8)]
    [InlineData("lower back, nine out of ten", 8)]
    [InlineData("neck and shoulders since the massage", 8)]
    public async Task Place_and_time_alone_begin_the_questions(string opening, int turns)
    {
        var talk = new Talk();

        var replies = await talk.WalkAsync(await talk.SayAsync(opening), OrdinarySoreness);

        Assert.Equal(("screen-now", turns), (talk.Questions[0], 1 + talk.Questions.Count));
        Assert.DoesNotContain("where", talk.Questions);
        Assert.Contains(replies, reply => reply.Kind == OutcomeKinds.Disposition);
    }

    [Theory]
    [InlineData("I am sore since the massage")]
    [InlineData("I am sore")]
    [InlineData("check my symptoms")]
    public async Task Whoever_tells_neither_place_nor_day_takes_nine_turns(string opening) =>
        Assert.Equal(9, await TurnsAsync(opening));

    [Theory]
    [InlineData("my shoulder aches", 8)]
    [InlineData("my shoulder aches since yesterday's massage", 7)]
    public async Task A_shoulder_is_asked_for_the_signs_of_the_neck_and_of_the_arm_in_one_list(string opening, int turns) =>
        Assert.Equal(turns, await TurnsAsync(opening));

    // Whatever the list of the arm asks for, the list of the neck asks a shoulder for; the legs' own signs apart.
    [Fact]
    public async Task No_sign_of_an_arm_is_left_out_for_a_shoulder()
    {
        var (arm, shoulder) = (new Talk(), new Talk());
        var armList = (await arm.SayAsync("my arm aches since the massage", "none"))[^1];
        var shoulderList = (await shoulder.SayAsync("my shoulder aches since the massage", "none"))[^1];

        Assert.Equal(("screen-limb", "screen-neck-head"), (armList.QuestionId, shoulderList.QuestionId));
        string[] ofTheLegs = ["both-legs", "both-legs-weak", "saddle-numb", "bladder-change", "bowel-change", "sexual-change", "swollen-calf", "leg-pain-below-knee"];
        Assert.Empty(Signs(arm, armList).Except(Signs(shoulder, shoulderList)).Except(ofTheLegs));
    }

    private static IEnumerable<string> Signs(Talk talk, Heard list) =>
        talk.Content.Current.Definition.Questions.Single(question => question.Id == list.QuestionId).Options
            .Where(option => list.Outcome.Options!.Any(shown => shown.Id == option.Id)).SelectMany(option => option.Sets.Signs.Keys);

    // Turns of the client: the opening, each answer, and the yes to what was read back.
    private static async Task<int> TurnsAsync(string opening)
    {
        var talk = new Talk();
        var replies = await talk.WalkAsync(await talk.SayAsync(opening), OrdinarySoreness);
        Assert.Contains(replies.Single(r => r.Kind == OutcomeKinds.Disposition).Level, (string[])["SELF-CARE", "THERAPIST"]);
        Assert.Equal("read-back", talk.Questions[^1]);
        return 1 + talk.Questions.Count;
    }

    [Fact]
    public async Task An_ordinary_sore_client_gets_advice_and_a_time_to_look_again()
    {
        var talk = new Talk();

        var replies = await talk.WalkAsync(await talk.SayAsync(Opening), OrdinarySoreness);

        var advice = replies.Single(r => r.Kind == OutcomeKinds.Disposition);
        Assert.Contains(advice.Level, (string[])["SELF-CARE", "THERAPIST"]);
        Assert.Contains("hours", advice.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_told_already_is_not_asked_again()
    {
        var talk = new Talk();

        await talk.WalkAsync(await talk.SayAsync(Opening), OrdinarySoreness);

        Assert.DoesNotContain("where", talk.Questions);
    }

    [Fact]
    public async Task The_answers_are_read_back_and_can_be_corrected_before_the_advice()
    {
        var talk = new Talk();
        var replies = await talk.SayAsync("my shoulder aches since the massage");
        while (replies[^1].QuestionId != "read-back")
            replies = await talk.SayAsync(Next(replies[^1]));

        var again = await talk.SayAsync("Change: Strength");

        Assert.Equal("strength", again[^1].QuestionId);
        var decided = await talk.WalkAsync(again, new Dictionary<string, string> { ["strength"] = "9" });
        Assert.Equal("URGENT", decided.Single(r => r.Kind == OutcomeKinds.Disposition).Level);

        static string Next(Heard question) => question.QuestionId == "strength" ? "2"
            : question.Outcome.Options!.FirstOrDefault(o => o.Id == "none")?.Title ?? question.Outcome.Options![0].Title;
    }

    [Fact]
    public async Task Back_asks_the_question_before_again()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening);
        var second = await talk.SayAsync("None of these");

        var back = await talk.SayAsync("back");
        var forth = await talk.SayAsync("None of these");

        Assert.Equal("screen-now", back[^1].QuestionId);
        Assert.Equal(second[^1].QuestionId, forth[^1].QuestionId);
    }

    [Fact]
    public async Task Back_at_the_first_question_says_so_and_asks_again()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening);

        var replies = await talk.SayAsync("back");

        Assert.Equal(OutcomeKinds.Command, replies[0].Kind);
        Assert.Equal("screen-now", replies[^1].QuestionId);
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_walk_goes_on_where_it_was()
    {
        var finder = new FakeAnswerFinder().Knows("is heat or ice better?", FakeAnswerFinder.Entry("heat-or-ice", "Heat or ice?", "Either is fine."));
        var talk = new Talk(finder);
        var before = await talk.SayAsync(Opening, "None of these");

        var replies = await talk.SayAsync("is heat or ice better?");

        Assert.Equal("heat-or-ice", replies[0].Outcome.EntryId);
        Assert.Equal(before[^1].QuestionId, replies[^1].QuestionId);
    }

    [Fact]
    public async Task Words_that_are_no_answer_are_met_with_help_and_then_with_a_way_out()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening);

        var first = Assert.Single(await talk.SayAsync("bananas"));
        var second = Assert.Single(await talk.SayAsync("purple bananas"));

        Assert.Equal("screen-now", first.QuestionId);
        Assert.Equal("screen-now", second.QuestionId);
        Assert.NotEqual(first.Text, second.Text);
        Assert.Contains("talk to a person", second.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stop_ends_the_walk_and_a_new_one_begins_from_the_start()
    {
        var talk = new Talk();
        await talk.SayAsync(Opening, "None of these");

        var stopped = Assert.Single(await talk.SayAsync("stop"));
        var anew = await talk.SayAsync("my neck is stiff since yesterday's massage");

        Assert.Equal(OutcomeKinds.Command, stopped.Kind);
        Assert.Equal("screen-now", anew[^1].QuestionId);
    }

    [Fact]
    public async Task A_walk_goes_on_with_the_answers_that_still_fit_after_the_rules_changed()
    {
        var content = new FixedContent();
        var talk = new Talk(content: content);
        var before = await talk.SayAsync(Opening, "None of these");
        var changed = FixedContent.Files()
            .Select(f => f.Path.EndsWith("questions.yaml", StringComparison.Ordinal) ? f with { Text = f.Text + "\n# a remark\n" } : f).ToList();
        content.Current = DialogContent.Load(changed, out var problems) ?? throw new InvalidOperationException(string.Join('\n', problems));

        var replies = await talk.SayAsync("None of these");

        Assert.Contains(replies, r => r.Kind == OutcomeKinds.Notice);
        Assert.NotEqual("screen-now", replies[^1].QuestionId);
        Assert.NotEqual(before[^1].QuestionId, replies[^1].QuestionId);
    }

    [Fact]
    public async Task Neck_or_shoulders_are_asked_for_an_arm_that_is_swollen_or_cold()
    {
        var talk = new Talk();

        var list = (await talk.SayAsync("check my symptoms", "none", "Neck or shoulders"))[^1];

        Assert.Equal("screen-neck-head", list.QuestionId);
        Assert.Contains(list.Outcome.Options!, option => option.Id == "swollen-arm");
        Assert.Contains(list.Outcome.Options!, option => option.Id == "limb-cold-white");
        Assert.Contains(await talk.SayAsync("An arm swollen, sore or warm", "As usual", "none"), reply => reply.Level == "URGENT");
    }

    [Fact]
    public async Task How_strong_it_is_can_be_tapped()
    {
        var scale = (await new Talk().SayAsync("my lower back is sore since yesterday's massage", "none", "none"))[^1];

        Assert.Equal("strength", scale.QuestionId);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "unsure"], scale.Outcome.Options!.Select(option => option.Id));
    }
}
