using System.Collections.Concurrent;
using System.Collections.Frozen;
using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// What the screen says of the words that clients send by a tap: read once, as the same text is always read alike. Only wordings of the content are
/// kept, never what a client wrote. The screen doesn't tell capital letters from small ones.
/// </summary>
internal sealed class ButtonReadings(TriageDefinition definition, SafetyScreen screen)
{
    private readonly FrozenSet<string> _wordings = definition.Questions
        .SelectMany(question => question.Options)
        .SelectMany(option => option.Synonyms.Append(option.Title))
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, ScreenReading> _readings = new(StringComparer.OrdinalIgnoreCase);

    public ScreenReading Read(string text) =>
        _readings.TryGetValue(text, out var known) ? known
        : _wordings.Contains(text) ? _readings.GetOrAdd(text, screen.Read(text))
        : screen.Read(text);
}
