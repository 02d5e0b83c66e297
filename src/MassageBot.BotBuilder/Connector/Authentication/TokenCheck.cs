namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// The names of the checks that a caller must pass. A refusal's exception has the name of the check as its message, for
/// the log of the host; it is never sent to the caller. The names are stable.
/// </summary>
internal static class TokenCheck
{
    // The token is not one that an issuer made: nothing in it is believed.
    public const string MissingToken = "missing-token";
    public const string TooLarge = "too-large";
    public const string Malformed = "malformed";
    public const string Algorithm = "algorithm";
    public const string Issuer = "issuer";
    public const string KeysUnavailable = "keys-unavailable";
    public const string UnknownKey = "unknown-key";
    public const string Signature = "signature";
    public const string Expired = "expired";
    public const string NotYetValid = "not-yet-valid";

    // An issuer made the token, but not for this call.
    public const string Audience = "audience";
    public const string ServiceUrl = "service-url";
    public const string Endorsement = "endorsement";
    public const string Tenant = "tenant";
    public const string CallerApp = "caller-app";

    public static UnauthorizedAccessException Refused(string check) => new(check);
}
