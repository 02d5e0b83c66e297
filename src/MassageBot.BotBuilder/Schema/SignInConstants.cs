namespace Microsoft.Bot.Schema;

/// <summary>Names of the activities that carry the signing in of a user.</summary>
public static class SignInConstants
{
    /// <summary>The invoke that brings the code a user typed, <c>signin/verifyState</c>.</summary>
    public const string VerifyStateOperationName = "signin/verifyState";

    /// <summary>The invoke that offers a token to exchange, <c>signin/tokenExchange</c>.</summary>
    public const string TokenExchangeOperationName = "signin/tokenExchange";

    /// <summary>The event that brings a token, <c>tokens/response</c>.</summary>
    public const string TokenResponseEventName = "tokens/response";

    /// <summary>The invoke of a card extension of SharePoint, <c>cardExtension/token</c>; nothing here handles it.</summary>
    public const string SharePointTokenExchange = "cardExtension/token";
}
