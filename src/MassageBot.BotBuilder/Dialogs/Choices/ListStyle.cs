namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are shown.</summary>
public enum ListStyle
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>As the channel and the number of choices suggest.</summary>
    Auto,

    /// <summary>In the sentence: (1) red, (2) green, or (3) blue.</summary>
    Inline,

    /// <summary>As a numbered list.</summary>
    List,

    /// <summary>As buttons that go away when one is clicked.</summary>
    SuggestedAction,

    /// <summary>As the buttons of a card.</summary>
    HeroCard,
}
