namespace Microsoft.Bot.Schema;

/// <summary>A note for those who debug the bot, not for the user.</summary>
public interface ITraceActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>A label for the trace.</summary>
    string? Label { get; set; }

    /// <summary>Another conversation the activity is about.</summary>
    ConversationReference? RelatesTo { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }

    /// <summary>The type of the value.</summary>
    string? ValueType { get; set; }
}
