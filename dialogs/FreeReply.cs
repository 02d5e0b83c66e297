using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// Reads a reply in a client's own words ("none of that, thank God", "it's about 7 I think"), after the safety screen has
/// read it. When in doubt it reads nothing, so that the question is put again; it never takes a sign as denied because
/// only another one was.
/// </summary>
internal sealed class FreeReply(Question question, ScreenReading reading, ReplyWords words, bool isHard)
{
    private const int Longest = 40;
    private DateOnly _today;

    /// <summary>
    /// The words that may stand around the day of a session. Where it is set, a day beside any other word is not read as one: it may
    /// be the day on which the trouble began.
    /// </summary>
    public IReadOnlySet<string>? AroundDays { get; init; }

    /// <summary>The answer that the text means, or null when that isn't clear. A choice may name several options.</summary>
    /// <param name="text">The reply.</param>
    /// <param name="today">The client's day, for "since Tuesday".</param>
    public Answer? Read(string text, DateOnly today)
    {
        var tokens = PlainWords.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (tokens.Length is 0 or > Longest)
            return null;
        _today = today;
        return question.Kind switch
        {
            QuestionKind.Scale => ReadScale(tokens, text) ?? ReadDoubt(tokens),
            QuestionKind.Checklist => ReadChecklist(tokens),
            _ => ReadChoice(TimeWords.Plain(tokens, _today)) ?? ReadDoubt(tokens),
        };
    }

    // Of several numbers the highest counts; a number of hours or days is no strength.
    private Answer? ReadScale(string[] tokens, string text)
    {
        if (StrengthNumbers.Highest(text) is { } number)
            return new Answer(question.Id, [], number);
        var told = words.Strengths.Select(s => (Span: Spans(tokens, s.Words), s.Strength)).SelectMany(s => s.Span.Select(span => (span, s.Strength))).ToList();
        var outer = told.Where(t => !told.Exists(o => o.span.Length > t.span.Length && o.span.Holds(t.span))).ToList();
        if (outer.Count == 0 || tokens.Where((word, at) => words.Negations.Contains(word) && !outer.Exists(o => o.span.Holds(at))).Any())
            return null;
        return new Answer(question.Id, [], outer.Max(o => o.Strength));
    }

    private Answer? ReadChecklist(string[] tokens)
    {
        var mentions = Mentions(tokens);
        var named = mentions.Select(m => m.Option).Distinct().ToList();

        // What this very reply made the bot suspect wasn't on the list when it was written; what it tells is known by the screen.
        var there = question.Options.Where(o => Option.SignOf(o.Id) is null && Says(o, Presence.Yes)).ToList();
        var denied = named.Where(o => Says(o, Presence.No) && !there.Contains(o)).ToList();
        var isDoubtful = IsDoubtful(tokens) || (mentions.Exists(m => m.Option.Id == Option.Unsure) && !IsPuzzled(tokens));
        named.RemoveAll(o => o.IsGeneral);

        // "Not sure about the breathing" counts as a yes to it.
        var isNegated = !isDoubtful && tokens.Where((word, at) => words.Negations.Contains(word) && !mentions.Exists(m => m.Span.Holds(at))).Any();
        var ticked = there.Union(isNegated ? [] : named.Except(denied)).ToList();
        if (ticked.Count > 0)
            return !isNegated || named.Except(denied).Except(there).Any() is false ? Ticked(ticked) : null;
        if (isDoubtful)
            return named.Count == 0 || isHard ? Ticked([question.OptionOf(Option.Unsure)]) : null;
        if (DeniesAll(tokens, mentions, named.Except(denied).Any()))
            return Ticked([question.OptionOf(Option.None)]);
        return isHard && named.Count == 0 && ConsistsOf(tokens, words.Agreements, words.AroundAgreements)
            ? Ticked([question.OptionOf(Option.Unsure)])
            : null;
    }

