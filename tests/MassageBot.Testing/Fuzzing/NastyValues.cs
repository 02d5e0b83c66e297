namespace MassageBot.Testing.Fuzzing;

/// <summary>What programs stumble over, as it is written in JSON.</summary>
internal static class NastyValues
{
    public static readonly string[] Leaves =
    [
        "null", "true", "false", "0", "-0", "-1", "1.5", "1e400", "-1e400", "1e-400", "99999999999999999999", "-9223372036854775809", "2147483648",
        "0.1e1", "1E+2", "\"\"", "\" \"", "\"text\"", "[]", "{}", "[null]", "{\"\":null}", "[[]]", "[{}]", "{\"id\":7}", "{\"id\":null}", "{\"type\":\"mention\"}",
        "NaN", "Infinity", "-", "01", "0x1", ".5", "1.", "+1", "1e", "undefined", "'x'", "nul", "tru", "\"", "\"\\x\"", "\"\\u12\"", "\"\u0001\"", "",
    ];

    public static readonly string[] Texts =
    [
        "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud83d\"", "\"\\ude42\"", "\"\\ud83dx\\ude42\"", "\"\\uD83D\\uDE42\"", "\"\\u202e\"", "\"\\ufeff\"", "\"\ufffe\"",
        "\"<at></at>\"", "\"<at>\"", "\"<at>Willow Clinic Bot</at>\"", "\"<script>alert(1)</script>\"", "\"../../etc/passwd\"", "\"%s%n\"", "\"'; DROP TABLE inbox; --\"",
        "\"en-XX\"", "\"xx-YY\"", "\"tr-TR\"", "\"ja-JP\"", "\"th-TH\"", "\"ar-SA\"", "\"fa-IR\"", "\"en-US-u-ca-buddhist\"", "\"en-\\u0000\"", "\"c\"",
        "\"http://[::1\"", "\"file:///tmp\"", "\"javascript:1\"", "\"http://127.0.0.1:1/\"", "\"https://a.example/?q=%zz\"", "\"//x\"", "\"urn:x\"", "\"HTTP://LOCALHOST\"",
        "\"0001-01-01T00:00:00Z\"", "\"9999-12-31T23:59:59.9999999-14:00\"", "\"2026-02-30T00:00:00Z\"", "\"soon\"", "\"1769851800\"", "\"2026-01-31T09:30:00+99:00\"",
        "\"19:x;messageid=\"", "\";messageid=\"", "\"a/b?c#d\"", "\"..\"", "\"%2e%2e\"", "\"\\\\\"", "\"\\\"\"", "\"NaN\"", "\"true\"",
        "\"chest pain and I cannot breathe\"", "\"yes\"", "\"no\"", "\"7/10\"", "\"back\"", "\"start over\"", "\"forget me\"", "\"stop\"", "\"talk to a person\"",
        "\"two weeks ago\"", "\"my left arm has been numb since yesterday\"", "\"99999999999999999999 days\"", "\"٣\"", "\"一昨日\"",
    ];

    public static readonly string[] Types =
    [
        "command", "commandResult", "contactRelationUpdate", "conversationUpdate", "delay", "deleteUserData", "endOfConversation", "event", "handoff",
        "installationUpdate", "invoke", "message", "messageDelete", "messageReaction", "messageUpdate", "suggestion", "trace", "typing", "invokeResponse",
        "Message", "MESSAGE", "", " ", "something/else",
    ];

    public static readonly string[] Modes = ["expectReplies", "normal", "notification", "ephemeral", "EXPECTREPLIES", "", "x"];

    public static readonly string[] Channels = ["msteams", "webchat", "emulator", "directline", "console", "test", "slack", "", "MsTeams", "a/b", "\\u0000"];

    public static readonly string[] Names =
    [
        "adaptiveCard/action", "composeExtension/query", "task/fetch", "signin/verifyState", "healthCheck", "ContinueConversation", "handoff.initiate",
        "webchat/join", "application/vnd.microsoft.meetingStart", "", "x/y",
    ];

    public static readonly string[] Fields =
    [
        "type", "id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "channelId", "from", "conversation", "recipient", "textFormat",
        "attachmentLayout", "membersAdded", "membersRemoved", "reactionsAdded", "reactionsRemoved", "topicName", "historyDisclosed", "locale", "text", "speak",
        "inputHint", "summary", "suggestedActions", "attachments", "entities", "channelData", "action", "replyToId", "label", "valueType", "value", "name",
        "relatesTo", "code", "expiration", "importance", "deliveryMode", "listenFor", "textHighlights", "semanticAction", "callerId", "properties", "unknown",
        "role", "aadObjectId", "tenantId", "isGroup", "conversationType", "mentioned", "content", "contentType", "contentUrl", "actions", "to", "title",
        "__proto__", "$type", "$id", "$ref", "@type", "", "\\u0000", "\\ud83d", "Type", "TEXT", "clientActivityID", "webchat:sequence-id", "webChat", "postBack",
    ];
}
