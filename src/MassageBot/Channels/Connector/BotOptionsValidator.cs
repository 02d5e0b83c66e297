using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Connector;

/// <summary>Refuses a start with half a registration: it would fail at the first client instead. Secrets are never printed.</summary>
internal sealed class BotOptionsValidator : IValidateOptions<BotOptions>
{
    private const int LeastBody = 1024;
    private const int MostBody = 10 * 1024 * 1024;
    private const string Government = "https://botframework.azure.us";

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = new List<string>();
        if (options.MicrosoftAppId is { Length: > 0 } id && !Guid.TryParse(id, out _))
            failures.Add($"MB4021: Bot:MicrosoftAppId is '{id}'. Set it to the id of the bot's registration, such as 00000000-0000-0000-0000-000000000000, or leave it out.");
        if (options.IsRegistered && string.IsNullOrWhiteSpace(options.MicrosoftAppPassword))
            failures.Add("MB4022: Bot:MicrosoftAppPassword is empty, but Bot:MicrosoftAppId is set. Set both or neither.");
        var isSingle = string.Equals(options.MicrosoftAppType, "SingleTenant", StringComparison.OrdinalIgnoreCase);
        if (!isSingle && options.MicrosoftAppType is { Length: > 0 } type && !string.Equals(type, "MultiTenant", StringComparison.OrdinalIgnoreCase))
            failures.Add($"MB4023: Bot:MicrosoftAppType is '{type}'. Set it to MultiTenant or SingleTenant.");
        if (isSingle && options.IsRegistered && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
            failures.Add("MB4024: Bot:MicrosoftAppTenantId is empty, but Bot:MicrosoftAppType is SingleTenant. Set it to the id of the tenant.");
        if (options.ChannelService is { Length: > 0 } service && !string.Equals(service.TrimEnd('/'), Government, StringComparison.OrdinalIgnoreCase))
            failures.Add($"MB4030: Bot:ChannelService is '{service}'. Set it to {Government}, or leave it out for the public cloud.");
        if (options.MaxBodyBytes is < LeastBody or > MostBody)
            failures.Add($"MB4025: Bot:MaxBodyBytes is '{options.MaxBodyBytes}'. Set it between {LeastBody} and {MostBody}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
