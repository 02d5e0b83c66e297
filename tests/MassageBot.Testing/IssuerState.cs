namespace MassageBot.Testing;

/// <summary>How the network side of a <see cref="TokenIssuer"/> is.</summary>
public enum IssuerState
{
    /// <summary>It answers.</summary>
    Working,

    /// <summary>It answers 503.</summary>
    Failing,

    /// <summary>It takes the request and never answers.</summary>
    Hanging,

    /// <summary>It answers with something that is no document.</summary>
    Garbling,
}
