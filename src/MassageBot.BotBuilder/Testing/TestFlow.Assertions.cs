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
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(actual => RequireText(expected, actual, description), description ?? expected, timeout);
    }

    /// <summary>The bot sends an activity of the same type and text.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(IActivity expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            actual =>
            {
                Require(expected.Type == actual.Type, description, expected.Type, actual.Type);
                if (expected.AsMessageActivity() is { } message)
                    RequireText(message.Text ?? string.Empty, actual, description);
            },
            description ?? expected.AsMessageActivity()?.Text,
            timeout);
    }

    /// <summary>The bot sends an activity that equals another one.</summary>
    /// <param name="expected">The activity.</param>
    /// <param name="equalityComparer">Decides what is equal.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(
        IActivity expected,
        IEqualityComparer<IActivity> equalityComparer,
        string? description = null,
        uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(equalityComparer);
        return AssertReply(
            actual => Require(equalityComparer.Equals(expected, actual), description, Describe(expected), Describe(actual)),
            description,
            timeout);
    }

    /// <summary>The bot sends something that passes a check.</summary>
    /// <param name="validateActivity">The check; throws if the reply is wrong.</param>
    /// <param name="description">What to say if there is no reply.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReply(Action<IActivity> validateActivity, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateActivity);
        return Then(async () => validateActivity(
            await NextReplyAsync(timeout)
            ?? throw new TimeoutException($"No reply within {timeout} ms: {description ?? "a reply is expected"}")));
    }

    /// <summary>The bot sends a text that contains another.</summary>
    /// <param name="expected">The text it contains.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyContains(string expected, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return AssertReply(
            actual => Require(
                TextOf(actual)?.Contains(expected, StringComparison.Ordinal) == true,
                description,
                $"… {expected} …",
                TextOf(actual)),
            description ?? expected,
            timeout);
    }

    /// <summary>The bot sends one of several texts.</summary>
    /// <param name="candidates">The texts.</param>
    /// <param name="description">What to say if it sends none of them.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertReplyOneOf(string[] candidates, string? description = null, uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(candidates);
        var expected = string.Join(" | ", candidates);
        return AssertReply(
            actual => Require(candidates.Contains(TextOf(actual)), description, expected, TextOf(actual)),
            description ?? expected,
            timeout);
    }

    /// <summary>The bot sends nothing.</summary>
    /// <param name="description">What to say if it does.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow AssertNoReply(string? description = null, uint timeout = DefaultTimeout) => Then(async () =>
    {
        var reply = await NextReplyAsync(timeout);
        Require(reply is null, description, "no reply", reply is null ? null : Describe(reply));
    });

    private static string? TextOf(IActivity activity) => activity.AsMessageActivity()?.Text;

    private static string Describe(IActivity activity) => TextOf(activity) ?? activity.Type;

    private static void RequireText(string expected, IActivity actual, string? description)
    {
        Require(actual.Type == ActivityTypes.Message, description, ActivityTypes.Message, actual.Type);
        Require(expected.Trim() == (TextOf(actual) ?? string.Empty).Trim(), description, expected, TextOf(actual));
    }

    private static void Require(bool condition, string? description, string? expected, string? actual)
    {
        if (!condition)
            throw new InvalidOperationException($"{description ?? "The reply differs."}\nExpected: {expected}\nReceived: {actual}");
    }

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
