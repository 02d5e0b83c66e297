namespace MassageBot.Triage.Screening;

/// <summary>A text with its words marked: which cue each belongs to, and its sentence and clause.</summary>
internal sealed class Passage
{
    private readonly Lexicon _lexicon;
    private readonly int[] _marks;

    public Passage(Lexicon lexicon, List<Token> tokens, List<Hit> hits)
    {
        _lexicon = lexicon;
        Tokens = tokens;
        Hits = hits;
        _marks = new int[tokens.Count];
        Sentence = new int[tokens.Count];
        Clause = new int[tokens.Count];
        SignStart = new bool[tokens.Count];
        foreach (var hit in hits)
            Mark(hit);
        foreach (var hit in hits)
            Unmark(hit);
        Divide();
    }

    public List<Token> Tokens { get; }

    public List<Hit> Hits { get; }

    /// <summary>The number of the sentence of each word, rising.</summary>
    public int[] Sentence { get; }

    /// <summary>The number of the clause of each word, rising over the whole text.</summary>
    public int[] Clause { get; }

    /// <summary>True where a mention of a sign starts.</summary>
    public bool[] SignStart { get; }

    public bool Is(int word, PhraseKind kind) => (_marks[word] & 1 << (int)kind) != 0;

    public bool Plays(int word, string role) => _lexicon.Roles.TryGetValue(role, out var words) && words.Contains(Tokens[word].Text);

    private void Mark(Hit hit)
    {
        if (hit.Phrase.Kind is PhraseKind.Sign or PhraseKind.Symptom)
            SignStart[hit.First] = true;
        else
            for (var i = hit.First; i <= hit.Last; i++)
                if (hit.Holds(i))
                    _marks[i] |= 1 << (int)hit.Phrase.Kind;
    }

    /// <summary>"Not only" is no negation, "it hurts if I breathe" no supposition, "never came back" not going on, and the "my" of "my husband" not the writer.</summary>
    private void Unmark(Hit hit)
    {
        var cleared = hit.Phrase.Kind switch
        {
            PhraseKind.Unnegation => 1 << (int)PhraseKind.Negation | 1 << (int)PhraseKind.Terminator,
            PhraseKind.Unongoing => 1 << (int)PhraseKind.Ongoing,
            PhraseKind.Unhypothetical => 1 << (int)PhraseKind.Hypothetical | 1 << (int)PhraseKind.General,
            PhraseKind.Person or PhraseKind.VaguePerson or PhraseKind.Animal or PhraseKind.General => 1 << (int)PhraseKind.Own,
            _ => 0,
        };
        if (cleared != 0)
            for (var i = hit.First; i <= hit.Last; i++)
                _marks[i] &= ~cleared;
    }

    private void Divide()
    {
        var sentence = -1;
        var clause = -1;
        var clauseStart = 0;
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (Tokens[i].Before == Break.Sentence)
            {
                sentence++;
                clause++;
                clauseStart = i;
            }
            else if (StartsClause(i, clauseStart))
            {
                clause++;
                clauseStart = i;
            }
            Sentence[i] = sentence;
            Clause[i] = clause;
        }
    }

    private bool StartsClause(int i, int clauseStart)
    {
        if (Plays(i, "contrast"))
            return true;
        if (!Plays(i, "subject"))
            return false;
        if (i == clauseStart + 1 && Plays(i - 1, "answer"))
            return true;
        return (Tokens[i].Before == Break.Comma || Plays(i - 1, "joiner")) && !OpensWithTime(clauseStart, i);
    }

    /// <summary>"Years ago, I ..." is one clause.</summary>
    private bool OpensWithTime(int from, int to) =>
        to - from <= 5 && Enumerable.Range(from, to - from).Any(i => Is(i, PhraseKind.LongPast)) && !Enumerable.Range(from, to - from).Any(i => SignStart[i]);
}
