using System.Collections.Frozen;
using MassageBot.Knowledge.Analysis;
using MassageBot.Knowledge.Authoring;
using MassageBot.Knowledge.Fitting;
using MassageBot.Knowledge.Grouping;
using MassageBot.Knowledge.Meaning;
using MassageBot.Knowledge.Ranking;

namespace MassageBot.Knowledge;

/// <summary>
/// The clinic's reviewed answers and the engine that finds the one a question asks for. Immutable once built and safe to use
/// from any number of threads; nothing is learnt while questions are answered.
/// </summary>
public sealed class KnowledgeBase
{
    private const int MaxRanked = 5;

    // A question that stands word for word in an entry is not certain to be right, only as certain as its author was.
    private const double KnownPhrasingConfidence = 0.98;

    // Half of a follow-up is a guess at what the client still has in mind.
    private const double FollowUpConfidence = 0.9;
    private readonly FrozenDictionary<string, int> _byId;
    private readonly FrozenDictionary<string, int> _byQuestion;
    private readonly Corpus _corpus;
    private readonly Scorer _scorer;
    private readonly FittedModel _model;
    private readonly Thresholds _thresholds;
    private readonly string _learntFrom;
    private readonly Lazy<EntryIndex> _index;

    private KnowledgeBase(Content content, Corpus corpus, Scorer scorer, FittedModel model, Thresholds thresholds)
    {
        Entries = content.Entries;
        Version = content.Version;
        _learntFrom = ContentHash.OfQuestions(content);
        _corpus = corpus;
        _scorer = scorer;
        _model = model;
        _thresholds = thresholds;
        _index = new Lazy<EntryIndex>(() => new EntryIndex(content.Entries));
        _byId = Entries.Select((entry, i) => KeyValuePair.Create(entry.Id, i)).ToFrozenDictionary(StringComparer.Ordinal);
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var p = 0; p < corpus.LevelledTexts.Count; p++)
            questions.TryAdd(corpus.LevelledTexts[p], corpus.EntryOf[p]);
        _byQuestion = questions.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All entries, in the order of their ids.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>Short hash over all content files; equal content has an equal version.</summary>
    public string Version { get; }

    /// <summary>Confidence from which the first entry is given as the answer.</summary>
    public double AnswerThreshold => _thresholds.Answer;

    /// <summary>Confidence from which entries are suggested.</summary>
    public double SuggestThreshold => _thresholds.Suggest;

    /// <summary>
    /// Whether weights and thresholds are those of this content: fitted in this build or taken from a stored model, or the shipped
    /// ones because there is too little content to fit on. False after a build with <see cref="KnowledgeOptions.FitOnBuild"/>
    /// switched off and no model that belongs to it; a second build beside the running program can then fit and replace it.
    /// </summary>
    public bool IsFitted => _model.Trials.Count > 0 || !LeaveOut.IsEnough(_corpus);

    /// <summary>
    /// Builds the knowledge base from the folder's files. Bad content never throws: every problem is reported, and with any
    /// problem there is no knowledge base, so that a running program keeps the one it has.
    /// </summary>
    /// <param name="files">The files as <see cref="KnowledgeFolder.Read"/> gives them.</param>
    /// <param name="options">Settings; see <see cref="KnowledgeOptions.Problems"/>.</param>
    /// <param name="problems">What authors have to put right, by path and line; empty when there is a knowledge base.</param>
    /// <param name="cachedModel">
    /// What <see cref="ExportModel"/> gave for an earlier build, or null. It is used when it belongs to the same questions and
    /// the same engine (the answers may be worded otherwise) and silently ignored otherwise; it saves nearly all of the time.
    /// </param>
    /// <returns>The knowledge base, or null when there are problems.</returns>
    /// <exception cref="ArgumentException">A setting is out of range.</exception>
    public static KnowledgeBase? Build(
        IReadOnlyList<ContentFile> files, KnowledgeOptions options, out IReadOnlyList<ContentProblem> problems, byte[]? cachedModel = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        RefuseWrong(options);
        // Read beside the files: both take time at a start.
        _ = Task.Run(() => WordVectors.Instance);
        return new ContentReader(options.Language).Read(files, out problems) is { } content ? From(content, options, cachedModel) : null;
    }

