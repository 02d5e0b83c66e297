namespace Microsoft.Bot.Schema.Teams;

/// <summary>Asks a user who sets the bot up to sign in first.</summary>
public class ConfigAuthResponse : ConfigResponse<BotConfigAuth>
{
}
