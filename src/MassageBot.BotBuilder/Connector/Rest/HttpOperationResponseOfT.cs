namespace Microsoft.Rest;

/// <summary>The outcome of a call that returns something.</summary>
/// <typeparam name="T">What it returns.</typeparam>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>What the call returned.</summary>
    public T Body { get; set; } = default!;
}
