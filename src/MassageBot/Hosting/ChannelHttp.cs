using MassageBot.Channels.Connector;
using Microsoft.Extensions.Http.Resilience;

namespace MassageBot.Hosting;

/// <summary>The clients for calls to channels and to where the bot signs in: connections are shared and follow changes of DNS, redirects are not followed.</summary>
internal static class ChannelHttp
{
    /// <summary>Name of the client for channels.</summary>
    public const string Channel = "channel";

    /// <summary>Name of the client that fetches tokens.</summary>
    public const string Login = "login";

    private const int LongestAnswer = 4 * 1024 * 1024;
    private static readonly TimeSpan ConnectTime = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(2);

    // The limits of each call are ChannelRetries'; this one is for the body, which comes after them.
    private static readonly TimeSpan LongestAnswerTime = TimeSpan.FromSeconds(20);

    public static void AddChannelHttp(this IServiceCollection services)
    {
        Add(services, Channel).AddResilienceHandler(Channel, (pipeline, context) => ChannelRetries.ToChannel(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
        Add(services, Login).AddResilienceHandler(Login, (pipeline, context) => ChannelRetries.ToLogin(pipeline, context.ServiceProvider.GetRequiredService<TimeProvider>()))
            .SelectPipelineByAuthority();
    }

    private static IHttpClientBuilder Add(IServiceCollection services, string name) => services.AddHttpClient(name, client =>
        {
            client.Timeout = LongestAnswerTime;
            client.MaxResponseContentBufferSize = LongestAnswer;
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = ConnectTime,
            PooledConnectionLifetime = ConnectionLifetime,
        })
        // The handler renews its connections itself, so it stays for good.
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        // They would log the addresses of conversations.
        .RemoveAllLoggers();
}
