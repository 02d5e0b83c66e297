namespace MassageBot.Faults.Walk;

/// <summary>How a call fails.</summary>
public enum Fault
{
    /// <summary>It doesn't.</summary>
    None,

    /// <summary>Nothing was done.</summary>
    Before,

    /// <summary>It was done, but the answer is lost.</summary>
    After,
}
