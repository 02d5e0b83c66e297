using MassageBot.Triage.Screening.Net;

namespace MassageBot.Triage.Screening;

/// <summary>
/// Reads every free text of a client before anything else does: which signs it says are there, which it denies, and
/// whether it speaks of a complaint at all. Pure, deterministic, linear in the length of the text.
/// </summary>
public sealed class SafetyScreen
{
    private const int MostFindings = 1000;
    private const int ManyMentions = 3000;
    private const int MostSentences = 5;
    private readonly Lexicon _lexicon;
    private readonly SecondNet? _net;

    private SafetyScreen(Lexicon lexicon, SecondNet? net) => (_lexicon, _net) = (lexicon, net);

    /// <summary>How many word sequences the lexicon expands to.</summary>
    internal int Size => _lexicon.Size;

    /// <summary>Compiles the lexicon and unpacks the second net. Bad content never throws: it is reported with file and line.</summary>
    /// <param name="lexiconFiles">The texts of <c>dialogs/triage/lexicon*.yaml</c>.</param>
    /// <param name="netFile">The text of <c>dialogs/triage/second-net.yaml</c>; null for the rules alone, as while it is being fitted.</param>
    /// <param name="knownSigns">The signs and modifiers that the triage knows.</param>
    /// <param name="problems">What is wrong; empty when the screen was built.</param>
    /// <returns>The screen, or null when there is any problem.</returns>
    public static SafetyScreen? Load(
        IReadOnlyList<ContentFile> lexiconFiles, ContentFile? netFile, IReadOnlyCollection<Sign> knownSigns, out IReadOnlyList<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(lexiconFiles);
        ArgumentNullException.ThrowIfNull(knownSigns);
        var found = new List<ContentProblem>();
        var lexicon = new LexiconReader(knownSigns).Read(lexiconFiles, out var lexiconProblems);
        found.AddRange(lexiconProblems);
        var net = netFile is null ? null : NetFile.Read(netFile, found);
        problems = found;
        return lexicon is null || found.Count > 0 ? null : new SafetyScreen(lexicon, net);
    }

