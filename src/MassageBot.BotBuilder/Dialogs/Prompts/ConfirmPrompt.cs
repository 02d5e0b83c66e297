using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for yes or no.</summary>
/// <remarks>
/// The answer must open the message and be clear: "no feeling in my leg", "no idea" and "no?" are neither yes nor no, so the question is put
/// again. This differs from Bot Builder, which takes a "no" wherever it stands. The everyday words of English, Spanish, French, German, Italian,
/// Portuguese, Dutch, Swedish, Chinese, Japanese, Korean and Turkish are known, with and without their accents; any other language is read as
/// English. Then the names of the two choices answer, and their numbers 1 and 2 where they are numbered.
/// </remarks>
public class ConfirmPrompt : Prompt<bool>
{
    private readonly Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> _choiceDefaults;

    /// <summary>Creates the prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides alone what is accepted; without it every clear yes or no is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, LocalizedDefaults.ForConfirmation(), validator, defaultLocale)
    {
    }

    /// <summary>Creates the prompt with own words for yes and no.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">Yes, no, and how they are written as text, by language.</param>
    /// <param name="validator">Decides alone what is accepted; without it every clear yes or no is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    public ConfirmPrompt(string dialogId, Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How the choices are shown unless the options say otherwise; <see cref="ListStyle.Auto"/> unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language of answers whose message names none, for example <c>en-gb</c>.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How the choices are written as text; null for what the language suggests.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The choices for yes and for no; null for those of the language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var (yes, no, written) = Defaults(PromptCulture.Choose(turnContext, options, DefaultLocale));
        var activity = turnContext.Activity;
        var message = AppendChoices(
            PromptMessage.Select(options, isRetry),
            activity.ChannelId,
            [yes, no],
            options.Style ?? Style,
            written,
            activity.Conversation?.ConversationType,
            ChoiceActivities.Recipients(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
            return Task.FromResult(result);

        var culture = PromptCulture.Choose(turnContext, options, DefaultLocale);
        var (yes, no, written) = Defaults(culture);
        var answer = YesNo.Recognize(text, culture) ?? YesNo.RecognizeChoice(text, yes, no, numbers: written.IncludeNumbers ?? true);
        result.Succeeded = answer.HasValue;
        result.Value = answer ?? false;
        return Task.FromResult(result);
    }

    private (Choice Yes, Choice No, ChoiceFactoryOptions Written) Defaults(string culture)
    {
        var (yes, no, written) = LocalizedDefaults.Find(_choiceDefaults, culture);
        return (ConfirmChoices?.Item1 ?? yes, ConfirmChoices?.Item2 ?? no, ChoiceOptions ?? written);
    }
}
