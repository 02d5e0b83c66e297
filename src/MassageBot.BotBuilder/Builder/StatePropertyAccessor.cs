namespace Microsoft.Bot.Builder;

/// <summary>An accessor of a property of a <see cref="BotState"/>.</summary>
internal sealed class StatePropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
{
    public string Name => name;

    public async Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken);
        if (state.TryGetValue<T>(turnContext, name, out var value))
            return value;
        if (defaultValueFactory is null)
            return default!;

        var made = defaultValueFactory();
        state.SetValue(turnContext, name, made);
        return made;
    }

    public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken);
        state.SetValue(turnContext, name, value);
    }

    public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        await state.LoadAsync(turnContext, false, cancellationToken);
        state.RemoveValue(turnContext, name);
    }
}
