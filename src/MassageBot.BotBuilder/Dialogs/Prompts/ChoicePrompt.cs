using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Builder.Dialogs.Prompts;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Asks for one of several choices. A choice is found by its name, its button or a synonym, then by its place or number,
/// see <see cref="ChoiceRecognizers"/>; of several in a message the first counts.
/// </summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Creates the prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides alone what is accepted; without it every choice found is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, LocalizedDefaults.ForChoices(), validator, defaultLocale)
    {
    }

    /// <summary>Creates the prompt with own words between choices.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="choiceDefaults">How choices are written as text, by language.</param>
    /// <param name="validator">Decides alone what is accepted; without it every choice found is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    public ChoicePrompt(string dialogId, Dictionary<string, ChoiceFactoryOptions> choiceDefaults, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        ArgumentNullException.ThrowIfNull(choiceDefaults);
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
    }

    /// <summary>How choices are shown unless the options say otherwise; <see cref="ListStyle.Auto"/> unless set.</summary>
    public ListStyle Style { get; set; } = ListStyle.Auto;

    /// <summary>The language of answers whose message names none, for example <c>en-gb</c>.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How choices are written as text; null for what the language suggests.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How choices are found in a text; null for the defaults.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override async Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var culture = PromptCulture.Choose(turnContext, options, DefaultLocale);
        var activity = turnContext.Activity;
        var message = AppendChoices(
            PromptMessage.Select(options, isRetry),
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? LocalizedDefaults.Find(_choiceDefaults, culture),
            activity.Conversation?.ConversationType,
            ChoiceActivities.Recipients(activity),
            cancellationToken);
        await turnContext.SendActivityAsync(message, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is not { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
            return Task.FromResult(result);

        // A copy: the prompt is shared by all conversations, the language is not.
        var given = RecognizerOptions ?? new FindChoicesOptions();
        var find = new FindChoicesOptions
        {
            NoValue = given.NoValue,
            NoAction = given.NoAction,
            RecognizeNumbers = given.RecognizeNumbers,
            RecognizeOrdinals = given.RecognizeOrdinals,
            AllowPartialMatches = given.AllowPartialMatches,
            MaxTokenDistance = given.MaxTokenDistance,
            Tokenizer = given.Tokenizer,
            Locale = PromptCulture.Choose(turnContext, options, given.Locale ?? DefaultLocale),
        };
        if (ChoiceRecognizers.RecognizeChoices(text, options.Choices ?? [], find) is [var best, ..])
        {
            result.Succeeded = true;
            result.Value = best.Resolution;
        }

        return Task.FromResult(result);
    }
}
