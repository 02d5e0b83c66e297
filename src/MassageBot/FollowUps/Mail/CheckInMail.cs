using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps.Mail;

/// <summary>
/// Hands a check-in to the clinic's mail server. Once that has said yes, the mail is its own. Where the program ends between that yes and its being
/// noted, the same mail is handed over again, with the same Message-Id. A server that can't be reached is left alone for a while, so that a
/// batch doesn't wait for it as often as it has mails. What the server says may hold an address: only its number is noted.
/// </summary>
internal sealed partial class CheckInMail(CheckInLetter letter, ICheckInLinks links, IOptions<MailOptions> options, TimeProvider time, ILogger<CheckInMail> logger) : ICheckInMail
{
    private const int FirstPermanent = 500;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private volatile MailRest? _rest;

    public bool IsAvailable => true;

    public async Task<CheckInMailResult> HandAsync(DueCheckIn checkIn, CancellationToken cancellationToken)
    {
        if (MailAddresses.Read(checkIn.Client.Email) is not { } address)
            return CheckInMailResult.Refused(MailReasons.BadAddress);
        if (checkIn.Client.Name is { } name && !MailAddresses.IsOneLine(name))
            return CheckInMailResult.Refused(MailReasons.BadName);
        if (_rest is { } rest && time.GetUtcNow() < rest.Until)
            return CheckInMailResult.Later(rest.Reason);
        var chat = await links.ChatAsync(checkIn, cancellationToken);
        using var message = letter.Write(checkIn, address, chat, await links.UnsubscribeAsync(checkIn, cancellationToken));
        using var timeout = new CancellationTokenSource(options.Value.LongestSend, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        using var client = new SmtpClient();
        var isReady = false;
        try
        {
            await ConnectAsync(client, either.Token);
            isReady = true;
            await client.SendAsync(message, either.Token);
            _rest = null;
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            return isReady ? NotSent(e, checkIn.Id) : NotReady(e);
        }

        await ByeAsync(client, either.Token);
        return CheckInMailResult.Taken;
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        var security = mail.Security switch
        {
            MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
            MailSecurity.None => SecureSocketOptions.None,
            _ => SecureSocketOptions.StartTls,
        };
        await client.ConnectAsync(mail.Host!, mail.UsedPort, security, cancellationToken);
        if (!string.IsNullOrEmpty(mail.User))
            await client.AuthenticateAsync(mail.User, mail.Password!, cancellationToken);
    }

    // Nothing of this is about the one client: a wrong password must not cost anybody their check-in.
    private CheckInMailResult NotReady(Exception exception)
    {
        var reason = exception switch
        {
            SslHandshakeException => MailReasons.Certificate,
            AuthenticationException => MailReasons.SignIn,
            NotSupportedException => MailReasons.NoTls,
            _ => MailReasons.Unreachable,
        };
        switch (reason)
        {
            case MailReasons.Certificate:
                LogCertificate(options.Value.Host!, options.Value.UsedPort);
                break;
            case MailReasons.SignIn:
                LogSignIn();
                break;
            case MailReasons.NoTls:
                LogUnsupported();
                break;
            default:
                LogUnreachable(exception.GetType().Name, Number(exception));
                break;
        }

        _rest = new MailRest(time.GetUtcNow() + Rest, reason);
        return CheckInMailResult.Later(reason);
    }

    private CheckInMailResult NotSent(Exception exception, long checkIn)
    {
        switch (exception)
        {
            case SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted, StatusCode: >= (SmtpStatusCode)FirstPermanent }:
                LogRefused(checkIn, Number(exception));
                return CheckInMailResult.Refused(MailReasons.NoMailbox);
            case SmtpCommandException { StatusCode: >= (SmtpStatusCode)FirstPermanent }:
                LogRefused(checkIn, Number(exception));
                return CheckInMailResult.Refused(MailReasons.Refused);
            case SmtpCommandException:
                LogPutOff(checkIn, Number(exception));
                return CheckInMailResult.Later(MailReasons.NotNow);
            case ServiceNotAuthenticatedException:
                return NotReady(new AuthenticationException());
            case NotSupportedException:
                LogRefused(checkIn, 0);
                return CheckInMailResult.Refused(MailReasons.BadAddress);
            default:
                return NotReady(exception);
        }
    }

    // The mail was taken: what goes wrong while taking leave changes nothing.
    private static async Task ByeAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or SocketException or ProtocolException or CommandException)
        {
        }
    }

    private static int Number(Exception exception) => exception is SmtpCommandException command ? (int)command.StatusCode : 0;

    [LoggerMessage(5411, LogLevel.Warning, "MB5411: the mail server could not be reached ({Kind}, status {Status}); what is due is mailed later.")]
    private partial void LogUnreachable(string kind, int status);

    [LoggerMessage(5412, LogLevel.Error, "MB5412: the certificate of the mail server {Host}:{Port} is not trusted or not for this name; nothing is mailed until it is.")]
    private partial void LogCertificate(string host, int port);

    [LoggerMessage(5413, LogLevel.Error, "MB5413: the mail server does not let the bot sign in; nothing is mailed until it does.")]
    private partial void LogSignIn();

    [LoggerMessage(5414, LogLevel.Error, "MB5414: the mail server does not offer the encryption or the sign-in that is set; nothing is mailed until it does.")]
    private partial void LogUnsupported();

    [LoggerMessage(5415, LogLevel.Warning, "MB5415: the mail server refused check-in {Id} for good with status {Status}.")]
    private partial void LogRefused(long id, int status);

    [LoggerMessage(5416, LogLevel.Information, "MB5416: the mail server put check-in {Id} off with status {Status}.")]
    private partial void LogPutOff(long id, int status);
}
