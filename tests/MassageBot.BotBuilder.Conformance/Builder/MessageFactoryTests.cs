using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Conformance.Builder;

/// <summary>Each method that makes a message.</summary>
public class MessageFactoryTests
{
    private static readonly Attachment One = new(contentType: "text/plain", content: "one");
    private static readonly Attachment Two = new(contentType: "text/plain", content: "two");

    [Fact]
    public void A_text_is_a_message_that_accepts_an_answer()
    {
        var message = MessageFactory.Text("hello");

        Assert.Equal("message", message.Type);
        Assert.Equal("hello", message.Text);
        Assert.Null(message.Speak);
        Assert.Equal("acceptingInput", message.InputHint);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void A_blank_text_is_no_text(string? blank)
    {
        var message = MessageFactory.Text(blank!, blank);

        Assert.Null(message.Text);
        Assert.Null(message.Speak);
    }

    public static TheoryData<string, Func<string?, string?, string?, IMessageActivity>> Methods => new()
    {
        { "text", (text, speak, hint) => MessageFactory.Text(text!, speak, hint) },
        { "names", (text, speak, hint) => MessageFactory.SuggestedActions(["yes"], text, speak, hint) },
        { "names for some", (text, speak, hint) => MessageFactory.SuggestedActions(["yes"], text, speak, hint, ["u1"]) },
        { "actions", (text, speak, hint) => MessageFactory.SuggestedActions([new CardAction(title: "yes")], text, speak, hint) },
        { "actions for some", (text, speak, hint) => MessageFactory.SuggestedActions([new CardAction(title: "yes")], text, speak, hint, ["u1"]) },
        { "attachment", (text, speak, hint) => MessageFactory.Attachment(One, text, speak, hint) },
        { "attachments", (text, speak, hint) => MessageFactory.Attachment([One, Two], text, speak, hint) },
        { "carousel", (text, speak, hint) => MessageFactory.Carousel([One, Two], text, speak, hint) },
        { "file", (text, speak, hint) => MessageFactory.ContentUrl("https://example.org/a.png", "image/png", "a", text, speak, hint) },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void Each_method_takes_text_speech_and_hint(string method, Func<string?, string?, string?, IMessageActivity> make)
    {
        var message = make("hello", "<speak>hello</speak>", InputHints.ExpectingInput);

        Assert.True(message.Text == "hello", method);
        Assert.Equal("<speak>hello</speak>", message.Speak);
        Assert.Equal("expectingInput", message.InputHint);
        Assert.Equal("message", message.Type);
        Assert.Equal("acceptingInput", make(null, null, null).InputHint);
    }

    [Fact]
    public void Names_become_buttons_that_say_themselves()
    {
        var actions = MessageFactory.SuggestedActions(["yes", "no"], "well?", null, null).SuggestedActions!;

        Assert.Equal(["yes", "no"], actions.Actions!.Select(action => action.Title));
        Assert.Equal(["yes", "no"], actions.Actions!.Select(action => action.Value));
        Assert.All(actions.Actions!, action => Assert.Equal("imBack", action.Type));
        Assert.Null(actions.To);
    }

    [Fact]
    public void Buttons_stay_as_they_are()
    {
        var button = new CardAction(ActionTypes.OpenUrl, "our page", value: "https://example.org/");

        var actions = MessageFactory.SuggestedActions([button], null, null, null).SuggestedActions!;

        Assert.Same(button, Assert.Single(actions.Actions!));
    }

    [Fact]
    public void Buttons_may_be_for_some_only()
    {
        Assert.Equal(["u1"], MessageFactory.SuggestedActions(["yes"], null, null, null, ["u1"]).SuggestedActions!.To);
        Assert.Equal(["u1"], MessageFactory.SuggestedActions([new CardAction(title: "yes")], null, null, null, ["u1"]).SuggestedActions!.To);
    }

    [Fact]
    public void Attachments_stand_in_a_list_or_side_by_side()
    {
        var single = MessageFactory.Attachment(One);
        var list = MessageFactory.Attachment([One, Two]);
        var carousel = MessageFactory.Carousel([One, Two]);

        Assert.Equal([One], single.Attachments);
        Assert.Equal("list", single.AttachmentLayout);
        Assert.Equal([One, Two], list.Attachments);
        Assert.Equal("list", list.AttachmentLayout);
        Assert.Equal([One, Two], carousel.Attachments);
        Assert.Equal("carousel", carousel.AttachmentLayout);
    }

    [Fact]
    public void A_file_is_an_attachment_with_an_address()
    {
        var attachment = Assert.Single(MessageFactory.ContentUrl("https://example.org/a.png", "image/png", "a picture").Attachments!);

        Assert.Equal("https://example.org/a.png", attachment.ContentUrl);
        Assert.Equal("image/png", attachment.ContentType);
        Assert.Equal("a picture", attachment.Name);
        Assert.Null(attachment.Content);
    }

    [Fact]
    public void Nothing_is_refused()
    {
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((Attachment)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Attachment((IEnumerable<Attachment>)null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.Carousel(null!));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<string>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.SuggestedActions((IEnumerable<CardAction>)null!, null, null, null));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl(null!, "image/png"));
        Assert.Throws<ArgumentNullException>(() => MessageFactory.ContentUrl("https://example.org/a.png", null!));
    }
}
