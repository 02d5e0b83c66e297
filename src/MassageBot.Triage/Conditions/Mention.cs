namespace MassageBot.Triage.Conditions;

/// <summary>One thing that a condition names.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Name">The id of the sign or value; empty for <see cref="MentionKind.Anything"/>.</param>
/// <param name="Words">For a value told in words, the words that count, as bits of the schema.</param>
/// <param name="Test">For a number, the comparison it has to pass.</param>
/// <param name="Helps">Whether having it can only help the condition to hold; false where it stands under a negation.</param>
internal readonly record struct Mention(MentionKind Kind, string Name, ulong Words, Func<decimal, bool>? Test, bool Helps)
{
    public static Mention OfSign(string id, bool helps = true) => new(MentionKind.Sign, id, 0, null, helps);

    public static Mention OfValue(string id, ulong words) => new(MentionKind.Value, id, words, null, true);

    public static Mention OfNumber(string id, Func<decimal, bool> test) => new(MentionKind.Value, id, 0, test, true);

    public static Mention OfAnything() => new(MentionKind.Anything, "", 0, null, true);
}
