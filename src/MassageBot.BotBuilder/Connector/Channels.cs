namespace Microsoft.Bot.Connector;

/// <summary>The ids of the channels.</summary>
public class Channels
{
    /// <summary>The value <c>alexa</c>.</summary>
    public const string Alexa = "alexa";

    /// <summary>The value <c>console</c>.</summary>
    public const string Console = "console";

    /// <summary>The value <c>cortana</c>.</summary>
    public const string Cortana = "cortana";

    /// <summary>The value <c>directline</c>.</summary>
    public const string Directline = "directline";

    /// <summary>The value <c>directlinespeech</c>.</summary>
    public const string DirectlineSpeech = "directlinespeech";

    /// <summary>The value <c>email</c>.</summary>
    public const string Email = "email";

    /// <summary>The value <c>emulator</c>.</summary>
    public const string Emulator = "emulator";

    /// <summary>The value <c>enterprisechannel</c>.</summary>
    public const string EnterpriseChannel = "enterprisechannel";

    /// <summary>The value <c>facebook</c>.</summary>
    public const string Facebook = "facebook";

    /// <summary>The value <c>groupme</c>.</summary>
    public const string Groupme = "groupme";

    /// <summary>The value <c>kaizala</c>.</summary>
    public const string Kaizala = "kaizala";

    /// <summary>The value <c>kik</c>.</summary>
    public const string Kik = "kik";

    /// <summary>The value <c>line</c>.</summary>
    public const string Line = "line";

    /// <summary>The value <c>m365extensions</c>.</summary>
    public const string M365 = "m365extensions";

    /// <summary>The value <c>msteams</c>.</summary>
    public const string Msteams = "msteams";

    /// <summary>The value <c>omnichannel</c>.</summary>
    public const string Omni = "omnichannel";

    /// <summary>The value <c>outlook</c>.</summary>
    public const string Outlook = "outlook";

    /// <summary>The value <c>skype</c>.</summary>
    public const string Skype = "skype";

    /// <summary>The value <c>skypeforbusiness</c>.</summary>
    public const string Skypeforbusiness = "skypeforbusiness";

    /// <summary>The value <c>slack</c>.</summary>
    public const string Slack = "slack";

    /// <summary>The value <c>sms</c>.</summary>
    public const string Sms = "sms";

    /// <summary>The value <c>telegram</c>.</summary>
    public const string Telegram = "telegram";

    /// <summary>The value <c>telephony</c>.</summary>
    public const string Telephony = "telephony";

    /// <summary>The value <c>test</c>.</summary>
    public const string Test = "test";

    /// <summary>The value <c>twilio-sms</c>.</summary>
    public const string Twilio = "twilio-sms";

    /// <summary>The value <c>webchat</c>.</summary>
    public const string Webchat = "webchat";
}
