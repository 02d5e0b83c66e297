namespace MassageBot.Dialogs;

/// <summary>What a check-in may ask, and what may be answered.</summary>
public static class CareAsks
{
    /// <summary>Compared with right after the treatment.</summary>
    public const string Compared = "compared";

    /// <summary>Compared with yesterday.</summary>
    public const string Easing = "easing";

    /// <summary>Whether it is gone.</summary>
    public const string Gone = "gone";

    /// <summary>From 0 to 10.</summary>
    public const string Strength = "strength";

    /// <summary>What is new.</summary>
    public const string NewSigns = "new-signs";

    /// <summary>The most that one check-in asks.</summary>
    public const int Most = 3;

    /// <summary>Every question; the text of each is <c>aftercare.asks.ID</c>.</summary>
    public static readonly IReadOnlyList<string> All = [Compared, Easing, Gone, Strength, NewSigns];

    /// <summary>Every answer to choose; the text of each is <c>aftercare.answers.ID</c>.</summary>
    public static readonly IReadOnlyList<string> Answers = ["better", "same", "worse", "gone", "still-there"];

    /// <summary>The key of a question's text.</summary>
    public static string TextKey(string ask) => "aftercare.asks." + ask;

    /// <summary>The key of an answer's text.</summary>
    public static string AnswerKey(string answer) => "aftercare.answers." + answer;
}
