namespace Microsoft.Bot.Schema.Teams;

/// <summary>A program that wrote or is mentioned.</summary>
public class MessageActionsPayloadApp
{
    /// <summary>Creates an empty one.</summary>
    public MessageActionsPayloadApp()
    {
    }

    /// <summary>Creates one from its parts.</summary>
    /// <param name="applicationIdentityType">What kind of program: bot, tenantBot, office365Connector or webhook.</param>
    /// <param name="id">The id of the program.</param>
    /// <param name="displayName">The name that is shown.</param>
    public MessageActionsPayloadApp(string? applicationIdentityType = default, string? id = default, string? displayName = default)
    {
        ApplicationIdentityType = applicationIdentityType;
        Id = id;
        DisplayName = displayName;
    }

    /// <summary>What kind of program: bot, tenantBot, office365Connector or webhook.</summary>
    public string? ApplicationIdentityType { get; set; }

    /// <summary>The id of the program.</summary>
    public string? Id { get; set; }

    /// <summary>The name that is shown.</summary>
    public string? DisplayName { get; set; }
}
