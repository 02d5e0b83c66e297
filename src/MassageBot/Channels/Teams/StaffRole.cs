namespace MassageBot.Channels.Teams;

/// <summary>What somebody of the clinic may see and do; each may what those before it may.</summary>
internal enum StaffRole
{
    /// <summary>Nothing: not known to the clinic's settings.</summary>
    None,

    /// <summary>Ask, see cases, take them.</summary>
    Staff,

    /// <summary>Also see what concerns a person's safety from a colleague.</summary>
    Manager,

    /// <summary>Also run the program.</summary>
    Admin,
}
