using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace MassageBot.Triage;

/// <summary>Which clinician approved a piece of content, and when. Written <c>NAME, YYYY-MM-DD</c>.</summary>
/// <param name="Name">The clinician's name, as written.</param>
/// <param name="Day">The day of the approval.</param>
public sealed record SignOff(string Name, DateOnly Day)
{
    /// <summary>How it is written, for messages to authors.</summary>
    public const string Form = "\"NAME, YYYY-MM-DD\", such as \"Dr Ann Bell, 2026-12-01\"";

    /// <summary>Reads it; a name without a letter or a day that the calendar lacks is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out SignOff? signOff)
    {
        signOff = null;
        var comma = text?.LastIndexOf(',') ?? -1;
        if (comma < 0 || !DateOnly.TryParseExact(text.AsSpan(comma + 1).Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return false;
        var name = text![..comma].Trim();
        if (name.Any(char.IsLetter))
            signOff = new SignOff(name, day);
        return signOff is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Name}, {Day:yyyy-MM-dd}");
}
