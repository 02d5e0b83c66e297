namespace MassageBot.WordVectors;

/// <summary>The options after a command: `--name value` each.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public Options(ReadOnlySpan<string> args, params string[] known)
    {
        for (var i = 0; i < args.Length; i += 2)
        {
            if (!known.Contains(args[i], StringComparer.Ordinal))
                throw new WordVectorsException($"The option '{args[i]}' is not known here; known are {string.Join(", ", known)}.");
            if (i + 1 == args.Length)
                throw new WordVectorsException($"The option '{args[i]}' needs a value after it.");
            _values[args[i]] = args[i + 1];
        }
    }

    /// <summary>A path that must be given.</summary>
    public string Path(string name) => _values.TryGetValue(name, out var value)
        ? System.IO.Path.GetFullPath(value)
        : throw new WordVectorsException($"The option '{name}' is missing.");

    /// <summary>A path, or what stands in for it.</summary>
    public string Path(string name, string otherwise) => System.IO.Path.GetFullPath(_values.GetValueOrDefault(name, otherwise));
}
