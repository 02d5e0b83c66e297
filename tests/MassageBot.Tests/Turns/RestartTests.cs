using System.Text.Json;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassageBot.Tests.Turns;

public sealed class RestartTests
{
    [Fact]
    public async Task A_turn_that_the_program_is_stopped_in_is_finished_after_the_restart_exactly_once()
    {
        var begun = new TaskCompletionSource();
        var runs = 0;
        await using var clinic = await TestClinic.StartAsync(
            services => services.Replace(ServiceDescriptor.Singleton<IBot>(s => new ScriptedBot(s.GetRequiredService<ConversationState>())
            {
                Script = async (turn, cancellationToken) =>
                {
                    if (turn.Activity.Text != "blocked" || Interlocked.Increment(ref runs) > 1)
                        return;
                    begun.SetResult();
                    await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                },
            })),
            time: null);
        await using var talk = await DirectLineTalk.BeginAsync(clinic);

        await talk.PostAsync(new { type = "message", text = "blocked", channelData = new { clientActivityID = "b" } });
        await begun.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await talk.PostAsync(new { type = "message", text = "behind it" });
        await clinic.RestartAsync();
        await talk.ReconnectAsync();
        await talk.PostAsync(new { type = "message", text = "blocked", channelData = new { clientActivityID = "b" } });
        await talk.SayAsync("after");

        var said = (await talk.HistoryAsync()).Where(a => !IsClient(a)).Select(a => a.GetProperty("text").GetString());
        Assert.Equal(["echo 0: ", "echo 1: blocked", "echo 2: behind it", "echo 3: after"], said);
        Assert.Equal(2, runs);
    }

    private static bool IsClient(JsonElement activity) => activity.GetProperty("from").GetProperty("role").GetString() == "user";
}
