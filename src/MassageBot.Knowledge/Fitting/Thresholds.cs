namespace MassageBot.Knowledge.Fitting;

/// <summary>The confidences from which entries are answered and suggested.</summary>
internal sealed record Thresholds(double Answer, double Suggest)
{
    public static Thresholds From(IReadOnlyList<Trial> trials, KnowledgeOptions options)
        => new(options.DefaultAnswerThreshold, options.DefaultSuggestThreshold);

    public Band BandOf(double confidence)
        => confidence >= Answer ? Band.Answer : confidence >= Suggest ? Band.Suggest : Band.Refuse;
}
