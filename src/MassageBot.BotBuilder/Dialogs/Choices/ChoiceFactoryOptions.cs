namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are written as text.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates options that leave all to the defaults.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Creates options.</summary>
    /// <param name="inlineSeparator">What stands between choices.</param>
    /// <param name="inlineOr">What stands between two choices.</param>
    /// <param name="inlineOrMore">What stands before the last of three or more.</param>
    /// <param name="includeNumbers">Whether choices are numbered.</param>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>What stands between choices; a comma and a space unless set.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>What stands between two choices; the English "or" unless set.</summary>
    public string? InlineOr { get; set; }

    /// <summary>What stands before the last of three or more; a comma and the English "or" unless set.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered, and can be chosen by number in a <see cref="ConfirmPrompt"/>; yes unless set.</summary>
    public bool? IncludeNumbers { get; set; }
}
