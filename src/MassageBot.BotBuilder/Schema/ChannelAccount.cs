using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A user or bot on a channel.</summary>
public class ChannelAccount
{
    /// <summary>Creates an empty one.</summary>
    public ChannelAccount()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="role">Who the account stands for, see RoleTypes.</param>
    /// <param name="aadObjectId">The object id of the account in Microsoft Entra ID.</param>
    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default)
    {
        Id = id!;
        Name = name;
        Role = role;
        AadObjectId = aadObjectId;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id of the account in Microsoft Entra ID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>Who the account stands for, see RoleTypes.</summary>
    public string? Role { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
