using MassageBot.Commands;
using MassageBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Commands;

public sealed class OutboxCommandTests
{
    [Fact]
    public async Task What_could_not_be_delivered_or_answered_is_listed_without_a_word_of_it_and_sent_again_on_request()
    {
        await using var clinic = await TestClinic.StartAsync();
        var turns = clinic.Services.GetRequiredService<ITurnStore>();
        var outbox = clinic.Services.GetRequiredService<IOutboxStore>();
        var now = DateTimeOffset.UnixEpoch.AddYears(56);
        var chat = new ConversationKey("emulator", "chat-1");
        var turn = (await turns.AcceptAndTakeAsync(new InboundActivity(chat, "a1", null, "message", true, """{"text":"secretword"}""", now), "main", CancellationToken.None)).Turn!;
        await turns.CommitAsync(new TurnCommit(turn, [], [new OutgoingActivity("""{"text":"secretword"}""", "message", true, true, now)], []), CancellationToken.None);
        var item = Assert.Single(await outbox.DueAsync(now, 10, CancellationToken.None));
        await outbox.MarkFailedAsync(item.Id, null, "HttpRequestException", CancellationToken.None);
        var poison = (await turns.AcceptAndTakeAsync(new InboundActivity(chat, "a2", null, "message", true, """{"text":"secretword"}""", now), "main", CancellationToken.None)).Turn;
        while (poison is not null)
        {
            await turns.FailAsync(poison, new TurnFailure("MB2002", "TimeoutException", []), CancellationToken.None);
            poison = await turns.TakeNextAsync(chat, "main", CancellationToken.None);
        }

        string[] settings = [$"--Storage:ConnectionString=Data Source={clinic.Database}"];
        var (listed, said) = await RunAsync(output => OutboxCommand.ListAsync(settings, output, CancellationToken.None));
        var (retried, _) = await RunAsync(output => OutboxCommand.RetryAsync("all", settings, output, CancellationToken.None));
        var (_, after) = await RunAsync(output => OutboxCommand.ListAsync(settings, output, CancellationToken.None));

        Assert.Equal((0, 0), (listed, retried));
        Assert.Contains($"message {item.Id}  2026-01-01 00:00Z  given up  1 tries  HttpRequestException  emulator chat-1", said, StringComparison.Ordinal);
        Assert.Contains("given up after 3 tries  MB2002 TimeoutException  emulator chat-1 a2", said, StringComparison.Ordinal);
        Assert.Contains("0 messages wait, 0 are held, 1 were given up; 1 turns were given up.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("secretword", said, StringComparison.Ordinal);
        Assert.DoesNotContain("1 were given up;", after, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("seven")]
    [InlineData("-1")]
    [InlineData("4711")]
    public async Task A_number_that_is_none_is_named_with_what_to_do(string which)
    {
        await using var clinic = await TestClinic.StartAsync();

        var (code, said) = await RunAsync(output => OutboxCommand.RetryAsync(which, [$"--Storage:ConnectionString=Data Source={clinic.Database}"], output, CancellationToken.None));

        Assert.Equal(1, code);
        Assert.Contains("MB2018", said, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Said)> RunAsync(Func<TextWriter, Task<int>> run)
    {
        await using var output = new StringWriter();
        return (await run(output), output.ToString());
    }
}
