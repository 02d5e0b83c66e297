using Microsoft.Bot.Builder.Dialogs.Recognition;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks for a date, a time, or both, in free words.</summary>
/// <remarks>
/// Of several dates in a message the first counts. What was left open has several readings: "Tuesday" is the last one and the next one.
/// Recognised are English, Spanish, French, German, Italian, Portuguese, Dutch, Chinese, Japanese, Turkish and Hindi; other languages are read as English.
/// "Tomorrow" is counted from the client's own clock, <see cref="Activity.LocalTimestamp"/>, or else from <see cref="Activity.Timestamp"/>.
/// If the message has neither, from the <see cref="TimeProvider"/> in the turn's state, and only without one from the clock of the machine,
/// as Bot Builder does at once.
/// </remarks>
public class DateTimePrompt : Prompt<IList<DateTimeResolution>>
{
    /// <summary>Creates the prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides alone what is accepted; without it every date or time is.</param>
    /// <param name="defaultLocale">The language of answers whose message names none.</param>
    public DateTimePrompt(string dialogId, PromptValidator<IList<DateTimeResolution>>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        DefaultLocale = defaultLocale;
    }

    /// <summary>The language of answers whose message names none, for example <c>en-gb</c>.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);
        return PromptMessage.SendAsync(turnContext, options, isRetry, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var result = new PromptRecognizerResult<IList<DateTimeResolution>>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } text })
        {
            var found = RecognizedDateTime.Read(text, PromptCulture.Choose(turnContext, options, DefaultLocale), Now(turnContext));
            result.Succeeded = found.Count > 0;
            result.Value = found;
        }

        return Task.FromResult(result);
    }

    private static DateTime? Now(ITurnContext turnContext)
        => (turnContext.Activity.LocalTimestamp
            ?? turnContext.Activity.Timestamp
            ?? turnContext.TurnState.Get<TimeProvider>()?.GetLocalNow())?.DateTime;
}
