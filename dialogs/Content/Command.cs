namespace MassageBot.Dialogs;

/// <summary>What works anywhere in a conversation.</summary>
public enum Command
{
    /// <summary>End what is going on.</summary>
    Stop,

    /// <summary>Begin again, with nothing known.</summary>
    StartOver,

    /// <summary>Take the last answer back.</summary>
    Back,

    /// <summary>Correct an earlier answer, named by the rest of the message.</summary>
    Change,

    /// <summary>Reach a person.</summary>
    Person,

    /// <summary>Erase what is stored about this conversation.</summary>
    Forget,

    /// <summary>Say what is kept about this conversation and its client.</summary>
    Know,

    /// <summary>Give the client a copy of it.</summary>
    Copy,

    /// <summary>Say what can be done here.</summary>
    Help,

    /// <summary>Begin the symptom check.</summary>
    Check,
}
