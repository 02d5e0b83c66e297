using System.Reflection;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Chooses and sends the text of a prompt.</summary>
internal static class PromptMessage
{
    private static readonly PropertyInfo[] ActivityProperties =
        [.. typeof(Activity).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p is { CanRead: true, CanWrite: true })];

    public static Activity? Select(PromptOptions options, bool isRetry)
        => isRetry && options.RetryPrompt is { } retry ? retry : options.Prompt;

    public static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        if (Select(options, isRetry) is { } message)
            await turnContext.SendActivityAsync(Copy(message), cancellationToken).ConfigureAwait(false);
    }

    // Sending stamps an activity with an id and an address. The question is kept and may be sent again, so a copy goes out.
    public static Activity Copy(Activity original)
    {
        var copy = new Activity();
        foreach (var property in ActivityProperties)
            property.SetValue(copy, property.GetValue(original));
        return copy;
    }
}
