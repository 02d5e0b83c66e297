using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt asks, and how.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    [JsonPropertyName("prompt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? Prompt { get; set; }

    /// <summary>What is sent when the answer was not accepted; without it the question itself is put again.</summary>
    [JsonPropertyName("retryPrompt")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Activity? RetryPrompt { get; set; }

    /// <summary>The choices of a <see cref="ChoicePrompt"/>.</summary>
    [JsonPropertyName("choices")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IList<Choice>? Choices { get; set; }

    /// <summary>How choices are shown; without it the prompt's own style is used.</summary>
    [JsonPropertyName("style")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ListStyle? Style { get; set; }

    /// <summary>
    /// Anything the validator needs. In the turn of the question it is the very object; afterwards it comes from storage, where no type names
    /// are kept: an object is then a <see cref="System.Text.Json.JsonElement"/>. This differs from Bot Builder, which stores type names.
    /// </summary>
    [JsonPropertyName("validations")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public object? Validations { get; set; }

    /// <summary>The language in which the answer is read, for example <c>en-gb</c>; without it the locale of the message.</summary>
    [JsonPropertyName("recognizeLanguage")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? RecognizeLanguage { get; set; }
}
