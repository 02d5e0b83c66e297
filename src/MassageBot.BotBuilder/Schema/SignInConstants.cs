namespace Microsoft.Bot.Schema;

/// <summary>The names of invokes and events that belong to a sign-in.</summary>
public static class SignInConstants
{
    /// <summary>The invoke that hands over the code of a sign-in.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke that hands over a token to exchange.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event that hands over a token.</summary>
    public const string TokenResponseEventName = "tokens/response";
}
