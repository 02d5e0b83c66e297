namespace MassageBot.Dialogs;

/// <summary>How long ago a treatment was, as a client tells it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="TitleKey">Key of the answer's text.</param>
/// <param name="WordsKey">Key of the wordings.</param>
/// <param name="Ago">How long ago that is, about.</param>
/// <param name="Margin">How far the truth may lie from it: another treatment as near is the same one.</param>
public sealed record ToldTime(string Id, string TitleKey, string WordsKey, TimeSpan Ago, TimeSpan Margin);
