namespace MassageBot.Knowledge;

/// <summary>Questions that are alike.</summary>
/// <param name="Members">Their places in the list that was grouped, ascending.</param>
/// <param name="Wordings">Every wording once, the most typical first.</param>
public sealed record QuestionGroup(IReadOnlyList<int> Members, IReadOnlyList<string> Wordings)
{
    /// <summary>How often a question of the group was asked.</summary>
    public int Count => Members.Count;

    /// <summary>The wording nearest to the middle of the group.</summary>
    public string Typical => Wordings[0];
}
