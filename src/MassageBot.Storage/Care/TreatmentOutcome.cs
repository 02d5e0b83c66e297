namespace MassageBot.Storage;

/// <summary>What became of a treatment that was told of.</summary>
public enum TreatmentOutcome
{
    /// <summary>It was added.</summary>
    Added = 0,

    /// <summary>It was there already, just so; the client and a consent that came with it are brought up to date.</summary>
    Known = 1,

    /// <summary>Another treatment has its id; nothing was written.</summary>
    Differs = 2,

    /// <summary>The request was answered before; nothing was written.</summary>
    Repeated = 3,

    /// <summary>The request's key was used for another request; nothing was written.</summary>
    KeyTaken = 4,
}
