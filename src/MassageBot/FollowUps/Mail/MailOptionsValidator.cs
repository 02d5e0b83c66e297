using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps.Mail;

/// <summary>Gathers everything that is wrong with the section at once. The password is never said.</summary>
internal sealed class MailOptionsValidator : IValidateOptions<MailOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, MailOptions options)
    {
        if (string.IsNullOrEmpty(options.Host))
            return ValidateOptionsResult.Success;
        var failures = new List<string>();
        if (Uri.CheckHostName(options.Host) == UriHostNameType.Unknown)
            failures.Add($"MB5401: Mail:Host is '{options.Host}'. Write only the server's name, such as mail.clinic.example; the port goes into Mail:Port.");
        if (options.Port is < 1 or > 65535)
            failures.Add($"MB5402: Mail:Port is {options.Port}. Set it between 1 and 65535, or leave it out.");
        if (string.IsNullOrEmpty(options.User) != string.IsNullOrEmpty(options.Password))
            failures.Add("MB5403: Mail:User and Mail:Password belong together. Set both, or none for a server that asks for none.");
        if (!Enum.IsDefined(options.Security))
            failures.Add($"MB5404: Mail:Security is '{options.Security}'. Set StartTls, Tls or None.");
        else if (options.Security == MailSecurity.None && !options.IsLocal)
            failures.Add($"MB5404: Mail:Security is None, but '{options.Host}' is not this machine, so names and addresses could be read on the way. Set StartTls or Tls.");
        if (MailAddresses.Read(options.FromAddress) is null)
            failures.Add($"MB5405: Mail:FromAddress is '{options.FromAddress}'. Write the one address from which the mails come, without a name.");
        if (options.ReplyTo is { } reply && MailAddresses.Read(reply) is null)
            failures.Add($"MB5405: Mail:ReplyTo is '{reply}'. Write one address without a name, or leave it out.");
        if (options.FromName is { } from && !MailAddresses.IsOneLine(from))
            failures.Add("MB5406: Mail:FromName holds a line break or control character. Take it out.");
        if (options.LongestSend < Least || options.LongestSend > Most)
            failures.Add($"MB5407: Mail:LongestSend is '{options.LongestSend}'. Set it between {Least} and {Most}.");
        return failures.Count > 0 ? ValidateOptionsResult.Fail(failures) : ValidateOptionsResult.Success;
    }
}
