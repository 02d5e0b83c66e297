using MassageBot.Signatures.Api;

namespace MassageBot.Signatures.Writing;

/// <summary>What a generic parameter must be. The list doesn't say it; the documentation does, or a base that asks for it.</summary>
internal static class Constraints
{
    private static readonly Dictionary<string, string> ByOwner = new(StringComparer.Ordinal)
    {
        ["Microsoft.Bot.Builder.Dialogs.Memory.Scopes.BotStateMemoryScope<T>"] = "where T : global::Microsoft.Bot.Builder.BotState",
        ["Microsoft.Bot.Builder.Dialogs.NumberPrompt<T>"] = "where T : struct",
        ["Microsoft.Bot.Builder.Dialogs.Obsolete.ComponentRegistrationBridge<TComponent>"] = "where TComponent : global::Microsoft.Bot.Builder.BotComponent",
        ["Microsoft.Bot.Builder.Dialogs.Recognizer.RecognizeAsync"] = "where T : global::Microsoft.Bot.Builder.IRecognizerConvert, new()",
        ["Microsoft.Bot.Builder.Testing.DialogTestClient.GetNextReply"] = "where T : global::Microsoft.Bot.Schema.IActivity",
        ["Microsoft.Bot.Builder.Testing.DialogTestClient.SendActivityAsync"] = "where T : global::Microsoft.Bot.Schema.IActivity",
    };

    /// <summary>Of a type.</summary>
    public static string Of(ApiType type) => " " + ByOwner.GetValueOrDefault(type.Name);

    /// <summary>Of a method.</summary>
    public static string Of(ApiType type, ApiMember member) =>
        member.Generics.Count == 0 ? "" : " " + ByOwner.GetValueOrDefault($"{type.Name}.{member.Name}");
}
