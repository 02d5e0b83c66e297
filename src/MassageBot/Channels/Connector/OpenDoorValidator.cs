using MassageBot.Hosting;
using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Connector;

/// <summary>
/// Refuses a start that would let strangers post activities: without a registration the program listens to its own machine
/// only, unless somebody is developing and says so.
/// </summary>
internal sealed class OpenDoorValidator(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<BotOptions>
{
    private static readonly string[] KeyAddresses = ["ToBotFromChannelOpenIdMetadataUrl", "ToBotFromEmulatorOpenIdMetadataUrl"];

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = new List<string>();
        if (options.AllowUnauthenticated && !environment.IsDevelopment())
        {
            failures.Add($"MB4031: Bot:AllowUnauthenticated is true in the environment '{environment.EnvironmentName}'. "
                + "Leave it out; only for development it may be true, together with the environment Development (--environment Development).");
        }

        var isGuarded = options.IsRegistered || !options.AcceptActivities || (options.AllowUnauthenticated && environment.IsDevelopment());
        if (!isGuarded && ListenAddresses.ReachableFromOutside(configuration) is [var address, ..])
        {
            failures.Add($"MB4032: the program is to listen on '{address}', where other machines reach it, but Bot:MicrosoftAppId is empty, so nobody who posts to /api/messages could be checked. "
                + "Set Bot:AcceptActivities to false if only the website's chat is used, or register the bot and set Bot:MicrosoftAppId, or listen on localhost.");
        }

        var section = configuration.GetSection(BotOptions.Section);
        failures.AddRange(
            from key in KeyAddresses
            where section[key] is { Length: > 0 } value && !IsSafe(value)
            select $"MB4033: Bot:{key} is '{section[key]}'. Keys that decide who is let in are fetched over https only: write an https address, or leave it out.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
