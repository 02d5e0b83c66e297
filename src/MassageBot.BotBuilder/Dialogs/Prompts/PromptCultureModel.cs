namespace Microsoft.Bot.Builder.Dialogs.Prompts;

/// <summary>The words a prompt needs in one language.</summary>
public class PromptCultureModel
{
    /// <summary>Creates an empty one.</summary>
    public PromptCultureModel()
    {
    }

    /// <summary>The language, for example <c>en-us</c>.</summary>
    public string Locale { get; set; } = string.Empty;

    /// <summary>What stands between choices.</summary>
    public string Separator { get; set; } = string.Empty;

    /// <summary>What stands between two choices.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>What stands before the last of three or more choices.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    /// <summary>Yes.</summary>
    public string YesInLanguage { get; set; } = string.Empty;

    /// <summary>No.</summary>
    public string NoInLanguage { get; set; } = string.Empty;
}
