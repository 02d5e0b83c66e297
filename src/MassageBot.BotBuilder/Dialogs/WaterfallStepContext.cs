namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A step of a <see cref="WaterfallDialog"/> while it runs.</summary>
public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall,
        DialogContext dc,
        object? options,
        IDictionary<string, object> values,
        int index,
        DialogReason reason,
        object? result)
        : base(dc)
    {
        _waterfall = waterfall;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    /// <summary>The number of this step, counting from 0.</summary>
    public int Index { get; }

    /// <summary>
    /// What the waterfall was begun with. In the turn that began it this is the very object; in later turns it comes from storage, where
    /// no type names are kept: an object is then a <see cref="System.Text.Json.JsonElement"/>, a whole number a <see cref="long"/>, another
    /// number a <see cref="double"/>. This differs from Bot Builder, which stores type names.
    /// </summary>
    public object? Options { get; }

    /// <summary>Why the step runs.</summary>
    public DialogReason Reason { get; }

    /// <summary>What the step before led to: a prompt's value, a dialog's result, or the text of the message. A live object, never a stored one.</summary>
    public object? Result { get; }

    /// <summary>
    /// What the waterfall remembers from step to step; what is written here is saved. In later turns whole numbers come back as <see cref="long"/>,
    /// other numbers as <see cref="double"/>, objects and lists as <see cref="System.Text.Json.JsonElement"/>.
    /// </summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Runs the next step at once.</summary>
    /// <param name="result">What the next step finds in its <see cref="Result"/>.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Where the stack stands.</returns>
    /// <exception cref="InvalidOperationException">The step already called it.</exception>
    public Task<DialogTurnResult> NextAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        MisplacedToken.Refuse(result, nameof(result));
        if (_nextCalled)
            throw new InvalidOperationException($"Step {Index} of the waterfall '{_waterfall.Id}' called NextAsync twice; the next step would run twice.");

        _nextCalled = true;
        return _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
