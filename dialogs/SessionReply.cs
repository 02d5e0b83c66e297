using System.Text.RegularExpressions;
using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// Reads how long ago a session was out of a client's own words. All limits of time are counted from the session, so a day that
/// only tells when the trouble began ("it started yesterday, the massage was ten days ago") is never taken for it: of each part of
/// a sentence a day counts only among words that belong to a session or to no matter at all.
/// </summary>
internal sealed partial class SessionReply(Question question, ScreenReading reading, ReplyWords words)
{
    // "A couple of days ago".
    private const int LongestDay = 5;

    private readonly bool _isJoint = question.Options.Any(option => IsDay(option) && option.Sets.Words.ContainsKey(FactNames.Onset));

    /// <summary>Whether the question asks how long ago a session was.</summary>
    public static bool IsAskedBy(Question question) => question.Options.Any(IsDay);

    /// <summary>
    /// The answer that the text means, or null when that isn't clear. To a question that asks for the beginning, too, a day is an answer only where
    /// nothing else is said: "it's an old injury, the massage was yesterday" tells the day and something about the beginning.
    /// </summary>
    public Answer? Read(string text, DateOnly today)
    {
        var read = ReadParts(text, today);
        if (read.Count > 1)
            return null;
        var whole = read.Count == 1 ? read[0] : ReadWhole(text, today);
        if (whole is not null && !IsDay(question.OptionOf(whole)!))
            return new Answer(question.Id, [whole], null);
        return DayIn(text, today) is { } day && (!_isJoint || IsAlone(text, today)) ? new Answer(question.Id, [day], null) : null;
    }

    /// <summary>The option of the one day that is told to be the session's, whatever else is said; null when there is none or more than one.</summary>
    public string? DayIn(string text, DateOnly today)
    {
        var day = ReadParts(text, today) switch
        {
            [] => ReadWhole(text, today) ?? ReadBeside(text, today),
            [var only] => only,
            _ => null,
        };
        return day is not null && IsDay(question.OptionOf(day)!) ? day : null;
    }

    /// <summary>Whether any day is named, be it that of the session or another.</summary>
    public bool NamesDay(string text, DateOnly today) =>
        Parts(text).Any(part => new FreeReply(question, reading, words, isHard: false).Read(part, today) is { OptionIds: [var id] } && question.OptionOf(id) is { } option && IsDay(option));

    private List<string> ReadParts(string text, DateOnly today) => Distinct(Parts(text).Select(part => ReadPart(part, today)));

    private string? ReadWhole(string text, DateOnly today) =>
        new FreeReply(question, reading, words, isHard: false) { AroundDays = words.AroundDays }.Read(text, today) is { OptionIds: [var only] } ? only : null;

    // "Woke up sore after yesterday's massage": a day right beside the word for the session is the session's, if no other is named.
    private string? ReadBeside(string text, DateOnly today)
    {
        var named = Distinct(Parts(text).Select(part => new FreeReply(question, reading, words, isHard: false).Read(part, today)));
        var beside = Distinct(Parts(text).SelectMany(Windows).Select(part => ReadPart(part, today)));
        return beside is [var day] && named is [var only] && only == day ? day : null;
    }

    private bool IsAlone(string text, DateOnly today) => ReadWhole(text, today) is not null || Parts(text).All(part => ReadPart(part, today) is not null || SaysNothing(part));

    private bool SaysNothing(string part) => PlainWords.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .All(word => words.AroundDays.Contains(word) || words.Sessions.Contains(word) || words.AroundSessions.Contains(word));

    private IEnumerable<string> Windows(string part)
    {
        var tokens = PlainWords.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i < tokens.Length; i++)
        {
            if (!words.Sessions.Contains(tokens[i]))
                continue;
            if (i > 0)
                yield return string.Join(' ', tokens, i - 1, 2);
            for (var length = 2; length <= LongestDay + 1 && i + length <= tokens.Length; length++)
                yield return string.Join(' ', tokens, i, length);
        }
    }

    private static List<string> Distinct(IEnumerable<Answer?> answers) => [.. answers.OfType<Answer>().SelectMany(answer => answer.OptionIds).Distinct()];

    private Answer? ReadPart(string part, DateOnly today)
    {
        var tokens = PlainWords.Of(part).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length == 0)
            return null;
        var isAboutSession = tokens.Any(words.Sessions.Contains);
        var own = isAboutSession && words.BeforeSessions.Contains(tokens[0]) ? tokens[1..] : tokens;
        var around = isAboutSession ? words.AroundDays.Union(words.Sessions).Union(words.AroundSessions).ToHashSet(StringComparer.Ordinal) : words.AroundDays;
        return new FreeReply(question, reading, words, isHard: false) { AroundDays = around }.Read(string.Join(' ', own), today);
    }

    // A comma ends a part, and so does each of a few words; the comma in a number doesn't.
    private IEnumerable<string> Parts(string text)
    {
        foreach (var sentence in Break().Split(text))
        {
            var part = new List<string>();
            foreach (var word in PlainWords.Of(sentence).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.Joiners.Contains(word))
                {
                    part.Add(word);
                    continue;
                }

                yield return string.Join(' ', part);
                part.Clear();
            }

            yield return string.Join(' ', part);
        }
    }

    private static bool IsDay(Option option) => option.Sets.Words.ContainsKey(FactNames.SessionAgo);

    [GeneratedRegex(@"[,.](?!\d)|[;:!?()\n]|\s[-–—]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Break();
}
