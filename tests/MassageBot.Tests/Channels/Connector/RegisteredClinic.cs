using System.Net.Http.Json;

namespace MassageBot.Tests.Channels.Connector;

/// <summary>A registered bot whose callers' keys come from issuers on this machine. Its log holds everything that can be logged.</summary>
public sealed class RegisteredClinic : IAsyncLifetime
{
    public TokenIssuer Channel { get; private set; } = null!;

    public TokenIssuer Entra { get; private set; } = null!;

    public TestClinic Clinic { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Channel = await TokenIssuer.StartAsync();
        Entra = await TokenIssuer.StartAsync("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/");
        Clinic = await TestClinic.StartAsync(null, [
            $"--Bot:MicrosoftAppId={TokenIssuer.AppId}",
            "--Bot:MicrosoftAppPassword=not-a-password",
            $"--Bot:ToBotFromChannelOpenIdMetadataUrl={Channel.MetadataUrl}",
            $"--Bot:ToBotFromEmulatorOpenIdMetadataUrl={Entra.MetadataUrl}",
            "--Logging:LogLevel:Default=Trace", "--Logging:LogLevel:Microsoft=Trace", "--Logging:LogLevel:System=Trace"]);
    }

    public async Task DisposeAsync()
    {
        await Clinic.DisposeAsync();
        await Channel.DisposeAsync();
        await Entra.DisposeAsync();
    }

    /// <summary>Posts an activity with an Authorization header, as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(string? header, string channelId = "test")
    {
        using var http = Clinic.Http;
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/messages", UriKind.Relative));
        request.Content = JsonContent.Create(new
        {
            type = "message",
            text = "what's the weather",
            channelId,
            serviceUrl = TokenIssuer.ServiceUrl,
            deliveryMode = "expectReplies",
            conversation = new { id = "c1" },
            from = new { id = "u1" },
            recipient = new { id = "b1" },
        });
        if (header is not null)
            Assert.True(request.Headers.TryAddWithoutValidation("Authorization", header));
        return await http.SendAsync(request);
    }
}
