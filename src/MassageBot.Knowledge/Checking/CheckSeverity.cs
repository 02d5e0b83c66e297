namespace MassageBot.Knowledge.Checking;

/// <summary>How much a finding of <see cref="KnowledgeCheck"/> matters.</summary>
public enum CheckSeverity
{
    /// <summary>Has to be put right.</summary>
    Problem,

    /// <summary>Worth a look; the content may stay as it is.</summary>
    Note,
}
