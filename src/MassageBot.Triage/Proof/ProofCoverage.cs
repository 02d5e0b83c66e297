namespace MassageBot.Triage.Proof;

/// <summary>
/// What the count of paths rests on, in words. It stands beside <see cref="WalkPlan"/>, <see cref="AnswerClasses"/> and
/// <see cref="TableProof"/>, which do what it says: change it with them.
/// </summary>
internal static class ProofCoverage
{
    public static IReadOnlyList<string> Lines { get; } =
    [
        "Answers that no condition tells apart are walked once and counted each; the classes are read off the conditions.",
        "Nothing told: at most one tick on all the lists of signs, at most one health fact, and every answer to every other question.",
        "One sign or health fact told: every answer to every other question.",
        "Any two ticks with any two health facts, any two told, and one told with a tick and a health fact: in three profiles, which answer every choice (the place among them) and every scale with the first, the last or \"not sure\".",
        "Three signs and more, and pairs with other answers, are argued and not walked (Proof/TableProof.cs): no sign switches off a modifier or a row above SELF-CARE, and none settles an older complaint, so what is more urgent can only be added.",
        "The argument leaves out a place alone, which the rows named above settle; times and numbers without any complaint; and \"not sure\" about a sign that isn't hard.",
    ];
}
