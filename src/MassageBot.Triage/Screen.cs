namespace MassageBot.Triage;

/// <summary>Which part a question plays in looking for danger.</summary>
public enum Screen
{
    /// <summary>None: it asks for details.</summary>
    None,

    /// <summary>Asked of everybody, before anything else.</summary>
    Now,

    /// <summary>Asked by the place of the complaint.</summary>
    Place,
}
