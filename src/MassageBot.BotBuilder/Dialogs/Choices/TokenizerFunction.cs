namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Cuts a text into words.</summary>
/// <param name="text">The text.</param>
/// <param name="locale">Its language, for example <c>en-us</c>.</param>
/// <returns>The words in their order.</returns>
public delegate List<Token> TokenizerFunction(string text, string? locale = null);
