namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>The content is edited while a question waits for its answer.</summary>
public class ContentEditTests
{
    private const string Aside = "how firm should it be?";
    private static readonly AnswerEntry Pressure = FakeAnswerFinder.Entry("pressure", "How firm should it be?", "As firm as you like.");

    [Fact]
    public async Task A_question_that_is_asked_again_is_asked_in_the_words_of_today()
    {
        var talk = Ask();
        await talk.SayAsync("my lower back hurts since my massage", "none of these");
        talk.Content.Current = Edited("And since this started, any of these?", "Since it began, do you have any of these?");
        Assert.Contains("Since it began, do you have", talk.Content.Current.Definition.QuestionOf("screen-back")!.Text, StringComparison.Ordinal);

        var replies = await talk.SayAsync(Aside);

        Assert.Equal("screen-back", replies[^1].QuestionId);
        Assert.Contains("Since it began, do you have", replies[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_question_is_gone_the_one_that_is_open_now_is_asked_after_word_of_the_change()
    {
        var talk = Ask();
        await talk.SayAsync("my lower back hurts since my massage", "none of these");
        talk.Content.Current = Edited("screen-back", "screen-spine");

        var replies = await talk.SayAsync(Aside);

        Assert.Equal("screen-spine", replies[^1].QuestionId);
        Assert.Contains(replies, reply => reply.Text == talk.Content.Current.Texts.Say(TextKeys.TriageUpdated, new Dictionary<string, string>()));
    }

    private static Talk Ask() => new(new FakeAnswerFinder().Knows(Aside, Pressure));

    private static DialogContent Edited(string words, string edited) =>
        DialogContent.Load([.. FixedContent.Files().Select(file => file with { Text = file.Text.Replace(words, edited, StringComparison.Ordinal) })], out var problems)
        ?? throw new InvalidOperationException(string.Join('\n', problems));
}