    private bool DeniesAll(string[] tokens, List<Mention> mentions, bool namesOther)
    {
        var rest = tokens.Where((_, at) => !mentions.Exists(m => !m.Option.IsGeneral && m.Span.Holds(at))).ToArray();

        // "No chest pain" denies one sign, "no chest pain or anything" all of them.
        var isWhole = !mentions.Exists(m => !m.Option.IsGeneral) || rest.Any(words.Wholes.Contains);
        return !namesOther && isWhole && !reading.Doubtful && ConsistsOf(rest, words.Denials, words.AroundDenials);
    }

    private static bool ConsistsOf(string[] tokens, IReadOnlySet<string> core, IReadOnlySet<string> around) =>
        tokens.Any(core.Contains) && tokens.All(word => core.Contains(word) || around.Contains(word));

    private Answer? ReadChoice(string[] tokens)
    {
        var mentions = Mentions(tokens);
        mentions.RemoveAll(m => mentions.Exists(o => o.Span.Length > m.Span.Length && o.Span.Holds(m.Span)));
        var isNegated = tokens.Where((word, at) => words.Negations.Contains(word) && !mentions.Exists(m => m.Span.Holds(at))).Any();

        // "Yes" and "no" say less than the words beside them.
        if (mentions.Exists(m => !IsBareYesOrNo(tokens, m)))
            mentions.RemoveAll(m => IsBareYesOrNo(tokens, m));
        var named = mentions.Select(m => m.Option).Distinct().ToList();
        if (isNegated || named.Count == 0 || (named[0].Id == Option.Unsure && IsPuzzled(tokens)))
            return null;
        if (AroundDays is { } around && named[0].Sets.Words.ContainsKey(FactNames.SessionAgo) && !tokens.Where((word, at) => !mentions.Exists(m => m.Span.Holds(at))).All(around.Contains))
            return null;
        var isPlaces = named.TrueForAll(o => o.Sets.Words.Count > 0 && o.Sets.Words.Keys.All(FactNames.HoldsMany));
        return named.Count == 1 || isPlaces ? Ticked(named) : null;
    }

    private Answer? ReadDoubt(string[] tokens) =>
        IsDoubtful(tokens) && question.OptionOf(Option.Unsure) is { } unsure && Mentions(tokens).TrueForAll(m => m.Option == unsure) ? Ticked([unsure]) : null;

    private bool IsDoubtful(string[] tokens) => words.Doubts.Any(doubt => Spans(tokens, doubt).Any()) && !IsPuzzled(tokens);

    private bool IsPuzzled(string[] tokens) => words.Puzzles.Any(puzzle => Spans(tokens, puzzle).Any());

    private bool Says(Option option, Presence presence) =>
        !option.IsGeneral && option.Sets.Signs.Any(s => s.Value == Presence.Yes && reading.Facts[s.Key] == presence);

    private Answer? Ticked(IReadOnlyList<Option?> options) =>
        options.Contains(null) ? null : new Answer(question.Id, [.. options.Select(o => o!.Id)], null);

    private static bool IsBareYesOrNo(string[] tokens, Mention mention) =>
        mention.Span.Length == 1 && tokens[mention.Span.First] is "yes" or "no" or "hard";

    private List<Mention> Mentions(string[] tokens) =>
        [.. from option in question.Options
            from phrase in option.Synonyms.Append(option.Title).Select(Phrase).Distinct()
            from span in Spans(tokens, phrase)
            select new Mention(option, span)];

    private string Phrase(string words) => question.Kind == QuestionKind.Choice
        ? string.Join(' ', TimeWords.Plain(PlainWords.Of(words).Split(' '), _today))
        : PlainWords.Of(words);

    private static IEnumerable<Span> Spans(string[] tokens, string phrase)
    {
        var parts = phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; parts.Length > 0 && at + parts.Length <= tokens.Length; at++)
        {
            if (tokens.AsSpan(at, parts.Length).SequenceEqual(parts))
                yield return new Span(at, parts.Length);
        }
    }

    private readonly record struct Span(int First, int Length)
    {
        public bool Holds(int at) => at >= First && at < First + Length;

        public bool Holds(Span other) => Holds(other.First) && Holds(other.First + other.Length - 1);
    }

    private sealed record Mention(Option Option, Span Span);
}
