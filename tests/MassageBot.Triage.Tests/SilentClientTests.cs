namespace MassageBot.Triage.Tests;

/// <summary>
/// A client who tells nothing of their own accord and answers every question truthfully: whatever is true of them, and
/// wherever it hurts, the questions must bring it to light.
/// </summary>
public sealed class SilentClientTests
{
    private const int Most = 20;
    private static readonly TriageEngine Engine = TriageContent.Engine;

    // Told by other people or at a glance, never by a list.
    private static readonly HashSet<string> NotAsked = ["unconscious", "boundary-discomfort", "sexual-assault", "harm-others", "health-unsure"];

    // What may kill from anywhere: asked wherever it hurts.
    private static readonly string[] Anywhere =
        ["chest-pain", "breathless", "wheeze", "face-droop", "face-arm-speech", "one-side-weak", "speech-trouble", "vision-loss", "confusion", "worst-headache",
         "collapsed", "seizure", "not-fully-awake", "throat-swelling", "lip-face-swelling", "suicidal-intent", "passive-suicidal", "abuse-now", "domestic-abuse"];

    private static readonly string[] Unplaced = ["whole-body", "other", "nowhere"];

    public static TheoryData<string> Places => [.. Engine.Definition.Values.First(value => value.Id == FactNames.Region).Words];

    public static TheoryData<string> HardSigns =>
        [.. Engine.Definition.Signs.Where(sign => sign.IsHard && !sign.IsModifier && !NotAsked.Contains(sign.Id)).Select(sign => sign.Id)];

    [Theory]
    [MemberData(nameof(HardSigns))]
    public void Every_hard_sign_comes_to_light_at_the_place_it_belongs_to(string sign)
    {
        var places = Engine.Definition.Values.First(value => value.Id == FactNames.Region).Words;

        Assert.Contains(places, place => Missed(place, sign) is null);
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void What_may_kill_from_anywhere_comes_to_light_wherever_it_hurts(string place)
    {
        Assert.Equal([], Anywhere.Select(sign => Missed(place, sign)).OfType<string>());
    }

    [Fact]
    public void A_complaint_without_a_place_is_asked_for_nearly_every_hard_sign()
    {
        // These have a place by their nature, which the question before asked for.
        string[] placed = ["pain-spreads-arm-jaw", "unfamiliar-neck-or-head-pain", "neck-locked", "felt-crack", "shape-change", "sudden-severe-back-pain", "moderate-belly-pain", "known-aneurysm", "rash"];
        var signs = Engine.Definition.Signs.Where(sign => sign.IsHard && !sign.IsModifier && !NotAsked.Contains(sign.Id)).Select(sign => sign.Id).Except(placed);

        Assert.Equal([], signs.SelectMany(sign => Unplaced.Select(place => Missed(place, sign))).OfType<string>());
    }

    [Theory]
    [MemberData(nameof(Places))]
    public void Every_health_fact_that_matters_at_a_place_is_asked_there(string place)
    {
        // Asked with the faint or the urine, or told when a massage is asked for.
        string[] elsewhere = ["needling-done", "statin", "hard-exercise", "bp-medicine", "heart-disease", "clearance-needed", "adapt-needed"];

        Assert.Equal([], Engine.Definition.Signs.Where(sign => sign.IsModifier && !elsewhere.Contains(sign.Id)).Select(sign => Missed(place, sign.Id)).OfType<string>());
    }

    private static string? Missed(string place, string sign)
    {
        var truth = Mild(place).With(sign, Presence.Yes);
        if (place == "head")
            truth = truth.With("headache", Presence.Yes);
        if (sign.StartsWith("pregnancy", StringComparison.Ordinal) || sign is "waters-broken" or "baby-moving-less")
            truth = truth.With("pregnant-or-postpartum", Presence.Yes);
        if (sign == "repeated-fainting")
            truth = truth.With("fainted", Presence.Yes);
        if (sign == "fainted")
            truth = truth.With("age-65-plus", Presence.Yes);
        var (wanted, got) = (Engine.Evaluate(truth).Level, Walk(truth));
        return got.Level >= wanted ? null : $"{sign} at {place}: {wanted}, got {got.Level} ({string.Join(' ', got.RuleIds)})";
    }

    private static Facts Mild(string place) => Facts.None
        .With(FactNames.Region, place).With(FactNames.SessionAgo, "yesterday").With(FactNames.Onset, "hours", "after")
        .With(FactNames.Trend, "better").With(FactNames.Strength, 3m).With(FactNames.DailyLife, "yes").With("numb-for", "under-48h").With("headache-for", "under-48h");

    private static Verdict Walk(Facts truth)
    {
        var walk = Engine.Begin();
        for (var asked = 0; asked <= Most; asked++)
        {
            switch (Engine.Next(walk))
            {
                case TriageStep.Decide decide:
                    return decide.Verdict;
                case TriageStep.Ask ask:
                    walk = Engine.Record(walk, AnswerTo(ask.Question, truth));
                    break;
            }
        }
        throw new InvalidOperationException("the walk doesn't end");
    }

    private static Answer AnswerTo(Question question, Facts truth)
    {
        if (question.Kind == QuestionKind.Scale)
            return new Answer(question.Id, [], truth.NumberOf(question.Number!));
        var fitting = question.Options.Where(option => !option.IsGeneral && Fits(option, truth)).Select(option => option.Id).ToList();
        return question.Kind == QuestionKind.Checklist
            ? new Answer(question.Id, fitting.Count > 0 ? fitting : [Option.None])
            : new Answer(question.Id, [fitting.Count > 0 ? fitting[0] : Option.Unsure]);
    }

    private static bool Fits(Option option, Facts truth)
    {
        // "Bruise, burn or skin change" leads to the list of the skin.
        if (option.Id == "skin-change")
            return Engine.Definition.QuestionOf("screen-skin")!.Options.Any(skin => skin.Id is not ("fever" or "lip-face-swelling") && skin.Sets.Signs.Keys.Any(sign => truth[sign] == Presence.Yes));
        var signs = option.Sets.Signs.Where(sign => sign.Value == Presence.Yes).Select(sign => sign.Key).ToList();
        return option.Sets.Words.All(word => word.Value.Any(truth.WordsOf(word.Key).Contains))
            && (signs.Count == 0 || signs.Any(sign => truth[sign] == Presence.Yes))
            && option.Sets.Signs.Where(sign => sign.Value == Presence.No).All(sign => truth[sign.Key] != Presence.Yes);
    }
}
