using System.Net.Sockets;
using System.Security.Authentication;
using Polly;

namespace MassageBot.Doctor;

/// <summary>Says in words why an address could not be reached.</summary>
internal static class NetworkFaults
{
    /// <summary>Whether a call failed on the way, and not because of what was answered.</summary>
    public static bool IsOne(Exception fault) => fault is HttpRequestException or ExecutionRejectedException;

    public static string Explain(Exception fault, Uri address) => fault switch
    {
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } } =>
            $"the name {address.Host} isn't known here; look at its spelling and at the DNS",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } } =>
            $"nothing listens at {address.Authority}; look whether the program and the proxy before it run, and at the port",
        HttpRequestException { InnerException: AuthenticationException } =>
            $"the certificate of {address.Authority} isn't trusted; look at its name, its end and its chain",
        HttpRequestException { InnerException: SocketException socket } => $"{address.Authority} can't be reached ({socket.SocketErrorCode}); look at the network and its firewall",
        HttpRequestException http => $"{address.Authority} can't be reached ({http.HttpRequestError}); look at the network, its firewall and proxy",
        _ => $"{address.Authority} gives no answer; look at the network, its firewall and proxy",
    };
}
