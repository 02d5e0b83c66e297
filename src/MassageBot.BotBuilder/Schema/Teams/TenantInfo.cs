namespace Microsoft.Bot.Schema.Teams;

/// <summary>The tenant an activity comes from.</summary>
public class TenantInfo
{
    /// <summary>Creates an empty one.</summary>
    public TenantInfo()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id of the tenant.</param>
    public TenantInfo(string? id = default)
    {
        Id = id;
    }

    /// <summary>The id of the tenant.</summary>
    public string? Id { get; set; }
}
