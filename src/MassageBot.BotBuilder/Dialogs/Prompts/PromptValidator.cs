namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Decides whether a prompt accepts an answer. It alone decides, also when nothing was recognised.</summary>
/// <typeparam name="T">The type of the prompt's value.</typeparam>
/// <param name="promptContext">What was recognised, and in which turn.</param>
/// <param name="cancellationToken">Stops the work.</param>
/// <returns>True to end the prompt with the value, false to ask again.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
