namespace Microsoft.Bot.Schema;

public partial class CardAction
{
    /// <summary>A button that says its text for the user.</summary>
    /// <param name="input">The title and the text that is sent.</param>
    public static implicit operator CardAction(string input) => FromString(input);

    /// <summary>A button that says its text for the user.</summary>
    /// <param name="input">The title and the text that is sent.</param>
    /// <returns>A new action of type imBack.</returns>
    public static CardAction FromString(string input) =>
        new() { Type = ActionTypes.ImBack, Title = input, Value = input };
}
