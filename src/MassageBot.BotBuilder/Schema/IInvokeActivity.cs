namespace Microsoft.Bot.Schema;

/// <summary>A call that needs an answer in the response.</summary>
public interface IInvokeActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>Another conversation the activity is about.</summary>
    ConversationReference? RelatesTo { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }
}
