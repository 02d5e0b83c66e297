namespace Microsoft.Bot.Builder;

/// <summary>Reads and writes one property of a state.</summary>
/// <typeparam name="T">The type of the property.</typeparam>
public interface IStatePropertyAccessor<T> : IStatePropertyInfo
{
    /// <summary>Reads the property. The state is loaded if it was not yet.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="defaultValueFactory">Makes the value if there is none; what it makes is stored.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>
    /// The value; the same object for the whole turn, and changes made to it are saved with the state. Without a value and
    /// without a factory the default of the type.
    /// </returns>
    /// <exception cref="InvalidOperationException">What is stored has another form than the type; the message names the property.</exception>
    Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default);

    /// <summary>Sets the property.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Cancels the loading of the state.</param>
    /// <returns>A task that ends when the property is set in the turn; it is saved with the state.</returns>
    Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default);

    /// <summary>Removes the property.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="cancellationToken">Cancels the loading of the state.</param>
    /// <returns>A task that ends when the property is removed in the turn.</returns>
    Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
