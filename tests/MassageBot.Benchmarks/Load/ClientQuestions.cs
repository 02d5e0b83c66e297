namespace MassageBot.Benchmarks.Load;

/// <summary>What the benchmarks ask: questions that clients ask most.</summary>
internal static class ClientQuestions
{
    public const string First = "is it normal to be sore the day after?";

    public static IReadOnlyList<string> All { get; } =
    [
        First,
        "can I drink alcohol before a massage?",
        "can I bring someone with me to my massage?",
        "what is massage good for?",
        "how do I ask for lighter or firmer pressure?",
        "does my health insurance pay for massage?",
        "what are the side effects of a massage?",
        "how long should you wait between massages?",
        "do I need to undress for a massage?",
        "when does soreness after a massage peak?",
        "who is the manager, and how do I reach them?",
        "can I have a massage if I had a blood clot before?",
        "when is massage not allowed in pregnancy?",
        "is massage therapy safe for lower back pain?",
        "how do I give feedback or leave a review?",
        "whom do I ask about my data at the clinic?",
    ];
}
