using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.Mail;
using SmtpServer.Net;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace MassageBot.Testing;

/// <summary>A real mail server on a free loopback port. It keeps what it takes, and can refuse, wait or hang up.</summary>
public sealed class FakeMailServer : IMessageStore, IMailboxFilter, IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new();
    private readonly ConcurrentQueue<string> _taken = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _running = Task.CompletedTask;
    private int _sessions;

    private FakeMailServer()
    {
    }

    /// <summary>Where it listens.</summary>
    public int Port { get; private set; }

    /// <summary>What it says to a recipient: 250 takes it.</summary>
    public int RecipientStatus { get; set; } = 250;

    /// <summary>What it says to a whole mail: 250 takes it.</summary>
    public int MessageStatus { get; set; } = 250;

    /// <summary>Whether it hangs up instead of answering to a whole mail.</summary>
    public bool HangsUp { get; set; }

    /// <summary>Whether it never answers to a whole mail.</summary>
    public bool IsSlow { get; set; }

    /// <summary>Done when a whole mail came, whatever was made of it.</summary>
    public Task Reached => _reached.Task;

    /// <summary>How often somebody came.</summary>
    public int Sessions => Volatile.Read(ref _sessions);

    /// <summary>The mails that it took, as they came over the line.</summary>
    public IReadOnlyList<string> Raw => [.. _taken];

    /// <summary>The same, read.</summary>
    public IReadOnlyList<MimeMessage> Messages => [.. _taken.Select(raw => MimeMessage.Load(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(raw))))];

    /// <summary>Starts one.</summary>
    /// <param name="password">What whoever sends must sign in with; null lets everybody send.</param>
    /// <param name="certificate">With it encryption is offered.</param>
    public static async Task<FakeMailServer> StartAsync(string? password = null, X509Certificate2? certificate = null)
    {
        var server = new FakeMailServer();
        var port = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var listeners = new EndpointListenerFactory();
        listeners.EndpointStarted += (_, started) => port.TrySetResult(((IPEndPoint)started.LocalEndPoint).Port);
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add((IEndpointListenerFactory)listeners);
        services.Add((IMessageStore)server);
        services.Add((IMailboxFilter)server);
        if (password is not null)
            services.Add((IUserAuthenticator)new DelegatingUserAuthenticator((_, shown) => shown == password));
        var options = new SmtpServerOptionsBuilder().ServerName("mail.example").Endpoint(endpoint =>
        {
            endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, 0)).AllowUnsecureAuthentication(password is not null).AuthenticationRequired(password is not null);
            if (certificate is not null)
                endpoint.Certificate(certificate);
        }).Build();
        var smtp = new SmtpServer.SmtpServer(options, services);
        smtp.SessionCreated += (_, _) => Interlocked.Increment(ref server._sessions);
        server._running = smtp.StartAsync(server._end.Token);
        server.Port = await port.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return server;
    }

    /// <inheritdoc/>
    public Task<bool> CanAcceptFromAsync(ISessionContext context, IMailbox from, int size, CancellationToken cancellationToken) => Task.FromResult(true);

    /// <inheritdoc/>
    public Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) => RecipientStatus == 250
        ? Task.FromResult(true)
        : throw new SmtpResponseException(new SmtpResponse((SmtpReplyCode)RecipientStatus, $"<{to.User}@{to.Host}> not here"));

    /// <inheritdoc/>
    public async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
    {
        _reached.TrySetResult();
        if (HangsUp)
        {
            context.Pipe.Dispose();
            throw new OperationCanceledException();
        }

        if (IsSlow)
            await Task.Delay(Timeout.Infinite, CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _end.Token).Token);
        if (MessageStatus != 250)
            return new SmtpResponse((SmtpReplyCode)MessageStatus, "not this one");
        _taken.Enqueue(System.Text.Encoding.Latin1.GetString(buffer.ToArray()));
        return SmtpResponse.Ok;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _end.Dispose();
    }

    /// <summary>Listens no longer.</summary>
    public async Task EndAsync()
    {
        await _end.CancelAsync();
        try
        {
            await _running.WaitAsync(TimeSpan.FromSeconds(30));
        }
        catch (OperationCanceledException)
        {
            // So it ends.
        }
    }
}