    /// <summary>Reads one text. Any string is safe: empty, a megabyte, control characters, lone surrogates.</summary>
    public ScreenReading Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var passage = PassageOf(text, out var questionEnds);
        var mentions = Mentions(passage);
        var isQuestion = IsQuestion(passage, questionEnds);
        var reading = ReadingOf(passage, mentions, isQuestion);
        if (_net is null)
            return reading;
        var suspicion = _net.Read(FeaturesOf(passage, mentions, isQuestion), passage.Tokens.Count, isQuestion && IsOneSentence(passage) && !NamesAnybody(passage));
        return reading with { Suspicion = suspicion.AsksFirst && TellsDangerAlone(text, passage, mentions) ? suspicion with { AsksFirst = false } : suspicion };
    }

    /// <summary>
    /// "What do you keep about me? My legs are numb and I wet myself": what stands around a sentence is no reason to ask first when the
    /// sentence tells of danger by itself.
    /// </summary>
    private bool TellsDangerAlone(string text, Passage passage, List<Mention> mentions)
    {
        if (IsOneSentence(passage))
            return false;
        var sentences = mentions.Where(mention => mention.Scope == FindingScope.Present && _lexicon.HardSigns.Contains(mention.Hit.Phrase.Id))
            .Select(mention => passage.Sentence[mention.Hit.First]).Distinct().Take(MostSentences);
        return sentences.Any(sentence =>
        {
            var start = passage.Tokens[Array.IndexOf(passage.Sentence, sentence)].Start;
            var last = passage.Tokens[Array.LastIndexOf(passage.Sentence, sentence)];
            return !_net!.AsksFirst(FeaturesOf(text[start..(last.Start + last.Length)]));
        });
    }

    private static bool IsOneSentence(Passage passage) => passage.Sentence.Length == 0 || passage.Sentence[^1] == passage.Sentence[0];

    /// <summary>The writer or somebody they know: "can massage cause a stroke?" names nobody.</summary>
    private static bool NamesAnybody(Passage passage)
    {
        for (var i = 0; i < passage.Tokens.Count; i++)
            if (passage.Is(i, PhraseKind.Own) || passage.Is(i, PhraseKind.Person) || passage.Is(i, PhraseKind.Now) || passage.Is(i, PhraseKind.Help))
                return true;
        return false;
    }

    /// <summary>What the second net looks at in a text: for fitting it.</summary>
    internal SparseVector FeaturesOf(string text)
    {
        var passage = PassageOf(text, out var questionEnds);
        return FeaturesOf(passage, Mentions(passage), IsQuestion(passage, questionEnds));
    }

    private Passage PassageOf(string text, out HashSet<int> questionEnds)
    {
        questionEnds = [];
        var tokens = TakeApart(_lexicon.Compounds.Join(_lexicon.Tokeniser.Read(text, questionEnds), questionEnds), questionEnds);
        return new Passage(_lexicon, tokens, _lexicon.Matcher.Find(tokens));
    }

    private SparseVector FeaturesOf(Passage passage, List<Mention> mentions, bool isQuestion) =>
        NetFeatures.Of(passage, [.. mentions.Where(mention => mention.Hit.Phrase.Kind == PhraseKind.Sign).Select(mention => (mention.Hit.Phrase.Id, mention.Scope, mention.Subject))], _lexicon.HardSigns, isQuestion);

    private static bool IsQuestion(Passage passage, HashSet<int> questionEnds) =>
        questionEnds.Count > 0 || OpensLikeAQuestion(passage) || AsksWithin(passage);

    /// <summary>Words written as one ("chestpain") become two; the ends of questions move along.</summary>
    private List<Token> TakeApart(List<Token> tokens, HashSet<int> questionEnds)
    {
        if (!tokens.Exists(token => _lexicon.Vocabulary.Split(token.Text) is not null))
            return tokens;
        var apart = new List<Token>(tokens.Count + 4);
        var ends = new HashSet<int>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (_lexicon.Vocabulary.Split(tokens[i].Text) is var (left, right))
            {
                apart.Add(tokens[i] with { Text = left });
                apart.Add(tokens[i] with { Text = right, Before = Break.None });
            }
            else
            {
                apart.Add(tokens[i]);
            }
            if (questionEnds.Contains(i))
                ends.Add(apart.Count - 1);
        }
        questionEnds.Clear();
        questionEnds.UnionWith(ends);
        return apart;
    }

    /// <summary>In a flood of mentions, one of a sign that is already known to be there adds nothing and is passed over.</summary>
    private List<Mention> Mentions(Passage passage)
    {
        var idioms = passage.Hits.FindAll(hit => hit.Phrase.Kind == PhraseKind.Idiom);
        var scopes = new ScopeReader(_lexicon, passage);
        var mentions = new List<Mention>();
        var settled = new HashSet<string>(StringComparer.Ordinal);
        var firstIdiom = 0;
        foreach (var hit in passage.Hits)
        {
            if (hit.Phrase.Kind is not (PhraseKind.Sign or PhraseKind.Symptom or PhraseKind.Value))
                continue;
            while (firstIdiom < idioms.Count && idioms[firstIdiom].First < hit.First - 63)
                firstIdiom++;

            // "My shoulders are killing me" is a figure of speech that still tells the place.
            if (hit.Phrase.Kind != PhraseKind.Value && !_lexicon.IdiomsLeave.Contains(hit.Phrase.Id) && IsPartOf(hit, idioms, firstIdiom) || mentions.Count > ManyMentions && settled.Contains(hit.Phrase.Id))
                continue;
            var mention = new Mention(hit, scopes.ScopeOf(hit), scopes.SubjectOf(hit));
            mentions.Add(mention);
            if (mention.Scope == FindingScope.Present)
                settled.Add(hit.Phrase.Id);
        }
        return mentions;
    }

    private static bool IsPartOf(Hit hit, List<Hit> idioms, int from)
    {
        for (var i = from; i < idioms.Count && idioms[i].First <= hit.First; i++)
            if (idioms[i].Last >= hit.Last)
                return true;
        return false;
    }

    /// <summary>"I had a stroke last year can I have a massage": asked without a question mark, and not at the start.</summary>
    private static bool AsksWithin(Passage passage)
    {
        for (var i = 1; i + 1 < passage.Tokens.Count; i++)
            if (passage.Plays(i, "asking") && passage.Plays(i + 1, "asker") && !passage.Plays(i - 1, "or"))
                return true;
        return false;
    }

    private static bool OpensLikeAQuestion(Passage passage)
    {
        for (var i = 0; i < Math.Min(6, passage.Tokens.Count); i++)
            if (passage.Plays(i, "question"))
                return true;
            else if (!passage.Plays(i, "greeting"))
                return false;
        return false;
    }

    private ScreenReading ReadingOf(Passage passage, List<Mention> mentions, bool isQuestion)
    {
        var facts = new FactCollector();
        var findings = new Dictionary<(string, FindingScope, int), Finding>();
        var own = false;
        var lesser = false;
        var other = false;
        foreach (var (hit, scope, subject) in mentions)
        {
            var complaint = !_lexicon.NoComplaints.Contains(hit.Phrase.Id);
            if (scope == FindingScope.Present && hit.Phrase.Kind != PhraseKind.Value && complaint)
            {
                own |= subject is Subject.Writer or Subject.Other;
                lesser |= subject is Subject.Writer or Subject.Other && !_lexicon.HardSigns.Contains(hit.Phrase.Id);
                other |= subject is Subject.Other or Subject.Vague && !_lexicon.StandsAlways.Contains(hit.Phrase.Id);
            }
            if (hit.Phrase.Kind == PhraseKind.Value && scope is FindingScope.Present or FindingScope.PastResolved && !IsDayOfAnotherPart(passage, hit) && !IsTimeOfAFact(passage, hit, mentions))
                facts.AddValue(hit.Phrase.Id);
            if (hit.Phrase.Kind != PhraseKind.Sign)
                continue;
            facts.AddSign(hit.Phrase.Id, scope, complaint);
            var start = passage.Tokens[hit.First].Start;
            var length = passage.Tokens[hit.Last].Start + passage.Tokens[hit.Last].Length - start;
            if (findings.Count < MostFindings)
                findings.TryAdd((hit.Phrase.Id, scope, start), new Finding(hit.Phrase.Id, scope, start, length));
        }
        // "10/10, would come again" is praise; a strength belongs to a complaint.
        if (own || other || facts.PlacesAComplaint)
            facts.AddStrength(passage);
        return new ScreenReading(facts.Facts, [.. findings.Values], own, isQuestion, other, own && !facts.PlacesAComplaint) { OwnLesserSymptom = lesser };
    }

    /// <summary>
    /// "It started yesterday, the massage was ten days ago": a day belongs to the session only within one part of a sentence. Limits of
    /// time are counted from it, so a day too late would lower the advice; a day not read is only asked for.
    /// </summary>
    private static bool IsDayOfAnotherPart(Passage passage, Hit hit) =>
        hit.Phrase.Id.StartsWith(FactNames.SessionAgo + "=", StringComparison.Ordinal)
        && Enumerable.Range(hit.First + 1, hit.Last - hit.First).Any(i => passage.Tokens[i].Before == Break.Comma || passage.Plays(i, "joiner") || passage.Plays(i, "contrast"));

    /// <summary>
    /// "I had my teeth out three weeks ago": the time is the operation's, not the beginning's. A time that is left out is only asked for.
    /// </summary>
    private bool IsTimeOfAFact(Passage passage, Hit hit, List<Mention> mentions) =>
        hit.Phrase.Id.StartsWith(FactNames.Onset + "=", StringComparison.Ordinal)
        && mentions.Exists(mention => mention.Hit.Phrase.Kind == PhraseKind.Sign && _lexicon.NoComplaints.Contains(mention.Hit.Phrase.Id)
            && passage.Clause[mention.Hit.Last] == passage.Clause[hit.First]);

    private sealed record Mention(Hit Hit, FindingScope Scope, Subject Subject);
}
