namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One step of a <see cref="WaterfallDialog"/>.</summary>
/// <param name="stepContext">The step: what was answered to the previous one, and what the waterfall remembers.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>Where the stack stands: waiting after a prompt, or what <see cref="WaterfallStepContext.NextAsync"/> or the end of the dialog gave.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
