namespace MassageBot.Storage.Tests.Contract;

public abstract class QuestionLogContract : StorageContract
{
    [ContractFact]
    public async Task Questions_are_listed_by_band_the_latest_first()
    {
        await AskAsync("how long am I sore", "suggest", ["soreness", "bruising"], confidence: 0.4);
        await AskAsync("do you do dogs", "refuse", [], previous: "prices");

        var all = await AllAsync();
        var unanswered = await Storage.Questions.ListAsync("refuse", 10, CancellationToken.None);

        Assert.Equal(["do you do dogs", "how long am I sore"], all.Select(question => question.Text));
        Assert.Equal((Chat, "suggest", Now), (all[1].Conversation, all[1].Band, all[1].At));
        Assert.Equal(["soreness", "bruising"], all[1].EntryIds);
        Assert.Equal((0.4, null, null, "prices"), (all[1].Confidence, all[1].PreviousEntryId, all[0].Confidence, all[0].PreviousEntryId));
        Assert.Equal("do you do dogs", Assert.Single(unanswered).Text);
        Assert.Single(await Storage.Questions.ListAsync(null, 1, CancellationToken.None));
    }

    [ContractFact]
    public async Task A_choice_is_written_to_the_question_it_answers()
    {
        var asked = await AskAsync("sore and blue", "suggest", ["soreness", "bruising"]);
        await AskAsync("something else", "suggest", ["prices"]);
        Storage.Time.Advance(TimeSpan.FromMinutes(1));

        await RunAsync("Is bruising normal?", new QuestionSettled(asked.ActivityId, "bruising", Now));

        var all = await AllAsync();
        Assert.Equal(("sore and blue", "bruising", Now, false), (all[1].Text, all[1].ChosenEntryId, all[1].SettledAt, all[1].IsRejected));
        Assert.Equal((null, null, false), (all[0].ChosenEntryId, all[0].SettledAt, all[0].IsRejected));
    }

    [ContractFact]
    public async Task None_of_these_settles_a_question_without_an_entry()
    {
        var asked = await AskAsync("sore and blue", "suggest", ["soreness"]);

        await RunAsync("None of these", new QuestionSettled(asked.ActivityId, null, Now));

        var question = Assert.Single(await AllAsync());
        Assert.Equal((null, Now, true), (question.ChosenEntryId, question.SettledAt, question.IsRejected));
    }

    [ContractFact]
    public async Task A_choice_for_a_message_of_another_conversation_or_of_nobody_changes_nothing()
    {
        var asked = await AskAsync("sore and blue", "suggest", ["soreness"]);
        var other = new ConversationKey("directline", "chat-2");
        var turn = await AcceptAndTakeAsync("1", other);

        await CommitAsync(turn, [], [], [new QuestionSettled(asked.ActivityId, "soreness", Now), new QuestionSettled("chat-2|0000009", null, Now)]);

        Assert.Null(Assert.Single(await AllAsync()).SettledAt);
    }

    [ContractFact]
    public async Task A_thumb_is_kept_with_the_question_the_entry_and_its_version()
    {
        var asked = await AskAsync("is bruising ok", "answer", ["bruising"]);

        await RunAsync("thumb", new AnswerRated(asked.AnswerId, "bruising", "3f2a", Verdict.NotHelpful, Now));

        var question = Assert.Single(await AllAsync());
        Assert.Equal((Verdict.NotHelpful, "bruising", "3f2a"), (question.Verdict, question.RatedEntryId, question.RatedEntryVersion));
    }

    [ContractFact]
    public async Task A_thumb_for_a_chosen_answer_belongs_to_the_question_that_was_asked_first()
    {
        var asked = await AskAsync("sore and blue", "suggest", ["soreness", "bruising"]);
        var chosen = await RunAsync("2", new QuestionSettled(asked.ActivityId, "bruising", Now));

        await RunAsync("thumb", new AnswerRated(chosen.AnswerId, "bruising", "3f2a", Verdict.Helpful, Now));

        Assert.Equal(("sore and blue", Verdict.Helpful), (Assert.Single(await AllAsync()).Text, (await AllAsync())[0].Verdict));
    }

