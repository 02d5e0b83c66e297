namespace Microsoft.Bot.Schema.Teams;

/// <summary>Shows a dialog to a user who sets the bot up.</summary>
public class ConfigTaskResponse : ConfigResponse<TaskModuleResponseBase>
{
}
