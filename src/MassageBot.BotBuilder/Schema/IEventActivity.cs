namespace Microsoft.Bot.Schema;

/// <summary>An event with a name and a value.</summary>
public interface IEventActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>Another conversation the activity is about.</summary>
    ConversationReference? RelatesTo { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }
}
