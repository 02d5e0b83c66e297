using MassageBot.Triage.Tests.Proof;

namespace MassageBot.Triage.Tests.Content;

public sealed class SignedByTests
{
    private const string Signed = "signed: \"Dr Ann Bell, Physio, 2026-12-01\"";

    private static readonly SignOff AnnBell = new("Dr Ann Bell, Physio", new DateOnly(2026, 12, 1));

    [Fact]
    public void Nothing_is_signed_until_somebody_signs_it()
    {
        var definition = TinyContent.With();

        Assert.All(definition.Rules, rule => Assert.Null(rule.SignedBy));
        Assert.All(definition.Modifiers, modifier => Assert.Null(modifier.SignedBy));
        Assert.All(definition.Signs, sign => Assert.Null(sign.SignedBy));
        Assert.All(definition.Questions, question => Assert.Null(question.SignedBy));
    }

    [Fact]
    public void Rules_modifiers_signs_and_questions_say_who_signed_them_and_when()
    {
        var definition = TinyContent.With(
            ("{ id: E1,", $"{{ id: E1, {Signed},"),
            ("otherwise: { id: T0,", $"otherwise: {{ id: T0, {Signed},"),
            ("{ id: M1,", $"{{ id: M1, {Signed},"),
            ("{ id: fever, hard", $"{{ id: fever, {Signed}, hard"),
            ("{ id: old, hard", $"{{ id: old, {Signed}, hard"),
            ("    text: Now?", $"    text: Now?\n    {Signed}"));

        Assert.Equal(AnnBell, definition.RuleOf("E1")!.SignedBy);
        Assert.Equal(AnnBell, definition.Otherwise.SignedBy);
        Assert.Equal(AnnBell, definition.Modifiers[0].SignedBy);
        Assert.Equal(AnnBell, definition.SignOf("fever")!.SignedBy);
        Assert.Equal(AnnBell, definition.SignOf("old")!.SignedBy);
        Assert.Equal(AnnBell, definition.QuestionOf("now")!.SignedBy);
    }

    [Fact]
    public void A_signature_reads_as_it_is_written() =>
        Assert.Equal("Dr Ann Bell, Physio, 2026-12-01", AnnBell.ToString());
}
