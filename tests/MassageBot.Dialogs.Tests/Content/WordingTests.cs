namespace MassageBot.Dialogs.Tests.Content;

public sealed class WordingTests
{
    private const string TwentyOne = "One two three four five six seven eight nine ten eleven twelve one two three four five six seven eight nine";

    [Theory]
    [InlineData("advice.en.yaml", "Do not drive yourself. Do not wait for the clinic.", TwentyOne + ".", 0, "'advice.emergency' has a sentence of 21 words, 20 are the most; make two of it: \"" + TwentyOne + ".\"")]
    [InlineData("advice.en.yaml", "      - fainting\n    sources", "      - fainting\n      - " + TwentyOne + "\n    sources", 1, "has a sentence of 21 words")]
    [InlineData("advice.en.yaml", "New trouble breathing must be checked at once.", TwentyOne, 0, "'why.breath' has a sentence of 21 words")]
    [InlineData("en.yaml", "Please answer with yes or no.", TwentyOne, 0, "'buttons.retry' has a sentence of 21 words")]
    [InlineData("en.yaml", "    I have stopped. You can start again whenever you like.", "    Stopped. " + TwentyOne + ".", 0, "'commands.stopped' has a sentence of 21 words")]
    [InlineData("questions.yaml", "text: Right now, do you have any of these?", "text: " + TwentyOne, 0, "'screen-now.text' has a sentence of 21 words")]
    [InlineData("questions.yaml", "help: Tick everything that fits. If you ask for someone else, answer for them.", "help: Tick. " + TwentyOne, 0, "'screen-now.help' has a sentence of 21 words")]
    [InlineData("questions.yaml", "title: \"Trouble breathing or wheezing\"", "title: " + TwentyOne, 0, "'screen-now.breathless.title' has a sentence of 21 words")]
    [InlineData("questions.yaml", "title: None of these", "title: " + TwentyOne, 0, "'none.title' has a sentence of 21 words")]
    [InlineData("signs.yaml", "ask: \"Have you coughed up blood?\"", "ask: \"" + TwentyOne + "\"", 0, "'coughing-blood.ask' has a sentence of 21 words")]
    [InlineData("signs.yaml", "meaning: \"Coughing up blood\"", "meaning: \"" + TwentyOne + "\"", 0, "'coughing-blood.meaning' has a sentence of 21 words")]
    public void A_sentence_of_more_than_twenty_words_is_a_problem(string file, string right, string wrong, int below, string message) =>
        IsReported(file, right, wrong, below, message);

    [Theory]
    [InlineData("Do not drive yourself. Do not wait for the clinic.", "Avoid operating automobiles. Communicate immediately regarding deteriorating symptomatology.", "'advice.emergency' reads at school grade")]
    [InlineData("Do not drive yourself. Do not wait for the clinic.", "Avoid operating automobiles. Communicate immediately regarding deteriorating symptomatology.", "8 is the highest; use shorter words and sentences, first in the hardest: \"Communicate immediately regarding deteriorating symptomatology.\"")]
    public void Advice_above_grade_eight_is_a_problem(string right, string wrong, string message) =>
        IsReported("advice.en.yaml", right, wrong, 0, message);

    [Theory]
    [InlineData("Drink water to flush out toxins.", "toxin*")]
    [InlineData("This helps your body to detoxify.", "detox*")]
    [InlineData("This is a healing crisis.", "healing crisis")]
    [InlineData("This is *therapeutic* inflammation.", "therapeutic inflammation")]
    [InlineData("It comes from the release of waste.", "release of waste")]
    [InlineData("No pain, no gain.", "no pain no gain")]
    [InlineData("That is a Good Pain.", "good pain")]
    [InlineData("It is guaranteed to pass.", "guarantee*")]
    [InlineData("It is safe for everyone.", "safe for everyone")]
    [InlineData("You have a slipped disc.", "you have")]
    [InlineData("It looks as though you have a clot.", "you have")]
    [InlineData("You’ve got a clot.", "youve got")]
    [InlineData("It is just a bruise.", "it is just")]
    [InlineData("It's just a bruise.", "its just")]
    [InlineData("The saddle area is numb.", "saddle*")]
    public void Words_that_no_client_may_read_are_a_problem(string sentence, string phrase) =>
        IsReported("advice.en.yaml", "Do not drive yourself. Do not wait for the clinic.", sentence, 0, $"'advice.emergency' must not say \"{phrase}\" to a client; ");

