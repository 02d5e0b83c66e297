using System.Diagnostics;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

public partial class TestFlow
{
    private const uint DefaultTimeout = 3000;

    /// <summary>The bot sends a text.</summary>
    /// <param name="expected">The text; white space around it does not count.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> for another reply, with a
    /// <see cref="TaskCanceledException"/> for none.</returns>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Expect(expected, actual => IsText(expected, actual), description, timeout);
    }

    /// <summary>The bot sends an activity of the same type and text; nothing else is compared.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> for another reply, with a
    /// <see cref="TaskCanceledException"/> for none.</returns>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Expect(
            Describe(expected),
            actual => expected.AsMessageActivity() is { } message
                ? IsText(message.Text ?? string.Empty, actual)
                : expected.Type == actual.Type,
            description,
            timeout);
    }

    /// <summary>The bot sends an activity that equals another one.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">Decides what is equal.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> for another reply, with a
    /// <see cref="TaskCanceledException"/> for none.</returns>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string? description = null,
        uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return Expect(Describe(expected), actual => equalityComparer.Equals(expected, actual), description, timeout);
    }

    /// <summary>The bot sends something that passes a check.</summary>
    /// <param name="validateActivity">The check; what it throws for a wrong reply ends the test as it is.</param>
    /// <param name="description">What to say if there is no reply.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with a <see cref="TaskCanceledException"/> if there is no reply.</returns>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(await RequireReplyAsync(description ?? "a reply", null, timeout)));
    }

    /// <summary>The bot sends a text that contains another.</summary>
    /// <param name="expected">The text it contains.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> for another reply, with a
    /// <see cref="TaskCanceledException"/> for none.</returns>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return Expect(
            $"… {expected} …",
            actual => TextOf(actual)?.Contains(expected, StringComparison.Ordinal) == true,
            description,
            timeout);
    }

    /// <summary>The bot sends one of several texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What to say if it sends none of them.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> for another reply, with a
    /// <see cref="TaskCanceledException"/> for none.</returns>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        return Expect(string.Join(" | ", candidates), actual => candidates.Contains(TextOf(actual)), description, timeout);
    }

    /// <summary>The bot sends nothing.</summary>
    /// <param name="description">What to say if it does.</param>
    /// <param name="timeout">How long to wait, in milliseconds; the test takes that long when it passes.</param>
    /// <returns>The longer flow; it fails with an <see cref="InvalidOperationException"/> if there is a reply.</returns>
    public TestFlow AssertNoReply(string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        if (await NextReplyAsync(timeout) is { } reply)
            throw Differs(description, "no reply", reply);
    });

    private static string? TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static string Describe(IActivity activity) => TextOf(activity) ?? activity.Type;

    private static bool IsText(string expected, IActivity actual) =>
        actual.Type == ActivityTypes.Message && expected.Trim() == (TextOf(actual) ?? string.Empty).Trim();

    private TestFlow Expect(string expected, Func<IActivity, bool> isExpected, string? description, uint timeout) => Then(async () =>
    {
        var actual = await RequireReplyAsync(expected, description, timeout);
        if (!isExpected(actual))
            throw Differs(description, expected, actual);
    });

    private string At() => _said is null ? $"step {_steps + 1}" : $"step {_steps + 1}, after \"{_said}\"";

    private InvalidOperationException Differs(string? description, string expected, IActivity actual) =>
        new($"{description ?? "Another reply than expected"} ({At()}).\nExpected: {expected}\nReceived: {Describe(actual)}");

    private async Task<IActivity> RequireReplyAsync(string expected, string? description, uint timeout) =>
        await NextReplyAsync(timeout)
        ?? throw new TaskCanceledException($"{description ?? "No reply"} ({At()}).\nExpected: {expected}\nReceived: nothing within {timeout} ms");

    private async Task<IActivity?> NextReplyAsync(uint timeout)
    {
        if (_adapter.GetNextReply() is { } reply)
            return reply;

        using var patience = new CancellationTokenSource();
        if (!Debugger.IsAttached)
            patience.CancelAfter(TimeSpan.FromMilliseconds(timeout));
        try
        {
            return await _adapter.GetNextReplyAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
