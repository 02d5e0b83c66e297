namespace MassageBot.Dialogs.Tests.Content;

public sealed class WordingRulesTests
{
    private static readonly WordingRules Rules = new FixedContent().Current.Wording;

    [Fact]
    public void An_answer_in_plain_words_has_no_problem() =>
        Assert.Empty(Rules.OfAnswer("Is it normal to be sore?", "Yes, mild soreness is common.\n\n**When to look again:** after a day.\n\n**What would change this advice:** See a doctor today for fever, a weak foot, past cancer, or pain that stops you walking."));

    [Fact]
    public void A_sentence_of_more_than_twenty_words_is_named_with_its_line()
    {
        var (line, message) = Assert.Single(Rules.OfAnswer("Is it?", "Yes.\n\nIt is a day and it is a day and it is a day and it is a day and it is so."));

        Assert.Equal(3, line);
        Assert.StartsWith("The answer has a sentence of ", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_that_no_client_may_read_are_named_in_the_answer_and_in_the_question()
    {
        var found = Rules.OfAnswer("Do toxins leave my body?", "Yes.\nThe toxins leave your body.").ToList();

        Assert.Equal([0, 2], found.Select(problem => problem.Line));
        Assert.All(found, problem => Assert.Contains("must not say \"toxin*\"", problem.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_that_begins_with_no_may_name_what_it_was_asked_about() =>
        Assert.Empty(Rules.OfAnswer("Does massage release toxins?", "No. Massage does not release toxins."));

    [Fact]
    public void An_answer_that_begins_with_no_may_not_name_what_it_was_not_asked_about() =>
        Assert.Contains("healing crisis", Assert.Single(Rules.OfAnswer("Does massage release toxins?", "No. It is a healing crisis.")).Message, StringComparison.Ordinal);

    [Fact]
    public void An_answer_above_grade_eight_is_named() =>
        Assert.Contains(
            Rules.OfAnswer("Is it?", "Avoid operating automobiles. Communicate immediately regarding deteriorating symptomatology."),
            problem => problem.Message.StartsWith("The answer reads at school grade", StringComparison.Ordinal));
}
