using System.Globalization;
using System.Text.RegularExpressions;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace MassageBot.Doctor;

/// <summary>Asks Microsoft for a token, as the bot does before it sends anything.</summary>
internal sealed partial class TokenStep(Func<ConnectorSignIn> signIn, IOptions<BotOptions> bot, SecretWords secrets) : IDoctorStep
{
    /// <summary>Its name.</summary>
    public const string StepName = "token";

    // Codes of the documentation of Microsoft Entra sign-in errors.
    private static readonly Dictionary<string, string> KnownFaults = new(StringComparer.Ordinal)
    {
        ["AADSTS7000215"] = "The password isn't right: set Bot:MicrosoftAppPassword to the secret's value, not to its id.",
        ["AADSTS7000222"] = "The password has ended: make a new secret in the registration and set Bot:MicrosoftAppPassword to its value.",
        ["AADSTS700016"] = "No app has this id in the tenant: check Bot:MicrosoftAppId, Bot:MicrosoftAppType and Bot:MicrosoftAppTenantId.",
        ["AADSTS700027"] = "The certificate isn't one of the registration: upload its public part there, or name another one in the settings.",
        ["AADSTS90002"] = "There is no such tenant: check Bot:MicrosoftAppTenantId.",
    };

    public string Name => StepName;

    public IReadOnlyList<string> Needs => [ConfigurationStep.StepName];

    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        string? token;
        try
        {
            token = await signIn().AskAsync(cancellationToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return StepResult.Failed("MB4404: the bot gets no token. " + Explain(e));
        }

        if (string.IsNullOrEmpty(token))
            return StepResult.Failed("MB4404: the bot gets no token: it signs in nowhere. Check Bot:MicrosoftAppId.");
        secrets.Add(token);
        return StepResult.Ok(Describe(token));
    }

    private string Explain(Exception fault)
    {
        if (NetworkFaults.IsOne(fault))
            return $"Where it signs in: {NetworkFaults.Explain(fault, Login())}.";
        if (SignInCode().Match(fault.Message) is { Success: true } code && KnownFaults.GetValueOrDefault(code.Value) is { } toDo)
            return $"{toDo} ({code.Value})";
        return bot.Value.IsManagedIdentity
            ? fault.Message + " A managed identity works on the machine in Azure that has it, and nowhere else."
            : fault.Message;
    }

    // For a message only: the credentials know themselves where to go.
    private Uri Login()
    {
        var address = bot.Value.ToChannelFromBotLoginUrl is { Length: > 0 } own ? own
            : bot.Value.IsGovernment ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
        return new Uri(address.Trim().Replace("{0}", "tenant", StringComparison.Ordinal));
    }

    // Who it is for is no secret; the rest of it is not printed.
    private static string Describe(string token)
    {
        var handler = new JsonWebTokenHandler();
        if (!handler.CanReadToken(token))
            return "the bot gets one.";
        var read = handler.ReadJsonWebToken(token);
        var until = read.ValidTo == DateTime.MinValue ? "" : string.Create(CultureInfo.InvariantCulture, $", good until {read.ValidTo:yyyy-MM-dd HH:mm} UTC");
        return read.TryGetPayloadValue<string>("tid", out var tenant) ? $"the bot gets one from tenant {tenant}{until}." : $"the bot gets one{until}.";
    }

    [GeneratedRegex("AADSTS[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex SignInCode();
}
