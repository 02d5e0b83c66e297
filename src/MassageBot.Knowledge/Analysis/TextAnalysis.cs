namespace MassageBot.Knowledge.Analysis;

/// <summary>Takes questions and answers apart.</summary>
internal sealed class TextAnalysis(Synonyms synonyms)
{
    private const int MaxAnswerCharacters = 20_000;
    private const int MaxAnswerWords = 2_000;

    public AnalysedText Question(string text) => Analyse(QuestionText.Normalise(text));

    public AnalysedText Answer(string text) => Analyse(QuestionText.Normalise(text, MaxAnswerCharacters, MaxAnswerWords));

    private AnalysedText Analyse(string levelled)
    {
        var words = synonyms.Apply(WordAnalyzer.Instance.Words(levelled));
        return new AnalysedText(
            levelled,
            [.. words.Where(word => word.Surface.Length > 0).Select(word => word.Surface)],
            [.. words.Where(word => word.Stem.Length > 0).Select(word => word.Stem)]);
    }
}
