namespace MassageBot.Dialogs.Tests;

/// <summary>A mode that can be changed.</summary>
internal sealed class FakeTriageMode : ITriageMode
{
    public TriageMode Current { get; set; }
}
