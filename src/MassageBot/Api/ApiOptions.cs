namespace MassageBot.Api;

/// <summary>The clinic's own interface for its practice software (section `Api`).</summary>
internal sealed class ApiOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Api";

    /// <summary>Keys of its callers; several, so that one can be replaced without a gap. Without any, nobody gets in.</summary>
    public IList<string> Keys { get; set; } = [];

    /// <summary>Largest request body, in bytes.</summary>
    public int MaxBodyBytes { get; set; } = 64 * 1024;
}
