namespace MassageBot.Dialogs;

/// <summary>The clinic's own facts and its country's telephone numbers, by placeholder name.</summary>
public interface IClinicFacts
{
    /// <summary>Configured values only; a placeholder that is missing here has no value.</summary>
    IReadOnlyDictionary<string, string> Values { get; }
}