    /// <summary>Builds a knowledge base of entries that stand in no folder, for instance of a public set that is to be measured.</summary>
    /// <param name="entries">The entries, each id once.</param>
    /// <param name="foreign">Questions that none of them answers; may be empty.</param>
    /// <param name="options">Settings; see <see cref="KnowledgeOptions.Problems"/>.</param>
    /// <exception cref="ArgumentException">A setting is out of range, or there is no entry.</exception>
    public static KnowledgeBase Of(IReadOnlyList<Entry> entries, IReadOnlyList<string> foreign, KnowledgeOptions options)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(foreign);
        ArgumentNullException.ThrowIfNull(options);
        RefuseWrong(options);
        if (entries.Count == 0) throw new ArgumentException("A knowledge base needs at least one entry.", nameof(entries));
        return From(new Content(entries, [], foreign, [], ""), options, cachedModel: null);
    }

    private static void RefuseWrong(KnowledgeOptions options)
    {
        if (options.Problems() is { Count: > 0 } wrong)
            throw new ArgumentException($"The settings of the knowledge base are wrong. {string.Join("; ", wrong)}", nameof(options));
    }

    private static KnowledgeBase From(Content content, KnowledgeOptions options, byte[]? cachedModel)
    {
        var corpus = Corpus.Of(content);
        var scorer = new Scorer(corpus);
        var model = ModelFile.Read(cachedModel, ContentHash.OfQuestions(content), corpus.Entries, scorer.ClassifierRows)
            ?? (options.FitOnBuild ? ModelFitting.Fit(corpus, scorer, new EntryRelations(content.Entries), options.FitThreads) : ModelFitting.Quick(scorer));
        scorer.Classifier = model.Classifier;
        scorer.KeepForAnswering();
        corpus.KeepForAnswering();
        return new KnowledgeBase(content, corpus, scorer, model, ThresholdsOf(corpus, model, options));
    }

    private static Thresholds ThresholdsOf(Corpus corpus, FittedModel model, KnowledgeOptions options)
        => LeaveOut.IsEnough(corpus)
            ? Thresholds.From(ClientTrials.Shipped, model.Trials, options)
            : new Thresholds(options.DefaultAnswerThreshold, options.DefaultSuggestThreshold);

    /// <summary>What was fitted, to be given to <see cref="Build"/> at the next start. It holds no text of the content.</summary>
    public byte[] ExportModel() => ModelFile.Write(_model, _learntFrom);

    /// <summary>The entry with that id, or null.</summary>
    public Entry? Get(string id) => _byId.TryGetValue(id, out var number) ? Entries[number] : null;

    /// <summary>
    /// Looks entries up while someone types: those that hold every word in question, phrasings, tags or answer, the last word by
    /// its beginning. For people who choose themselves; a client's question goes to <see cref="Find"/>.
    /// </summary>
    /// <param name="words">What was typed so far.</param>
    /// <param name="audience">Who is looking.</param>
    /// <param name="limit">How many entries at most.</param>
    public IReadOnlyList<Entry> LookUp(string words, Audience audience = Audience.Staff, int limit = 10)
    {
        ArgumentNullException.ThrowIfNull(words);
        return [.. _index.Value.LookUp(words, limit, number => Entries[number].IsFor(audience)).Select(number => Entries[number])];
    }

    /// <summary>Puts alike questions together, the largest group first, by the words, synonyms and spellings that searching uses.</summary>
    /// <param name="questions">The questions, as often as they were asked.</param>
    public IReadOnlyList<QuestionGroup> Group(IReadOnlyList<string> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        return QuestionGrouping.Group(_corpus, questions);
    }

    /// <summary>Finds the entries that answer a question. Any text is allowed: what is too long is cut, what holds no word is refused.</summary>
    /// <param name="question">The question as it was typed.</param>
    /// <param name="audience">Who asks.</param>
    /// <param name="isServed">Which entries may be served at all, for instance by the facts the clinic has set; null for all.</param>
    /// <param name="previousEntryId">The entry that was answered last, so that "and for the neck?" can be understood; or null.</param>
    public Search Find(string question, Audience audience = Audience.Client, Func<Entry, bool>? isServed = null, string? previousEntryId = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        var analysed = _corpus.Analysis.Question(question);
        var bags = _corpus.Spaces.Find(analysed);
        Standing StandingOf(int number) => !Entries[number].IsFor(audience) ? Standing.Absent
            : isServed is null || isServed(Entries[number]) ? Standing.Served : Standing.Withheld;
        if (analysed.Stems.Length == 0) return Empty(analysed);

        var plain = Outcome(analysed, bags, Ranker.Rank(_scorer, _model.Weights, bags, StandingOf), usedPrevious: false);
        if (plain.Explanation.IsKnownPhrasing || previousEntryId is null || Get(previousEntryId) is not { } previous) return plain;
        return AsFollowUp(analysed, previous, StandingOf) is { } followUp && IsBetter(followUp, plain) ? followUp : plain;
    }

    /// <summary>A question that leans says little by itself, however sure its few words look.</summary>
    private static bool IsBetter(Search followUp, Search plain)
        => followUp.Band != Band.Refuse || followUp.Confidence > plain.Confidence;

    /// <summary>Reads the question together with the previous entry's, which itself is not an answer; null when it does not lean on it.</summary>
    private Search? AsFollowUp(AnalysedText analysed, Entry previous, Func<int, Standing> standing)
    {
        if (!FollowUp.Leans(analysed.Levelled, out var own)) return null;
        var together = _corpus.Analysis.Question($"{analysed.Levelled} {previous.Question}");
        var bags = _corpus.Spaces.Find(together);
        Standing StandingOf(int number) => ReferenceEquals(Entries[number], previous) ? Standing.Absent : standing(number);
        var result = Outcome(together, bags, Ranker.Rank(_scorer, _model.Weights, bags, StandingOf), usedPrevious: true);
        if (result.Ranked.Count == 0) return null;
        // What the client added must stand in the entry, or the answer would be about the previous question only.
        var first = _byId[result.Ranked[0].Entry.Id];
        var added = _corpus.Spaces.Find(_corpus.Analysis.Question(own)).Words;
        var subject = Array.FindAll(added.Ids, word => !_corpus.IsStopWord(word));
        if (added.Unknown > 0 || Array.Exists(subject, word => !_scorer.EntryHolds(first, word))) return null;
        var confidence = FollowUpConfidence * result.Confidence;
        var band = _thresholds.BandOf(confidence);
        return result with
        {
            Confidence = confidence,
            // A bare "why?" says nothing by which a direct answer could be right.
            Band = band == Band.Answer && subject.Length == 0 ? Band.Suggest : band,
        };
    }

    private Search Outcome(AnalysedText analysed, TextBags bags, RankingResult ranking, bool usedPrevious)
    {
        if (ranking.Candidates.Count == 0) return Empty(analysed);
        var first = ranking.Candidates[0];
        var isKnown = !usedPrevious && _byQuestion.TryGetValue(analysed.Levelled, out var number) && number == first.Entry;
        var confidence = isKnown ? Math.Max(ranking.Confidence, KnownPhrasingConfidence) : ranking.Confidence;
        return new Search(
            isKnown ? Band.Answer : _thresholds.BandOf(confidence),
            confidence,
            [.. ranking.Candidates.Take(MaxRanked).Select(candidate => new Ranked(Entries[candidate.Entry], candidate.Share))],
            new Explanation
            {
                NormalisedQuestion = analysed.Levelled,
                MatchedWords = NamesOf(bags, word => _scorer.EntryHolds(first.Entry, word)),
                UnknownWords = [.. analysed.Stems.Where(stem => _corpus.Spaces.Words.Find(stem) is var id && (id < 0 || !_scorer.IsKnown(id))).Distinct()],
                IsUnreadable = IsUnreadable(analysed),
                BestPhrasing = _corpus.PhrasingTexts[first.BestPhrasing],
                Margin = ranking.Candidates.Count > 1 ? first.Score - ranking.Candidates[1].Score : 0,
                UsedPreviousEntry = usedPrevious,
                IsKnownPhrasing = isKnown,
                Features = ranking.NamedFeatures(),
                AnswerThreshold = _thresholds.Answer,
                SuggestThreshold = _thresholds.Suggest,
            });
    }

    // A foreign sentence may hold an English word by chance ("massage"), and the shortest ("la", "a") tell no language apart; an English one is
    // full of small words that are known.
    private bool IsUnreadable(AnalysedText analysed)
    {
        const int WordsByChance = 4;
        const int Telling = 3;
        var words = Array.FindAll(analysed.Stems, stem => stem.Count(char.IsLetter) >= Telling);
        if (words.Length == 0) words = Array.FindAll(analysed.Stems, stem => stem.Any(char.IsLetter));
        return words.Count(stem => _corpus.Spaces.Words.Find(stem) >= 0) * WordsByChance <= words.Length;
    }

    private List<string> NamesOf(TextBags bags, Func<int, bool> chooses)
    {
        var names = new List<string>();
        foreach (var word in bags.Words.Ids)
            if (chooses(word)) names.Add(_corpus.Spaces.Words.NameOf(word));
        return names;
    }

    private Search Empty(AnalysedText analysed) => new(
        Band.Refuse,
        0,
        [],
        new Explanation { NormalisedQuestion = analysed.Levelled, IsUnreadable = IsUnreadable(analysed), AnswerThreshold = _thresholds.Answer, SuggestThreshold = _thresholds.Suggest });
}
