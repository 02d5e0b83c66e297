using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog that asks one question until it gets an answer it accepts.</summary>
/// <typeparam name="T">The type of the answer.</typeparam>
/// <remarks>
/// Each time a copy of the question is sent, a new activity with a new id. This differs from Bot Builder, which sends the stored one,
/// and with it the id and the address of the time before.
/// </remarks>
public abstract class Prompt<T> : Dialog
{
    private const string OptionsKey = "options";
    private const string StateKey = "state";
    private const string AttemptCountKey = "AttemptCount";

    private readonly PromptValidator<T>? _validator;

    /// <summary>Creates a prompt.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="validator">Decides alone what is accepted; without it everything recognised is.</param>
    public Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrEmpty(dialogId);
        _validator = validator;
    }

    /// <summary>Asks the question.</summary>
    /// <param name="dc">The context whose top of the stack is this prompt.</param>
    /// <param name="options">A <see cref="PromptOptions"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Waiting.</returns>
    /// <exception cref="ArgumentException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        MisplacedToken.Refuse(options, nameof(options));
        if (options is not PromptOptions asked)
        {
            throw new ArgumentException(
                $"The prompt '{Id}' needs PromptOptions and got {options?.GetType().Name ?? "null"}. Begin it with PromptAsync.", nameof(options));
        }

        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);

        var memory = new Dictionary<string, object> { [AttemptCountKey] = 0 };
        dc.ActiveDialog!.State[OptionsKey] = asked;
        dc.ActiveDialog.State[StateKey] = memory;
        await OnPromptAsync(dc.Context, memory, asked, isRetry: false, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <summary>Reads the answer, and ends with its value or asks again. What is no message is left alone.</summary>
    /// <param name="dc">The context whose top of the stack is this prompt.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
            return EndOfTurn;

        var (asked, memory) = Remembered(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, memory, asked, cancellationToken).ConfigureAwait(false);
        var attempts = StoredState.ReadInt(memory, AttemptCountKey) + 1;
        memory[AttemptCountKey] = attempts;

        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, memory, asked, attempts), cancellationToken).ConfigureAwait(false);
        if (accepted)
            return await dc.EndDialogAsync(recognized.Value, cancellationToken).ConfigureAwait(false);

        if (!dc.Context.Responded)
            await OnPromptAsync(dc.Context, memory, asked, isRetry: true, cancellationToken).ConfigureAwait(false);

        return EndOfTurn;
    }

    /// <summary>Called when a dialog that was put above the prompt ended: puts the question again, which is how a digression returns to it.</summary>
    /// <param name="dc">The context whose top of the stack is this prompt again.</param>
    /// <param name="reason">Why it is resumed.</param>
    /// <param name="result">What the dialog above found; it is no answer to this question.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Waiting.</returns>
    public override async Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken).ConfigureAwait(false);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);
        var (asked, memory) = Remembered(instance);
        return OnPromptAsync(turnContext, memory, asked, isRetry: false, cancellationToken);
    }

    /// <summary>Sends the question.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What is asked.</param>
    /// <param name="isRetry">Whether an answer was refused just before.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A task that ends when it was sent.</returns>
    protected abstract Task OnPromptAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    /// <summary>Reads the answer.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What the prompt remembers.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was found.</returns>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>Adds choices to a question, in a conversation of unknown kind.</summary>
    /// <param name="prompt">The question; null for choices alone.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">The style.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A copy of the question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default)
        => AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question, in the style that was asked for or that suits the channel.</summary>
    /// <param name="prompt">The question; null for choices alone.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">The style.</param>
    /// <param name="options">How choices are written as text.</param>
    /// <param name="conversationType">The kind of conversation, for example <c>personal</c> on Teams.</param>
    /// <param name="toList">The ids of those who shall see the buttons; null for all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A copy of the question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
        => ChoiceActivities.Append(prompt, channelId, choices, style, options, conversationType, toList);

    private static void ExpectInput(Activity? activity)
    {
        if (activity is not null && string.IsNullOrEmpty(activity.InputHint))
            activity.InputHint = InputHints.ExpectingInput;
    }

    private static (PromptOptions Asked, IDictionary<string, object> Memory) Remembered(DialogInstance instance)
        => (StoredState.Read<PromptOptions>(instance.State, OptionsKey) ?? new PromptOptions(),
            StoredState.ReadOrAdd<IDictionary<string, object>>(instance.State, StateKey, static () => new Dictionary<string, object>()));
}
