namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One way to read a date or time that a client wrote.</summary>
public class DateTimeResolution
{
    /// <summary>Creates an empty one.</summary>
    public DateTimeResolution()
    {
    }

    /// <summary>The value, for example <c>2026-11-03</c>, <c>2026-11-03 09:00:00</c>, <c>09:00:00</c>, or the seconds of a duration; null for a range.</summary>
    public string? Value { get; set; }

    /// <summary>The start of a range.</summary>
    public string? Start { get; set; }

    /// <summary>The end of a range.</summary>
    public string? End { get; set; }

    /// <summary>The value as a TIMEX expression, which also says what was left open, for example <c>XXXX-WXX-2</c> for "Tuesday".</summary>
    public string? Timex { get; set; }
}
