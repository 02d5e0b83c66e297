namespace MassageBot.Dialogs.Tests.Content;

public class TextTemplateTests
{
    private static readonly Dictionary<string, string> Facts = new() { ["clinic"] = "Harbour", ["phone"] = "555" };

    [Theory]
    [InlineData("Hello", "Hello")]
    [InlineData("  Hello\n\nyou \n", "Hello\n\nyou")]
    [InlineData("Call {clinic}: {phone}.", "Call Harbour: 555.")]
    [InlineData("{clinic}{phone}", "Harbour555")]
    [InlineData("Write to {mail}\nCall {phone}", "Call 555")]
    [InlineData("Call {phone}\nWrite to {mail}", "Call 555")]
    [InlineData("A\n{mail}\nB", "A\nB")]
    [InlineData("{mail}", "")]
    [InlineData("{not a name} {phone", "{not a name} {phone")]
    public void A_line_is_filled_or_left_out(string text, string filled) => Assert.Equal(filled, new TextTemplate(text).Fill(Facts, []));

    [Fact]
    public void A_detail_comes_before_a_fact_and_is_not_filled_itself() =>
        Assert.Equal("for {clinic} at 555", new TextTemplate("for {clinic} at {phone}").Fill(Facts, [("clinic", "{clinic}")]));

    [Fact]
    public void A_detail_that_is_nothing_leaves_its_line() => Assert.Equal("why:", new TextTemplate("why: {why}").Fill(Facts, [("why", null!)]));
}
