namespace Microsoft.Bot.Builder;

/// <summary>
/// The answer to an invoke, returned in the HTTP response. A bot sends it as the value of an activity of type
/// <c>invokeResponse</c>, or returns it from <see cref="ActivityHandler"/>.
/// </summary>
public class InvokeResponse
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; set; }

    /// <summary>The body, written as JSON.</summary>
    public object? Body { get; set; }

    /// <summary>Whether the status reports success.</summary>
    /// <returns>True for 200 to 299.</returns>
    public bool IsSuccessStatusCode() => Status is >= 200 and <= 299;
}
