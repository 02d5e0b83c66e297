namespace Microsoft.Bot.Schema.Teams;

/// <summary>The team an activity is about.</summary>
public class TeamInfo
{
    /// <summary>Creates an empty one.</summary>
    public TeamInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the team.</param>
    /// <param name="name">The name.</param>
    public TeamInfo(string? id = default, string? name = default)
    {
        Id = id;
        Name = name;
    }

    /// <summary>The id of the team.</summary>
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The id of its group in Microsoft Entra ID.</summary>
    public string? AadGroupId { get; set; }
}
