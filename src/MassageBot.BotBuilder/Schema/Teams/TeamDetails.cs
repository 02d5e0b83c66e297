namespace Microsoft.Bot.Schema.Teams;

/// <summary>A team.</summary>
public class TeamDetails
{
    /// <summary>Creates an empty one.</summary>
    public TeamDetails()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the team.</param>
    /// <param name="name">The name.</param>
    /// <param name="aadGroupId">The id of its group in Microsoft Entra ID.</param>
    public TeamDetails(string? id = default, string? name = default, string? aadGroupId = default)
    {
        Id = id;
        Name = name;
        AadGroupId = aadGroupId;
    }

    /// <summary>The id of the team.</summary>
    public string? Id { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The id of its group in Microsoft Entra ID.</summary>
    public string? AadGroupId { get; set; }

    /// <summary>How many channels it has.</summary>
    public int ChannelCount { get; set; }

    /// <summary>How many members it has.</summary>
    public int MemberCount { get; set; }

    /// <summary>The kind of team, for example standard.</summary>
    public string? Type { get; set; }
}
