using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MassageBot.Knowledge.Authoring;

/// <summary>Ends the reading of a YAML text that is nested too deeply. The tree is built by recursion: such a file could exhaust the stack of the whole program.</summary>
/// <param name="parser">Reads the text.</param>
/// <param name="deepest">How deep mappings and lists may stand in each other.</param>
internal sealed class BoundedParser(IParser parser, int deepest) : IParser
{
    private int _depth;

    public ParsingEvent? Current => parser.Current;

    /// <exception cref="TooDeepException">The next mapping or list stands too deep.</exception>
    public bool MoveNext()
    {
        if (!parser.MoveNext()) return false;
        _depth += parser.Current switch { MappingStart or SequenceStart => 1, MappingEnd or SequenceEnd => -1, _ => 0 };
        if (_depth > deepest) throw new TooDeepException(parser.Current!.Start);
        return true;
    }
}
