namespace MassageBot.Dialogs;

/// <summary>The clinic's choice between advice and checklist. It holds for the whole program; conversations outlive a change of it.</summary>
public interface ITriageMode
{
    /// <summary>The mode in force.</summary>
    TriageMode Current { get; }
}
