using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using MassageBot.Channels.DirectLine;
using MassageBot.Storage;
using MassageBot.Tests.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Tests.Channels.DirectLine;

public sealed class StuckReaderTests
{
    private const int Messages = 80;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_reader_who_takes_nothing_is_dropped_after_a_while_and_misses_nothing_when_it_comes_back()
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        await using var clinic = await TestClinic.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton<IBot, ScriptedBot>()), time, "--DirectLine:MessagesPerSecond=10000");
        await using var talk = await DirectLineTalk.BeginAsync(clinic);
        var streams = clinic.Services.GetRequiredService<DirectLineStreams>();
        var conversation = new ConversationKey("directline", talk.ConversationId);
        using var stuck = await OpenAndReadNothingAsync(clinic, talk);

        // More than the system's own buffers hold.
        var text = new string('x', 200_000);
        using (var http = clinic.Http)
        {
            http.DefaultRequestHeaders.Authorization = new("Bearer", talk.Token);
            for (var i = 0; i < Messages; i++)
            {
                using var response = await http.PostAsJsonAsync(
                    new Uri($"/v3/directline/conversations/{talk.ConversationId}/activities", UriKind.Relative), new { type = "message", text, from = new { id = "client" } });
                response.EnsureSuccessStatusCode();
            }
        }

        await talk.DisposeAsync();
        using (var patience = new CancellationTokenSource(Patience))
        {
            // The clock is turned until the send that hangs is given up.
            while (streams.IsOpen(conversation))
            {
                patience.Token.ThrowIfCancellationRequested();
                await Task.Yield();
                time.Advance(TimeSpan.FromSeconds(1));
            }
        }

        var page = await clinic.Services.GetRequiredService<IConversationStore>().ReadAsync(conversation, 0, 1000, CancellationToken.None);
        Assert.Equal(Messages, page.Items.Count(item => item.FromClient && item.Json.Length > text.Length));
    }

    private static async Task<TcpClient> OpenAndReadNothingAsync(TestClinic clinic, DirectLineTalk talk)
    {
        var tcp = new TcpClient { ReceiveBufferSize = 4096 };
        await tcp.ConnectAsync(clinic.Address.Host, clinic.Address.Port);
        var request = $"GET /v3/directline/conversations/{talk.ConversationId}/stream?watermark=0&t={talk.Token} HTTP/1.1\r\nHost: {clinic.Address.Authority}\r\n"
            + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        var buffer = new byte[12];
        await tcp.GetStream().ReadExactlyAsync(buffer);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(buffer));
        return tcp;
    }
}
