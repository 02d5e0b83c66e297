namespace MassageBot.Triage.Screening.Net;

/// <summary>
/// The net behind the rules, for words that nobody listed. It never says that all is well: what the rules found is said or
/// asked for, whatever it makes of the text.
/// </summary>
internal sealed class SecondNet(NetModel model, NetLimits limits)
{
    private const int MostSuspects = 3;

    // In "not at all" each word weighs so much that the score says little.
    private const int FewestWords = 5;

    /// <summary>Whether the net reads no danger in a part of a text, however short it is.</summary>
    public bool AsksFirst(SparseVector features) => model.DangerOf(features) < limits.AskFirst;

    /// <summary>Reads a text of so many words; a general question of one sentence, which names nobody, has a limit of its own.</summary>
    public Suspicion Read(SparseVector features, int words, bool isGeneralQuestion)
    {
        if (words == 0)
            return Suspicion.None;
        var danger = model.DangerOf(features);

        // What stands behind the words that were looked at is not known to be a story.
        var asksFirst = words is >= FewestWords and <= NetFeatures.MostWords && danger < limits.AskFirst;
        if (danger < limits.Sure && model.DoubtOf(features) < (isGeneralQuestion ? limits.DoubtQuestion : limits.Doubt))
            return new Suspicion(SuspicionStrength.None, danger, []) { AsksFirst = asksFirst };
        var signs = model.SignsOf(features);
        var strength = words < FewestWords || danger < limits.Sure || signs[0].Score < limits.SureSign ? SuspicionStrength.Doubt
            : signs[0].Score < limits.CertainSign ? SuspicionStrength.Sure
            : SuspicionStrength.Certain;
        var least = strength == SuspicionStrength.Doubt ? limits.DoubtSign : limits.SureSign;
        return new Suspicion(strength, danger, [.. signs.TakeWhile(sign => sign.Score >= least).Take(MostSuspects).Select(sign => sign.Sign)]) { AsksFirst = asksFirst };
    }
}
