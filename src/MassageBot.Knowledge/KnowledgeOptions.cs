namespace MassageBot.Knowledge;

/// <summary>Settings of the knowledge base.</summary>
public sealed class KnowledgeOptions
{
    /// <summary>Folder of the language served, below the knowledge folder. The default is <c>en</c>.</summary>
    public string Language { get; set; } = "en";

    /// <summary>
    /// Share of direct answers that must be right, measured on the knowledge base's own left-out phrasings and on questions
    /// that it does not cover. Between 0.5 and 0.999; the default is 0.95. The confidence needed for a direct answer follows from it.
    /// </summary>
    public double DirectAnswerPrecision { get; set; } = 0.95;

    /// <summary>
    /// Share of suggestion lists that must hold the right entry, measured in the same way. Between 0.05 and 0.95; the default is 0.4.
    /// </summary>
    public double SuggestionPrecision { get; set; } = 0.4;

    /// <summary>Confidence for a direct answer while the knowledge base is too small to measure its own. The default is 0.6.</summary>
    public double DefaultAnswerThreshold { get; set; } = 0.6;

    /// <summary>Confidence for suggestions while the knowledge base is too small to measure its own. The default is 0.2.</summary>
    public double DefaultSuggestThreshold { get; set; } = 0.2;

    /// <summary>
    /// Whether a build without a cached model fits the weights on the knowledge base's own phrasings. Switched off, the build is
    /// several times faster and the default weights and thresholds are used. The default is true.
    /// </summary>
    public bool FitOnBuild { get; set; } = true;

    /// <summary>
    /// How many threads fitting may keep busy, at least 1; the default is one a processor. The result doesn't depend on it. A
    /// program that answers meanwhile leaves some processors free.
    /// </summary>
    public int FitThreads { get; set; } = Environment.ProcessorCount;

    /// <summary>Every setting that is out of range, as "setting: rule, value found"; empty when all are right.</summary>
    public IReadOnlyList<string> Problems()
    {
        var problems = new List<string>();
        if (string.IsNullOrWhiteSpace(Language) || Language.AsSpan().IndexOfAny('/', '\\', '.') >= 0)
            problems.Add($"{nameof(Language)}: must be the name of a folder such as \"en\", was \"{Language}\"");
        Check(nameof(DirectAnswerPrecision), DirectAnswerPrecision, 0.5, 0.999);
        Check(nameof(SuggestionPrecision), SuggestionPrecision, 0.05, 0.95);
        Check(nameof(DefaultAnswerThreshold), DefaultAnswerThreshold, 0.05, 0.999);
        Check(nameof(DefaultSuggestThreshold), DefaultSuggestThreshold, 0.0, 0.95);
        if (DefaultSuggestThreshold > DefaultAnswerThreshold)
        {
            problems.Add(FormattableString.Invariant(
                $"{nameof(DefaultSuggestThreshold)}: must not be above {nameof(DefaultAnswerThreshold)} ({DefaultAnswerThreshold}), was {DefaultSuggestThreshold}"));
        }
        if (FitThreads < 1)
            problems.Add(FormattableString.Invariant($"{nameof(FitThreads)}: must be at least 1, was {FitThreads}"));
        return problems;

        void Check(string name, double value, double from, double to)
        {
            if (!(value >= from && value <= to))
                problems.Add(FormattableString.Invariant($"{name}: must be between {from} and {to}, was {value}"));
        }
    }
}
