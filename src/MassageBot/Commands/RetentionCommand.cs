using System.CommandLine;
using System.Globalization;
using MassageBot.Retention;
using MassageBot.Storage;
using Microsoft.Extensions.Options;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`retention`: how long what is kept, and what is over; with `--apply` it is removed.</summary>
internal static class RetentionCommand
{
    public static Command Create()
    {
        var apply = new Option<bool>("--apply") { Description = "Remove what is over. Without it nothing is changed." };
        var command = new Command("retention", "Show how long what is kept, and what would be removed today.") { TreatUnmatchedTokensAsErrors = false };
        command.Options.Add(apply);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(apply), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return command;
    }

    public static Task<int> RunAsync(bool apply, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        if (!apply)
            services.GetRequiredService<IReadingAccess>().OpenForReading();
        var options = services.GetRequiredService<IOptions<RetentionOptions>>().Value;
        var pass = services.GetRequiredService<RetentionPass>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var count = apply ? await pass.RunAsync(now, cancellationToken) : await pass.CountAsync(now, cancellationToken);
        var verb = apply ? "removed" : "over";
        await LineAsync("conversations", options.Conversations, count.Conversations);
        await LineAsync("questions and thumbs", options.Questions, count.Questions);
        await LineAsync("treatments", options.Treatments, count.Treatments);
        await LineAsync("what was told in cases", options.Cases, count.Cases);
        await LineAsync("messages of staff", options.StaffMessages, count.StaffMessages);
        if (!apply)
            await output.WriteLineAsync(options.Enabled ? "Nothing was changed. The running program removes it once a day; 'retention --apply' does it now." : "Nothing was changed. Retention:Enabled is false: only 'retention --apply' removes it.");
        return 0;

        Task LineAsync(string kind, TimeSpan? kept, int number) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{kind,-24} {(kept is { } time ? $"kept {time.TotalDays:0} days" : "kept for ever"),-16} {number} {verb}"));
    });
}
