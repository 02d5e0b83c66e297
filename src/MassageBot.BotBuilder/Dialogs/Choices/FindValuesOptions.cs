namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are found in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Creates the defaults.</summary>
    public FindValuesOptions()
    {
    }

    /// <summary>Whether some words of a value are enough; otherwise all of them must be there.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the text, for example <c>en-us</c>.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 unless set.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>How texts are cut into words; null for <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
