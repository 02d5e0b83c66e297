using System.CommandLine;
using System.Globalization;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`outbox` and `outbox retry`: what could not be delivered and which turns were given up, without a word of what was said.</summary>
internal static class OutboxCommand
{
    private const int Most = 1000;
    private const string All = "all";

    public static Command Create()
    {
        var outbox = new Command("outbox", "List what could not be delivered to a channel, and the messages whose turn was given up.") { TreatUnmatchedTokensAsErrors = false };
        outbox.SetAction((parsed, cancellationToken) => ListAsync(parsed.UnmatchedTokens, Console.Out, cancellationToken));
        var which = new Argument<string>("message") { Description = "The number of a message that 'outbox' lists, or 'all'." };
        var retry = new Command("retry", "Let messages that were given up or are held be sent again.") { TreatUnmatchedTokensAsErrors = false };
        retry.Arguments.Add(which);
        retry.SetAction((parsed, cancellationToken) => RetryAsync(parsed.GetRequiredValue(which), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        outbox.Subcommands.Add(retry);
        return outbox;
    }

    public static Task<int> ListAsync(IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        services.GetRequiredService<IReadingAccess>().OpenForReading();
        var store = services.GetRequiredService<IOutboxStore>();
        var troubles = await store.ListTroubleAsync(Most, cancellationToken);
        foreach (var trouble in troubles)
            await output.WriteLineAsync(Line(trouble));
        var failed = await services.GetRequiredService<ITurnStore>().ListFailedAsync(Most, cancellationToken);
        foreach (var turn in failed)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"turn    {turn.FailedAt:yyyy-MM-dd HH:mm}Z  given up after {turn.Attempts} tries  {turn.Code} {turn.Detail}  {turn.Conversation.ChannelId} {TerminalText.OneLine(turn.Conversation.ConversationId)} {TerminalText.OneLine(turn.ActivityId)}"));
        }

        var count = await store.CountAsync(cancellationToken);
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{count.Waiting} messages wait, {troubles.Count(t => t.Standing == OutboxStanding.Held)} are held, {count.Dead} were given up; {failed.Count} turns were given up."));
        return 0;
    });

    public static Task<int> RetryAsync(string which, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        long? id = null;
        if (which != All)
        {
            if (!long.TryParse(which, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                await output.WriteLineAsync($"MB2018: '{TerminalText.OneLine(which)}' is no message. Write a number that 'outbox' lists, or 'all'.");
                return 1;
            }

            id = number;
        }

        var count = await services.GetRequiredService<IOutboxStore>().RetryAsync(id, services.GetRequiredService<TimeProvider>().GetUtcNow(), cancellationToken);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{count} messages are sent again; a running program does so within seconds."));
        if (count > 0 || id is null)
            return 0;
        await output.WriteLineAsync($"MB2018: message {which} is neither given up nor held. 'outbox' lists those that are.");
        return 1;
    });

    private static string Line(OutboxTrouble trouble)
    {
        var standing = trouble.Standing switch
        {
            OutboxStanding.Dead => "given up",
            OutboxStanding.Held => "held until the bot is let in again",
            _ => string.Create(CultureInfo.InvariantCulture, $"tried again at {trouble.NextAttemptAt:HH:mm:ss}Z"),
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"message {trouble.Id}  {trouble.Timestamp:yyyy-MM-dd HH:mm}Z  {standing}  {trouble.Attempts} tries  {trouble.ReasonCode ?? "-"}  {trouble.Conversation.ChannelId} {TerminalText.OneLine(trouble.Conversation.ConversationId)}");
    }
}
