namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to a user who sets the bot up in a team or group chat.</summary>
public class ConfigResponseBase
{
    /// <summary>Creates an empty one.</summary>
    protected ConfigResponseBase()
    {
    }

    /// <summary>Creates one of a type.</summary>
    /// <param name="responseType">What kind of answer it is.</param>
    protected ConfigResponseBase(string? responseType)
    {
        ResponseType = responseType;
    }

    /// <summary>What kind of answer it is: config.</summary>
    public string? ResponseType { get; set; }
}
