namespace Microsoft.Bot.Schema.Teams;

/// <summary>A parameter of a query, for example the words typed.</summary>
public class MessagingExtensionParameter
{
    /// <summary>Creates an empty one.</summary>
    public MessagingExtensionParameter()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="name">The name of the app manifest.</param>
    /// <param name="value">What was typed.</param>
    public MessagingExtensionParameter(string? name = default, object? value = default)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The name of the app manifest.</summary>
    public string? Name { get; set; }

    /// <summary>What was typed.</summary>
    public object? Value { get; set; }
}
