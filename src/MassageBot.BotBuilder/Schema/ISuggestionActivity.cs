namespace Microsoft.Bot.Schema;

/// <summary>A suggestion for another message.</summary>
public interface ISuggestionActivity : IMessageActivity
{
    /// <summary>The pieces of text to point out.</summary>
    IList<TextHighlight>? TextHighlights { get; set; }
}
