using System.Runtime.CompilerServices;
using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// Recognises that a client tells of a treatment they had, and nothing else. Every word must be known: a message with any other word may hold a
/// complaint that no list foresaw, and is heard as ever.
/// </summary>
public sealed class TreatmentTelling(IDialogContent content)
{
    private const int MostWords = 30;
    private const int LongestPhrase = 6;
    private const string Had = "had";
    private const string Treatment = "treatment";
    private const string Around = "around";
    private const string Kind = "kind ";
    private const string Area = "area ";
    private const string When = "when ";

    // What each known phrase means; worked out once of a content.
    private static readonly ConditionalWeakTable<DialogContent, ILookup<string, string>> Phrases = [];

    /// <summary>The treatment, as far as it was told; null when the message tells of none, or of more than that.</summary>
    public ToldTreatment? Read(string text, ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(reading);
        if (reading.IsQuestion || IsToldWrong(reading) || reading.Suspicion.Strength >= SuspicionStrength.Sure || Meanings(PlainWords.Of(text)) is not { } meanings)
            return null;
        var kinds = Named(meanings, Kind);
        if (!meanings.Contains(Had) || (kinds.Count == 0 && !meanings.Contains(Treatment)))
            return null;
        return new ToldTreatment
        {
            Kind = kinds is [var kind] ? kind : null,
            Areas = Named(meanings, Area),
            When = ToldTimes.All.FirstOrDefault(time => meanings.Contains(When + time.Id))?.Id,
        };
    }

    /// <summary>Whether a message says, or may say, that something is wrong.</summary>
    public bool IsComplaint(ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return IsToldWrong(reading) || reading.Suspicion.Strength >= SuspicionStrength.Doubt;
    }

    // A mere doubt of the second net is about words that no list holds; where each word stands on a list, there are none.
    private bool IsToldWrong(ScreenReading reading) =>
        reading.OwnSymptomNow || reading.AboutSomeoneElse || reading.Doubtful
        || reading.Facts.Signs.Any(sign => sign.Value >= Presence.Unsure && content.Current.Definition.SignOf(sign.Key) is { IsModifier: false });

    private static List<string> Named(HashSet<string> meanings, string what) =>
        [.. meanings.Where(meaning => meaning.StartsWith(what, StringComparison.Ordinal)).Select(meaning => meaning[what.Length..])];

    // What the words mean, the longest known phrase first; null when one of them is not known.
    private HashSet<string>? Meanings(string plain)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > MostWords)
            return null;
        var known = Phrases.GetValue(content.Current, PhrasesOf);
        var meanings = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length;)
        {
            var length = Math.Min(LongestPhrase, words.Length - i);
            while (length > 0 && !known.Contains(string.Join(' ', words, i, length)))
                length--;
            if (length == 0)
                return null;
            meanings.UnionWith(known[string.Join(' ', words, i, length)]);
            i += length;
        }

        return meanings;
    }

    private static ILookup<string, string> PhrasesOf(DialogContent content)
    {
        var (plan, texts) = (content.Care, content.Texts);
        IEnumerable<(string Meaning, IEnumerable<string> Phrases)> lists =
        [
            (Had, texts.WordsOf(ToldTextKeys.HadWords).Words),
            (Treatment, texts.WordsOf(ToldTextKeys.TreatmentWords).Words),
            (Around, texts.WordsOf(ToldTextKeys.AroundWords).Words),
            .. ToldTimes.All.Select(time => (When + time.Id, (IEnumerable<string>)texts.WordsOf(time.WordsKey).Words)),
            .. plan.Kinds.Select(word => (Kind + word.Id, (IEnumerable<string>)word.Words)),
            .. plan.Areas.Select(word => (Area + word.Id, (IEnumerable<string>)word.Words)),
        ];
        return lists.SelectMany(list => list.Phrases.Select(phrase => (list.Meaning, Phrase: PlainWords.Of(phrase)))).ToLookup(known => known.Phrase, known => known.Meaning, StringComparer.Ordinal);
    }
}
