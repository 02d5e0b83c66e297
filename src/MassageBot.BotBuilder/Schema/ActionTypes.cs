namespace Microsoft.Bot.Schema;

/// <summary>What happens when a card action is clicked.</summary>
public static class ActionTypes
{
    /// <summary>The value <c>call</c>.</summary>
    public const string Call = "call";

    /// <summary>The value <c>downloadFile</c>.</summary>
    public const string DownloadFile = "downloadFile";

    /// <summary>The value <c>imBack</c>.</summary>
    public const string ImBack = "imBack";

    /// <summary>The value <c>messageBack</c>.</summary>
    public const string MessageBack = "messageBack";

    /// <summary>The value <c>openUrl</c>.</summary>
    public const string OpenUrl = "openUrl";

    /// <summary>The value <c>payment</c>.</summary>
    public const string Payment = "payment";

    /// <summary>The value <c>playAudio</c>.</summary>
    public const string PlayAudio = "playAudio";

    /// <summary>The value <c>playVideo</c>.</summary>
    public const string PlayVideo = "playVideo";

    /// <summary>The value <c>postBack</c>.</summary>
    public const string PostBack = "postBack";

    /// <summary>The value <c>showImage</c>.</summary>
    public const string ShowImage = "showImage";

    /// <summary>The value <c>signin</c>.</summary>
    public const string Signin = "signin";
}
