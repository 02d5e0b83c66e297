using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user on Teams, with what the roster of a chat or team tells.</summary>
public class TeamsChannelAccount : ChannelAccount
{
    private string? _objectId;

    /// <summary>Creates an empty one.</summary>
    public TeamsChannelAccount()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="givenName">The given name.</param>
    /// <param name="surname">The family name.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="userPrincipalName">The name the user signs in with.</param>
    public TeamsChannelAccount(
        string? id = default,
        string? name = default,
        string? givenName = default,
        string? surname = default,
        string? email = default,
        string? userPrincipalName = default)
        : this(id, name, givenName, surname, email, userPrincipalName, null, null)
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="id">The id.</param>
    /// <param name="name">The name.</param>
    /// <param name="givenName">The given name.</param>
    /// <param name="surname">The family name.</param>
    /// <param name="email">The e-mail address.</param>
    /// <param name="userPrincipalName">The name the user signs in with.</param>
    /// <param name="tenantId">The tenant of the user.</param>
    /// <param name="userRole">The kind of user: user, guest or anonymous.</param>
    public TeamsChannelAccount(
        string? id = default,
        string? name = default,
        string? givenName = default,
        string? surname = default,
        string? email = default,
        string? userPrincipalName = default,
        string? tenantId = default,
        string? userRole = default)
        : base(id, name)
    {
        GivenName = givenName;
        Surname = surname;
        Email = email;
        UserPrincipalName = userPrincipalName;
        TenantId = tenantId;
        UserRole = userRole;
    }

    /// <summary>The given name.</summary>
    public string? GivenName { get; set; }

    /// <summary>The family name.</summary>
    public string? Surname { get; set; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>The name the user signs in with.</summary>
    public string? UserPrincipalName { get; set; }

    /// <summary>The tenant of the user.</summary>
    public string? TenantId { get; set; }

    /// <summary>The kind of user: user, guest or anonymous.</summary>
    public string? UserRole { get; set; }

    // The roster says objectId where the rest of the protocol says aadObjectId.
    [JsonInclude]
    [JsonPropertyName("objectId")]
    internal string? ObjectId
    {
        get => _objectId;
        set
        {
            _objectId = value;
            AadObjectId ??= value;
        }
    }
}
