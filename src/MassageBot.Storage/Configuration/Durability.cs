namespace MassageBot.Storage;

/// <summary>What a write survives.</summary>
public enum Durability
{
    /// <summary>A power cut: each commit waits for the disk.</summary>
    Full = 0,

    /// <summary>A crash of the program, but a power cut may lose the last moments.</summary>
    Normal = 1,
}
