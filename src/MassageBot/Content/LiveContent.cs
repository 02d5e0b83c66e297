namespace MassageBot.Content;

/// <summary>
/// Content that is swapped as a whole. A load with problems keeps what was good before and remembers the problems,
/// so that `/readyz` and the log can name them.
/// </summary>
/// <typeparam name="T">The loaded, immutable form.</typeparam>
internal sealed class LiveContent<T>(string name, Func<(T? Value, IReadOnlyList<ContentProblemLine> Problems)> load)
    where T : class
{
    private volatile State _state = new(null, []);

    private sealed record State(T? Value, IReadOnlyList<ContentProblemLine> Problems);

    /// <summary>Told after each load, good or not.</summary>
    public event Action? Reloaded;

    /// <summary>What the content is, for messages.</summary>
    public string Name => name;

    /// <summary>The last good content.</summary>
    public T Value => _state.Value ?? throw new InvalidOperationException($"MB1020: {name} was used before it was loaded.");

    /// <summary>The problems of the last load; empty when it was good.</summary>
    public IReadOnlyList<ContentProblemLine> Problems => _state.Problems;

    /// <summary>Puts a better form of the same content in force, unless it was reloaded meanwhile.</summary>
    public void Improve(T current, T better)
    {
        var state = _state;
        if (ReferenceEquals(state.Value, current))
            Interlocked.CompareExchange(ref _state, new State(better, state.Problems), state);
    }

    /// <summary>Loads anew. True when the new content is in force.</summary>
    public bool Reload()
    {
        T? value;
        IReadOnlyList<ContentProblemLine> problems;
        try
        {
            (value, problems) = load();
        }
        catch (Exception e)
        {
            // Whatever an edit does to the readers, the program goes on with what it has.
            (value, problems) = (null, [new ContentProblemLine(name, 0, "MB1021: cannot be read: " + e.Message)]);
        }

        _state = new State(problems.Count == 0 && value is not null ? value : _state.Value, problems);
        Reloaded?.Invoke();
        return problems.Count == 0;
    }
}
