#if BOTSDK_SOURCE
using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace MassageBot.BotBuilder.Tests.Connector;

public sealed class ConversationsTests : IDisposable
{
    private const string Chat = "/emea/v3/conversations/19%3Achat%40thread.v2%3Bmessageid%3D7";
    private const string ChatId = "19:chat@thread.v2;messageid=7";

    private readonly AnsweringChannel _channel = new();

    public void Dispose() => _channel.Dispose();

    [Fact]
    public async Task All_members_are_asked_for_at_once()
    {
        _channel.On($"GET {Chat}/members", """[{"id":"29:1","name":"Ana","givenName":"Ana"},{"id":"29:2"}]""");
        using var client = _channel.Client();

        var members = await client.Conversations.GetConversationMembersAsync(ChatId);

        Assert.Equal(["29:1", "29:2"], members.Select(member => member.Id));
        Assert.Equal("Ana", members[0].Properties!["givenName"].GetString());
    }

    [Fact]
    public async Task One_member_is_asked_for_by_id()
    {
        _channel.On($"GET {Chat}/members/29%3A1%2Fx", """{"id":"29:1/x","name":"Ana"}""");
        using var client = _channel.Client();

        var member = await ((Conversations)client.Conversations).GetConversationMemberAsync("29:1/x", ChatId);

        Assert.Equal("Ana", member.Name);
    }

    [Theory]
    [InlineData(null, null, "")]
    [InlineData(200, null, "?pageSize=200")]
    [InlineData(null, "a b&c", "?continuationToken=a%20b%26c")]
    [InlineData(50, "next", "?pageSize=50&continuationToken=next")]
    public async Task Members_are_asked_for_in_pages(int? pageSize, string? continuationToken, string query)
    {
        _channel.On($"GET {Chat}/pagedmembers{query}", """{"continuationToken":"more","members":[{"id":"29:1"}]}""");
        using var client = _channel.Client();

        var page = await client.Conversations.GetConversationPagedMembersAsync(ChatId, pageSize, continuationToken);

        Assert.Equal("more", page.ContinuationToken);
        Assert.Equal("29:1", Assert.Single(page.Members).Id);
    }

    [Fact]
    public async Task Who_an_activity_was_sent_to_is_asked_for_by_its_id()
    {
        _channel.On($"GET {Chat}/activities/1%3A2/members", """[{"id":"29:1"}]""");
        using var client = _channel.Client();

        var members = await client.Conversations.GetActivityMembersAsync(ChatId, "1:2");

        Assert.Equal("29:1", Assert.Single(members).Id);
    }

    [Fact]
    public async Task A_member_is_removed_by_id()
    {
        _channel.On($"DELETE {Chat}/members/29%3A1", string.Empty, HttpStatusCode.NoContent);
        using var client = _channel.Client();

        await client.Conversations.DeleteConversationMemberAsync(ChatId, "29:1");

        Assert.Equal([$"DELETE {Chat}/members/29%3A1"], _channel.Calls);
    }

    [Fact]
    public async Task The_conversations_of_the_bot_come_in_pages()
    {
        _channel.On(
            "GET /emea/v3/conversations?continuationToken=2",
            """{"continuationToken":"3","conversations":[{"id":"c1","members":[{"id":"29:1"}]}]}""");
        using var client = _channel.Client();

        var page = await client.Conversations.GetConversationsAsync("2");

        Assert.Equal("3", page.ContinuationToken);
        var conversation = Assert.Single(page.Conversations);
        Assert.Equal("c1", conversation.Id);
        Assert.Equal("29:1", Assert.Single(conversation.Members).Id);
    }

    [Fact]
    public async Task Earlier_activities_are_sent_as_one_list()
    {
        _channel.On($"POST {Chat}/activities/history", """{"id":"h1"}""");
        using var client = _channel.Client();

        var made = await client.Conversations.SendConversationHistoryAsync(ChatId, new Transcript([new Activity { Type = "message", Text = "hello" }]));

        Assert.Equal("h1", made.Id);
        Assert.Equal("""{"activities":[{"type":"message","text":"hello"}]}""", Assert.Single(_channel.Bodies));
    }

    [Fact]
    public async Task A_file_is_uploaded_as_Base64()
    {
        _channel.On($"POST {Chat}/attachments", """{"id":"f1"}""");
        using var client = _channel.Client();

        var made = await client.Conversations.UploadAttachmentAsync(ChatId, new AttachmentData("text/plain", "hi.txt", [104, 105]));

        Assert.Equal("f1", made.Id);
        Assert.Equal("""{"type":"text/plain","name":"hi.txt","originalBase64":"aGk="}""", Assert.Single(_channel.Bodies));
    }

    [Fact]
    public async Task A_refusal_says_what_the_channel_said()
    {
        _channel.On($"GET {Chat}/members", """{"error":{"code":"BotNotInConversationRoster","message":"no"}}""", HttpStatusCode.Forbidden);
        using var client = _channel.Client();

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.GetConversationMembersAsync(ChatId));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Response?.StatusCode);
        Assert.Equal("BotNotInConversationRoster", refused.Body?.Error.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>signed out</html>")]
    [InlineData("{}")]
    public async Task A_list_that_cannot_be_read_is_an_error(string body)
    {
        _channel.On($"GET {Chat}/members", body);
        using var client = _channel.Client();

        var failed = await Assert.ThrowsAsync<ErrorResponseException>(() => client.Conversations.GetConversationMembersAsync(ChatId));

        Assert.Equal(HttpStatusCode.OK, failed.Response?.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_would_lead_elsewhere_is_refused_before_anything_is_sent(string id)
    {
        using var client = _channel.Client();

        await Assert.ThrowsAsync<ArgumentException>(() => client.Conversations.GetConversationMembersAsync(id));

        Assert.Empty(_channel.Calls);
    }
}
#endif
