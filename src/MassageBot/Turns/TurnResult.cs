using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>What became of a turn, for those who wait for it inline.</summary>
/// <param name="Replies">The committed replies, in order.</param>
/// <param name="Invoke">The answer to an invoke; kept only where the turn changed something.</param>
internal sealed record TurnResult(IReadOnlyList<SentActivity> Replies, InvokeAnswer? Invoke)
{
    /// <summary>The result as the store has it.</summary>
    public static TurnResult Of(IReadOnlyList<SentActivity> sent)
    {
        var answers = sent.ToLookup(InvokeAnswer.Of);
        return new TurnResult([.. answers[null]], answers.Select(group => group.Key).FirstOrDefault(answer => answer is not null));
    }
}
