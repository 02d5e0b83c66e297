namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are found in a text.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Creates the defaults.</summary>
    public FindChoicesOptions()
    {
    }

    /// <summary>Whether to leave out the choices' values.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether to leave out the titles of the choices' buttons.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "2" or "two" chooses the second; yes unless set.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second one" or "last" chooses; yes unless set.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