    [ContractFact]
    public async Task The_latest_thumb_counts_in_whatever_order_added_and_removed_are_written()
    {
        var asked = await AskAsync("is bruising ok", "answer", ["bruising"]);
        await RunAsync("up", new AnswerRated(asked.AnswerId, "bruising", "v1", Verdict.Helpful, Now));

        await RunAsync("down", new AnswerRated(asked.AnswerId, "bruising", "v1", Verdict.NotHelpful, Now), new RatingWithdrawn(asked.AnswerId, Verdict.Helpful));
        Assert.Equal(Verdict.NotHelpful, Assert.Single(await AllAsync()).Verdict);

        await RunAsync("up", new RatingWithdrawn(asked.AnswerId, Verdict.NotHelpful), new AnswerRated(asked.AnswerId, "bruising", "v1", Verdict.Helpful, Now));
        Assert.Equal(Verdict.Helpful, Assert.Single(await AllAsync()).Verdict);

        await RunAsync("none", new RatingWithdrawn(asked.AnswerId, Verdict.Helpful));
        Assert.Null(Assert.Single(await AllAsync()).Verdict);
    }

    [ContractFact]
    public async Task A_thumb_for_another_conversations_answer_for_ones_own_words_or_for_nothing_changes_nothing()
    {
        var asked = await AskAsync("is bruising ok", "answer", ["bruising"]);
        var turn = await AcceptAndTakeAsync("thumb", new ConversationKey("directline", "chat-2"));

        await CommitAsync(turn, [], [], [new AnswerRated(asked.AnswerId, "bruising", "v1", Verdict.Helpful, Now)]);
        await RunAsync("thumb", new AnswerRated(asked.ActivityId, "bruising", "v1", Verdict.Helpful, Now), new AnswerRated("nothing", "bruising", "v1", Verdict.Helpful, Now));

        Assert.Null(Assert.Single(await AllAsync()).Verdict);
    }

    [ContractFact]
    public async Task Questions_without_an_answer_are_those_refused_those_where_none_fitted_and_those_not_helped()
    {
        await AskAsync("long ago", "refuse", []);
        Storage.Time.Advance(TimeSpan.FromDays(8));
        var since = Now;
        await AskAsync("refused", "refuse", []);
        var rejected = await AskAsync("rejected", "suggest", ["soreness"]);
        await RunAsync("None of these", new QuestionSettled(rejected.ActivityId, null, Now));
        var chosen = await AskAsync("chosen", "suggest", ["soreness"]);
        await RunAsync("1", new QuestionSettled(chosen.ActivityId, "soreness", Now));
        await AskAsync("not chosen", "suggest", ["soreness"]);
        var helped = await AskAsync("helped", "answer", ["soreness"]);
        await RunAsync("up", new AnswerRated(helped.AnswerId, "soreness", "v1", Verdict.Helpful, Now));
        var disliked = await AskAsync("disliked", "answer", ["soreness"]);
        await RunAsync("down", new AnswerRated(disliked.AnswerId, "soreness", "v1", Verdict.NotHelpful, Now));

        var found = await Storage.Questions.ListUnansweredAsync(since, 10, CancellationToken.None);

        Assert.Equal(["disliked", "rejected", "refused"], found.Select(question => question.Text));
        Assert.Equal(["disliked"], (await Storage.Questions.ListUnansweredAsync(since, 1, CancellationToken.None)).Select(question => question.Text));
    }

    [ContractFact]
    public async Task Repeated_questions_are_listed_once_the_most_frequent_first_with_the_latest_outcome()
    {
        await AskAsync("prices?", "refuse", []);
        await AskAsync("and for the neck?", "suggest", ["neck"], previous: "soreness");
        await AskAsync("prices?", "answer", ["prices"]);
        await AskAsync("and for the neck?", "refuse", []);

        var repeated = await Storage.Questions.ListRepeatedAsync(10, CancellationToken.None);

        Assert.Equal(
            [(2, "prices?", null, "answer"), (1, "and for the neck?", null, "refuse"), (1, "and for the neck?", "soreness", "suggest")],
            repeated.Select(question => (question.Count, question.Latest.Text, question.Latest.PreviousEntryId, question.Latest.Band)));
        Assert.Single(await Storage.Questions.ListRepeatedAsync(1, CancellationToken.None));
    }

    private Task<IReadOnlyList<LoggedQuestion>> AllAsync() => Storage.Questions.ListAsync(null, 10, CancellationToken.None);

    private Task<(string ActivityId, string AnswerId)> AskAsync(
        string question, string band, IReadOnlyList<string> entries, double? confidence = null, string? previous = null) =>
        RunAsync(question, new QuestionLogged(question, band, entries, Now, confidence, previous));

    private async Task<(string ActivityId, string AnswerId)> RunAsync(string text, params TurnEffect[] effects)
    {
        var turn = await AcceptAndTakeAsync(text);
        var sent = await CommitAsync(turn, [], [Reply($"to {text}")], effects);
        return (turn.ActivityId, sent[0].ActivityId);
    }
}
