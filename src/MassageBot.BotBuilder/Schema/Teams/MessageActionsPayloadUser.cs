namespace Microsoft.Bot.Schema.Teams;

/// <summary>A user who wrote or is mentioned.</summary>
public class MessageActionsPayloadUser
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadUser()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="userIdentityType">What kind of user, for example aadUser or anonymousGuest.</param>
    /// <param name="id">The id of the user.</param>
    /// <param name="displayName">The name that is shown.</param>
    public MessageActionsPayloadUser(string? userIdentityType = default, string? id = default, string? displayName = default)
    {
        UserIdentityType = userIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>What kind of user, for example aadUser or anonymousGuest.</summary>
    public string? UserIdentityType { get; set; }

    /// <summary>The id of the user.</summary>
    public string? Id { get; set; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; set; }
}
