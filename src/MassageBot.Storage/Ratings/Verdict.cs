namespace MassageBot.Storage;

/// <summary>What a client thought of an answer.</summary>
public enum Verdict
{
    /// <summary>Thumb down: it did not help.</summary>
    NotHelpful = 0,

    /// <summary>Thumb up: it helped.</summary>
    Helpful = 1,
}
