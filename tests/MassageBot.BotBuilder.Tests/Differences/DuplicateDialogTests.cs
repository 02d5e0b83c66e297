using Microsoft.Bot.Builder.Dialogs;

namespace MassageBot.BotBuilder.Tests.Differences;

/// <summary>Bot Builder renames the second dialog of an id, so that it can never be begun by the id its author gave it.</summary>
public class DuplicateDialogTests
{
    [Fact]
    public void Another_dialog_with_the_same_id_is_refused_and_both_are_named()
    {
        var set = new DialogSet().Add(new TextPrompt("pain"));

        var failure = Assert.Throws<InvalidOperationException>(() => set.Add(new NumberPrompt<int>("pain")));

        Assert.Contains("'pain'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("TextPrompt", failure.Message, StringComparison.Ordinal);
        Assert.Contains("NumberPrompt", failure.Message, StringComparison.Ordinal);
        Assert.Null(set.Find("pain2"));
        Assert.Single(set.GetDialogs());
    }

    [Fact]
    public void A_component_refuses_it_too()
    {
        var component = new ComponentDialog("c").AddDialog(new TextPrompt("a"));

        Assert.Throws<InvalidOperationException>(() => component.AddDialog(new TextPrompt("a")));
    }
}