    [Theory]
    [InlineData("en.yaml", "Please answer with yes or no.", "'buttons.retry'")]
    [InlineData("questions.yaml", "Tick everything that fits. If you ask for someone else", "'screen-now.help'")]
    [InlineData("questions.yaml", "Trouble breathing", "'screen-now.breathless.title'")]
    [InlineData("signs.yaml", "Have you coughed up blood?", "'coughing-blood.ask'")]
    public void They_are_a_problem_wherever_a_client_reads_them(string file, string right, string key) =>
        IsReported(file, right, "Toxins come out", 0, $"{key} must not say \"toxin*\" to a client; say what is known; no research shows that massage takes waste out of the body: \"Toxins come out");

    [Theory]
    [InlineData("Call if you have chest pain.")]
    [InlineData("Do you have a fever?")]
    [InlineData("You have not called yet.")]
    [InlineData("You have to call now.")]
    [InlineData("That feels good. Pain should ease.")]
    [InlineData("It is justified.")]
    [InlineData("This is intoxicating.")]
    public void Words_that_only_look_like_them_are_none(string sentence) =>
        Assert.Empty(BrokenFiles.Load("advice.en.yaml", "Do not drive yourself. Do not wait for the clinic.", sentence, out _));

    [Theory]
    [InlineData("      **Call {emergencyNumber} now**. Do this even if it has passed.", "      Do this even if it has passed.\n      **Call {emergencyNumber} now**.", 0, "'advice.emergency-brain' is told in an emergency, so its first line must carry {emergencyNumber}")]
    [InlineData("      Check that the person breathes.", "      Check that the person breathes.\n      Book here: {bookingLink}.", 1, "'advice.emergency-awake' is told in an emergency, so it must not offer {bookingLink}; take it out")]
    public void An_emergency_begins_with_the_number_and_offers_nothing(string right, string wrong, int below, string message) =>
        IsReported("advice.en.yaml", right, wrong, below, message);

    [Theory]
    [InlineData("en.yaml", "  puzzles: \"what, ")]
    [InlineData("en.yaml", "  safe-words: \"i am safe, ")]
    [InlineData("commands.en.yaml", "stop: [\"stop\", ")]
    [InlineData("questions.yaml", "synonyms: [trouble breathing, breathing, ")]
    public void Lists_that_only_read_replies_may_hold_anything(string file, string list) =>
        Assert.Empty(BrokenFiles.Load(file, list, list + (list.Contains('[') ? $"\"{TwentyOne} toxin\", " : $"{TwentyOne} toxin, "), out _));

    [Theory]
    [InlineData("never:", "nevr:", "'nevr' is not known here")]
    [InlineData("    instead: promise nothing; say for whom it is not suitable\n", "", "An entry needs 'say' (a list of words) and 'instead' (what to do)")]
    [InlineData("  - say: [therapeutic inflammation]", "  - say: []", "An entry needs 'say'")]
    [InlineData("    not-before:", "    not-befor:", "An entry needs 'say'")]
    public void A_mistake_in_the_list_of_words_is_reported_with_its_line(string right, string wrong, string message)
    {
        var problems = BrokenFiles.Load("wording.en.yaml", right, wrong, out var line);

        var problem = Assert.Single(problems, problem => problem.Message.StartsWith(message, StringComparison.Ordinal));
        Assert.Equal("wording.en.yaml", Path.GetFileName(problem.Path));
        Assert.InRange(problem.Line, line - 3, line + 1);
    }

    [Fact]
    public void Without_a_list_of_words_nothing_is_loaded()
    {
        Assert.Null(DialogContent.Load([.. FixedContent.Files().Where(file => Path.GetFileName(file.Path) != "wording.en.yaml")], out var problems));

        Assert.Equal("There is no list of words that no client may read; put it into texts/wording.LANGUAGE.yaml, under 'never'.", Assert.Single(problems).Message);
    }

    private static void IsReported(string file, string right, string wrong, int below, string message)
    {
        var problems = BrokenFiles.Load(file, right, wrong, out var line);

        var problem = problems.FirstOrDefault(problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, $"'{message}' is not among: " + string.Join('\n', problems));
        Assert.Equal(file, Path.GetFileName(problem.Path));
        Assert.Equal(line + below, problem.Line);
    }
}
