using Microsoft.Extensions.Options;

namespace MassageBot.Channels.Connector;

/// <summary>Refuses a start with half a registration: it would fail at the first client instead. Secrets are never printed.</summary>
internal sealed class BotOptionsValidator(TimeProvider time) : IValidateOptions<BotOptions>
{
    private const int LeastBody = 1024;
    private const int MostBody = 10 * 1024 * 1024;
    private const string Government = "https://botframework.azure.us";

    public ValidateOptionsResult Validate(string? name, BotOptions options)
    {
        var failures = Registration(options).Concat(Secrets(options)).Concat(Addresses(options)).ToList();
        if (options.MaxBodyBytes is < LeastBody or > MostBody)
            failures.Add($"MB4025: Bot:MaxBodyBytes is '{options.MaxBodyBytes}'. Set it between {LeastBody} and {MostBody}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }

    private static IEnumerable<string> Registration(BotOptions options)
    {
        if (options.MicrosoftAppId is { Length: > 0 } id && !Guid.TryParse(id, out _))
            yield return $"MB4021: Bot:MicrosoftAppId is '{id}'. Set it to the id of the bot's registration, such as 00000000-0000-0000-0000-000000000000, or leave it out.";
        if (!string.IsNullOrEmpty(options.MicrosoftAppType) && !options.IsType("MultiTenant") && !options.IsSingleTenant && !options.IsManagedIdentity)
            yield return $"MB4023: Bot:MicrosoftAppType is '{options.MicrosoftAppType}'. Set it to MultiTenant, SingleTenant, UserAssignedMSI or SystemAssignedMSI.";
        if (options.IsSingleTenant && options.IsRegistered && string.IsNullOrWhiteSpace(options.MicrosoftAppTenantId))
            yield return "MB4024: Bot:MicrosoftAppTenantId is empty, but Bot:MicrosoftAppType is SingleTenant. Set it to the id of the tenant.";
    }

    private IEnumerable<string> Secrets(BotOptions options)
    {
        var hasPassword = !string.IsNullOrWhiteSpace(options.MicrosoftAppPassword);
        if (options.IsRegistered && !hasPassword && !options.HasCertificate && !options.IsManagedIdentity)
            yield return "MB4022: Bot:MicrosoftAppPassword is empty, but Bot:MicrosoftAppId is set. Set the password or a certificate (Bot:CertificatePath, Bot:CertificateThumbprint), or leave the id out.";
        if (options.IsManagedIdentity && (hasPassword || options.HasCertificate || !options.IsRegistered))
            yield return $"MB4058: Bot:MicrosoftAppType is {options.MicrosoftAppType}, which needs Bot:MicrosoftAppId and neither a password nor a certificate.";
        else if (hasPassword && options.HasCertificate)
            yield return "MB4050: both Bot:MicrosoftAppPassword and a certificate are set. Leave one of them out.";
        if (!string.IsNullOrWhiteSpace(options.CertificatePath) && !string.IsNullOrWhiteSpace(options.CertificateThumbprint))
            yield return "MB4051: both Bot:CertificatePath and Bot:CertificateThumbprint are set. Leave one of them out.";
        if (!string.IsNullOrEmpty(options.CertificatePassword) && string.IsNullOrWhiteSpace(options.CertificatePath))
            yield return "MB4057: Bot:CertificatePassword is set without Bot:CertificatePath. Set the path, or leave the password out.";
        if (!options.HasCertificate)
            yield break;
        if (!options.IsRegistered)
            yield return "MB4061: a certificate is set without Bot:MicrosoftAppId. Set the id, or leave the certificate out.";
        using var certificate = BotCertificate.Load(options, time.GetUtcNow(), out var problem);
        if (problem is not null)
            yield return problem;
    }

    private static IEnumerable<string> Addresses(BotOptions options)
    {
        if (options.ChannelService is { Length: > 0 } service && !string.Equals(service.TrimEnd('/'), Government, StringComparison.OrdinalIgnoreCase))
            yield return $"MB4030: Bot:ChannelService is '{service}'. Set it to {Government}, or leave it out for the public cloud.";
        foreach (var host in options.AllowedServiceHosts.Where(host => !ServiceAddress.IsHost(host)))
            yield return $"MB4059: Bot:AllowedServiceHosts holds '{host}'. Write a host such as smba.trafficmanager.net, or *.botframework.com for all under it; this machine is Bot:AllowLoopbackServices.";
        if (options.ToChannelFromBotLoginUrl is { Length: > 0 } login && !IsLogin(login))
            yield return $"MB4060: Bot:ToChannelFromBotLoginUrl is '{login}'. Write an https address with the tenant, such as https://login.microsoftonline.us/{{0}}, where {{0}} stands for it.";
    }

    private static bool IsLogin(string login) =>
        Uri.TryCreate(login, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && ServiceAddress.IsThisMachine(address)))
        && address.AbsolutePath.Length > 1;
}
