namespace Microsoft.Bot.Schema;

/// <summary>States of a semantic action.</summary>
public static class SemanticActionStates
{
    /// <summary>The value <c>continue</c>.</summary>
    public const string Continue = "continue";

    /// <summary>The value <c>done</c>.</summary>
    public const string Done = "done";

    /// <summary>The value <c>start</c>.</summary>
    public const string Start = "start";
}
