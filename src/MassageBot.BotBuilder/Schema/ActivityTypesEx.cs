namespace Microsoft.Bot.Schema;

/// <summary>Types of activity outside the published protocol.</summary>
public static class ActivityTypesEx
{
    /// <summary>The value <c>delay</c>.</summary>
    public const string Delay = "delay";

    /// <summary>The value <c>invokeResponse</c>.</summary>
    public const string InvokeResponse = "invokeResponse";
}
