namespace MassageBot.Knowledge.Analysis;

/// <summary>Takes questions and answers apart.</summary>
internal sealed class TextAnalysis(Synonyms synonyms)
{
    private const int MaxAnswerCharacters = 20_000;
    private const int MaxAnswerWords = 2_000;
    private readonly Speller _speller = Knowing(synonyms.Words);

    /// <summary>A phrasing of the knowledge base: its words become known to the speller.</summary>
    public AnalysedText Phrasing(string text) => Analyse(QuestionText.Normalise(text), Learnt);

    /// <summary>A question from outside: unknown words are read as the known ones they were meant to be.</summary>
    public AnalysedText Question(string text) => Analyse(QuestionText.Normalise(text), Corrected);

    public AnalysedText Answer(string text) => Analyse(QuestionText.Normalise(text, MaxAnswerCharacters, MaxAnswerWords), Learnt);

    private AnalysedText Analyse(string levelled, Func<List<Word>, List<Word>> spell)
    {
        var words = synonyms.Apply(spell(WordAnalyzer.Instance.Words(levelled)));
        return new AnalysedText(
            levelled,
            [.. words.Where(word => word.Surface.Length > 0).Select(word => word.Surface)],
            [.. words.Where(word => word.Meant.Length > 0).Select(word => word.Meant)],
            [.. words.Where(word => word.Stem.Length > 0).Select(word => word.Stem)]);
    }

    private List<Word> Learnt(List<Word> words)
    {
        words.ForEach(_speller.Learn);
        return words;
    }

    private List<Word> Corrected(List<Word> words) => words.ConvertAll(_speller.Correct);

    private static Speller Knowing(IEnumerable<Word> words)
    {
        var speller = new Speller();
        foreach (var word in words) speller.Learn(word);
        foreach (var word in LanguageTables.StopWords) speller.Accept(word);
        return speller;
    }
}
