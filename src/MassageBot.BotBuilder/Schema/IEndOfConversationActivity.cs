namespace Microsoft.Bot.Schema;

/// <summary>The conversation ended.</summary>
public interface IEndOfConversationActivity : IActivity
{
    /// <summary>The code.</summary>
    string? Code { get; set; }

    /// <summary>The text.</summary>
    string? Text { get; set; }
}
