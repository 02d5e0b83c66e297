using MassageBot.Triage.Conditions;

namespace MassageBot.Triage.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly FactSchema Schema = TriageContent.Definition.Schema;
    private static readonly Dictionary<string, Condition> Terms = [];

    [Theory]
    [InlineData("fever and headache", "fever headache", true)]
    [InlineData("fever and headache", "fever", false)]
    [InlineData("fever or headache", "headache", true)]
    [InlineData("not fever", "", true)]
    [InlineData("not fever", "-fever", true)]
    [InlineData("not fever", "?fever", false)]
    [InlineData("fever", "?fever", true)]
    [InlineData("headache", "?headache", false)]
    [InlineData("denied fever", "", false)]
    [InlineData("denied fever", "?fever", false)]
    [InlineData("denied fever", "-fever", true)]
    [InlineData("denied (fever, headache)", "-fever", false)]
    [InlineData("denied (fever, headache)", "-fever -headache", true)]
    [InlineData("any of (spinning, double-vision) and (neck-pain or headache)", "double-vision headache", true)]
    [InlineData("any of (spinning, double-vision) and (neck-pain or headache)", "double-vision", false)]
    [InlineData("all of (fever, headache, rash)", "fever rash", false)]
    [InlineData("at least 2 of (fever, headache, rash)", "fever rash", true)]
    [InlineData("at least 2 of (fever, headache, rash)", "fever", false)]
    [InlineData("strength >= 8", "strength=8", true)]
    [InlineData("strength >= 8", "strength=7", false)]
    [InlineData("strength >= 8", "", false)]
    [InlineData("strength <= 5", "", false)]
    [InlineData("strength = 5", "strength=5", true)]
    [InlineData("strength is known", "strength=0", true)]
    [InlineData("onset in (days-4-7, over-7)", "onset=over-7", true)]
    [InlineData("onset in (days-4-7, over-7)", "onset=hours", false)]
    [InlineData("onset in (days-4-7, over-7)", "", false)]
    [InlineData("region has lower-back", "region=leg+lower-back", true)]
    [InlineData("not (fever or headache)", "rash", true)]
    [InlineData("something-reported", "-fever", false)]
    [InlineData("something-reported", "diabetes", false)]
    [InlineData("something-reported", "soreness", true)]
    public void A_condition_reads_as_it_is_written(string condition, string facts, bool holds)
    {
        Assert.Equal(holds, Read(condition).Holds(new FactTable(Schema, FactsText.Read(facts))));
    }

    [Theory]
    [InlineData("fever adn headache", 7, "'adn' is not expected here")]
    [InlineData("fever and", 10, "the end")]
    [InlineData("fever and headache or rash", 20, "put brackets")]
    [InlineData("fevr", 1, "'fevr' is no sign")]
    [InlineData("chest", 1, "is 'chest-pain' meant?")]
    [InlineData("any of (fever", 14, "')' is expected")]
    [InlineData("any fever", 5, "'of' is expected")]
    [InlineData("onset in (tomorrow)", 11, "no word 'tomorrow'")]
    [InlineData("onset >= 3", 7, "'in (...)'")]
    [InlineData("strength in (high)", 10, "'>='")]
    [InlineData("strength >= lots", 13, "a number is expected")]
    [InlineData("at least 3 of (fever, rash)", 10, "the list has 2")]
    [InlineData("fever & rash", 7, "'&'")]
    [InlineData("denied (onset)", 9, "no sign or modifier")]
    [InlineData("strength", 9, "expected after 'strength'")]
    public void A_mistake_is_reported_with_its_column(string condition, int column, string message)
    {
        var wrong = Assert.Throws<ConditionException>(() => Read(condition));

        Assert.Equal(column, wrong.Column);
        Assert.Contains(message, wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_of_thousands_of_brackets_is_refused_and_not_a_crash()
    {
        Assert.Throws<ConditionException>(() => Read(new string('(', 100_000) + "fever"));
        Assert.Throws<ConditionException>(() => Read(string.Concat(Enumerable.Repeat("not ", 100_000)) + "fever"));
    }

    private static Condition Read(string condition) => ConditionParser.Parse(condition, Schema, Terms);
}
