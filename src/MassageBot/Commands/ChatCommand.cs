using MassageBot.Channels.DirectLine;
using MassageBot.Turns;

namespace MassageBot.Commands;

/// <summary>`chat`: a conversation in the terminal, one message a line, until the end of input.</summary>
internal static class ChatCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> settings, CancellationToken cancellationToken)
    {
        using var host = ConsoleHost.Build(settings);
        return await ConsoleHost.RunAsync(host, services => TalkAsync(services, cancellationToken), cancellationToken);
    }

    private static async Task<int> TalkAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var conversation = new TerminalConversation(
            services.GetRequiredService<TurnGate>(), services.GetRequiredService<TimeProvider>(), DirectLineConversations.NewId());
        TerminalText.Print(await conversation.JoinAsync(cancellationToken), Console.Out);
        while (!cancellationToken.IsCancellationRequested)
        {
            await Console.Out.WriteAsync("> ");
            if (await Console.In.ReadLineAsync(cancellationToken) is not { } line)
                return 0;
            TerminalText.Print(await conversation.SayAsync(line, cancellationToken), Console.Out);
        }

        return 0;
    }
}
