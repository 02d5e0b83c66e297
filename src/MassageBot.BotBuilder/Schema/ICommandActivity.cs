namespace Microsoft.Bot.Schema;

/// <summary>A command for the bot.</summary>
public interface ICommandActivity : IActivity
{
    /// <summary>The name.</summary>
    string? Name { get; set; }

    /// <summary>The value.</summary>
    object? Value { get; set; }
}
