using System.Net;
using System.Net.Sockets;
using System.Text;
using Npgsql;

namespace MassageBot.Storage.Tests.PostgreSql;

/// <summary>A door between a node and the server, which a test can shut: what a network or a restarting server does to connections.</summary>
public sealed class ServerDoor : IDisposable
{
    private static readonly byte[] CommitWord = Encoding.ASCII.GetBytes("COMMIT\0");

    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly Lock _lock = new();
    private readonly List<Socket> _sockets = [];
    private Socket? _listener;
    private volatile bool _hidesCommit;

    public ServerDoor(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        Open();
        ConnectionString = new NpgsqlConnectionStringBuilder(connectionString) { Port = Port }.ConnectionString;
    }

    public string ConnectionString { get; }

    private int Port { get; set; }

    /// <summary>Lets connections through, those of the same port as before.</summary>
    public void Open()
    {
        var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.ReuseAddress, true);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, Port));
        listener.Listen();
        Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
        _listener = listener;
        _ = AcceptAsync(listener);
    }

    /// <summary>Breaks all connections and lets no new ones through.</summary>
    public void Shut()
    {
        _listener?.Dispose();
        lock (_lock)
        {
            _sockets.ForEach(socket => socket.Dispose());
            _sockets.Clear();
        }
    }

    /// <summary>The next commit reaches the server, and its connection breaks before the answer is back.</summary>
    public void HideNextCommit() => _hidesCommit = true;

    public void Dispose() => Shut();

    private async Task AcceptAsync(Socket listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptAsync();
                var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                client.NoDelay = true;
                lock (_lock)
                    _sockets.AddRange([client, server]);
                await server.ConnectAsync(IPAddress.Parse(_server.Host!), _server.Port);
                var isHidden = new StrongBox();
                _ = PassAsync(client, server, isHidden, fromClient: true);
                _ = PassAsync(server, client, isHidden, fromClient: false);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Shut.
        }
    }

    private async Task PassAsync(Socket from, Socket to, StrongBox isHidden, bool fromClient)
    {
        var buffer = new byte[65536];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var count)
            {
                if (fromClient && _hidesCommit && buffer.AsSpan(0, count).IndexOf(CommitWord) >= 0)
                {
                    _hidesCommit = false;
                    isHidden.Value = true;
                }

                if (!fromClient && isHidden.Value)
                    break;
                await to.SendAsync(buffer.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // Gone on one side: then on the other, too.
        }

        from.Dispose();
        to.Dispose();
    }

    private sealed class StrongBox
    {
        public volatile bool Value;
    }
}
