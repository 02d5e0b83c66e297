using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Moq;

namespace MassageBot.BotBuilder.Tests.Integration;

/// <summary>The client of the channel lives as long as the turn that it was made for.</summary>
public class ClientOfTurnTests
{
    private readonly Mock<IConnectorClient> _client = new();

    [Fact]
    public async Task The_client_is_disposed_when_its_turn_has_ended()
    {
        var ran = false;

        await ContinueAsync(() => ran = true);

        Assert.True(ran);
        _client.Verify(client => client.Dispose(), Times.Once());
    }

    [Fact]
    public async Task The_client_is_disposed_though_the_turn_fails()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => ContinueAsync(() => throw new InvalidOperationException("broken")));

        _client.Verify(client => client.Dispose(), Times.Once());
    }

    private Task ContinueAsync(Action bot)
    {
        var reference = new ConversationReference
        {
            ChannelId = "test",
            ServiceUrl = "https://channel.example/",
            Conversation = new ConversationAccount(id: "c1"),
        };
        return new CloudAdapter(new Authentication(_client.Object)).ContinueConversationAsync(
            "app",
            reference,
            (_, _) =>
            {
                _client.Verify(client => client.Dispose(), Times.Never());
                bot();
                return Task.CompletedTask;
            },
            CancellationToken.None);
    }

    private sealed class Authentication(IConnectorClient client) : BotFrameworkAuthentication
    {
        public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string? authHeader, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(client);
    }

    private sealed class Factory(IConnectorClient client) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string? audience, CancellationToken cancellationToken) => Task.FromResult(client);
    }
}
