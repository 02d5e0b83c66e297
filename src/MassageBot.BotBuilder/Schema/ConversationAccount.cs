using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A conversation on a channel.</summary>
public class ConversationAccount
{
    /// <summary>Creates an empty one.</summary>
    public ConversationAccount()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="isGroup">Whether more than two take part.</param>
    /// <param name="conversationType">The kind of conversation on channels that have several.</param>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="aadObjectId">The object id of the account in Microsoft Entra ID.</param>
    /// <param name="role">Who the account stands for, see RoleTypes.</param>
    /// <param name="tenantId">The tenant.</param>
    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default)
    {
        IsGroup = isGroup;
        ConversationType = conversationType;
        Id = id!;
        Name = name;
        AadObjectId = aadObjectId;
        Role = role;
        TenantId = tenantId;
    }

    /// <summary>The id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The object id of the account in Microsoft Entra ID.</summary>
    public string? AadObjectId { get; set; }

    /// <summary>The kind of conversation on channels that have several.</summary>
    public string? ConversationType { get; set; }

    /// <summary>Whether more than two take part.</summary>
    public bool? IsGroup { get; set; }

    /// <summary>Who the account stands for, see RoleTypes.</summary>
    public string? Role { get; set; }

    /// <summary>The tenant.</summary>
    public string? TenantId { get; set; }

    /// <summary>Fields on the wire that have no property here; they are kept and written back.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Properties { get; set; }
}
