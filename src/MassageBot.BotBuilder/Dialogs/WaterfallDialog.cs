using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// A dialog of steps in a fixed order, each of which usually asks one question and hands the answer to the next. Behind the last step it ends
/// with that step's answer; without steps it ends at once.
/// </summary>
public class WaterfallDialog : Dialog
{
    private const string OptionsKey = "options";
    private const string ValuesKey = "values";
    private const string InstanceIdKey = "instanceId";
    private const string StepIndexKey = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Creates a waterfall.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="actions">Its steps; null for none yet.</param>
    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    /// <summary>The id and the number of steps: a conversation in the middle of a waterfall cannot go on if steps were added or removed.</summary>
    /// <returns>The version.</returns>
    public override string GetVersion() => string.Create(CultureInfo.InvariantCulture, $"{Id}:{_steps.Count}");

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        MisplacedToken.Refuse(options, nameof(options));

        var state = dc.ActiveDialog!.State;
        state[OptionsKey] = options!;
        state[ValuesKey] = new Dictionary<string, object>();
        state[InstanceIdKey] = Guid.NewGuid().ToString();
        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Runs the next step with the text of the message. What is no message leaves the waterfall where it is.</summary>
    /// <param name="dc">The context whose top of the stack is this waterfall.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <summary>Runs the next step.</summary>
    /// <param name="dc">The context whose top of the stack is this waterfall.</param>
    /// <param name="reason">Why it goes on.</param>
    /// <param name="result">What the step before led to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        MisplacedToken.Refuse(result, nameof(result));
        return RunStepAsync(dc, StoredState.ReadInt(dc.ActiveDialog!.State, StepIndexKey) + 1, reason, result, cancellationToken);
    }

    /// <summary>Runs one step; the place to put something around all of them.</summary>
    /// <param name="stepContext">The step.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step at an index, or ends the waterfall with the result if there is none.</summary>
    /// <param name="dc">The context whose top of the stack is this waterfall.</param>
    /// <param name="index">The index, counting from 0.</param>
    /// <param name="reason">Why it runs.</param>
    /// <param name="result">What the step before led to.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    protected Task<DialogTurnResult> RunStepAsync(DialogContext dc, int index, DialogReason reason, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
            return dc.EndDialogAsync(result, cancellationToken);

        var state = dc.ActiveDialog!.State;
        state[StepIndexKey] = index;
        var step = new WaterfallStepContext(
            this,
            dc,
            StoredState.Read<object>(state, OptionsKey),
            StoredState.ReadOrAdd<IDictionary<string, object>>(state, ValuesKey, static () => new Dictionary<string, object>()),
            index,
            reason,
            result);
        return OnStepAsync(step, cancellationToken);
    }
}
