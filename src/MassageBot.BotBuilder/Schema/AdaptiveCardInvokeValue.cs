namespace Microsoft.Bot.Schema;

/// <summary>The value of the invoke that an Adaptive Card action sends.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    /// <summary>What happened, for example add or remove.</summary>
    public AdaptiveCardInvokeAction Action { get; set; } = null!;

    /// <summary>The state.</summary>
    public string? State { get; set; }
}
