using MassageBot.Doctor;
using Microsoft.Extensions.Time.Testing;
using Polly.Timeout;

namespace MassageBot.Tests.Doctor;

public sealed class DoctorWalkTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly SecretWords _secrets = new();

    [Fact]
    public async Task A_step_is_skipped_when_one_that_it_needs_failed_or_was_skipped_itself()
    {
        var (code, lines) = await WalkAsync(
            new ScriptedStep("one", () => StepResult.Failed("broken")),
            new ScriptedStep("two", () => StepResult.Ok("fine"), "one"),
            new ScriptedStep("three", () => StepResult.Ok("fine"), "two"),
            new ScriptedStep("four", () => StepResult.Ok("fine")));

        Assert.Equal(1, code);
        Assert.Equal(["failed   one    broken", "skipped  two    it needs: one.", "skipped  three  it needs: two.", "ok       four   fine", "Failed: one."], lines);
    }

    [Fact]
    public async Task Steps_that_nobody_asked_for_are_no_failure()
    {
        var (code, lines) = await WalkAsync(new ScriptedStep("one", () => StepResult.Skipped("not now")));

        Assert.Equal(0, code);
        Assert.Equal(["skipped  one  not now", "Nothing failed."], lines);
    }

    [Fact]
    public async Task A_step_that_gets_no_answer_fails_after_a_while_and_the_next_is_taken()
    {
        var endless = new ScriptedStep("one", () => StepResult.Ok("never")) { Endless = true };
        var walk = WalkAsync(endless, new ScriptedStep("two", () => StepResult.Ok("fine")));

        await endless.Started.Task;
        _time.Advance(DoctorWalk.Patience);
        var (code, lines) = await walk;

        Assert.Equal(1, code);
        Assert.StartsWith("failed   one  MB4401: there was no answer in time.", lines[0], StringComparison.Ordinal);
        Assert.Equal("ok       two  fine", lines[1]);
    }

    [Fact]
    public async Task Whoever_gives_up_ends_the_walk()
    {
        using var end = new CancellationTokenSource();
        var endless = new ScriptedStep("one", () => StepResult.Ok("never")) { Endless = true };
        var walk = new DoctorWalk([endless], _secrets, _time).RunAsync(new StringWriter(), end.Token);

        await endless.Started.Task;
        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => walk);
    }

    [Fact]
    public async Task Each_step_is_one_line_whatever_others_answered()
    {
        var (_, lines) = await WalkAsync(new ScriptedStep("one", () => StepResult.Ok("a\r\nb \u001b[31mred\tc")));

        Assert.Equal("ok       one  a b [31mred c", lines[0]);
    }

    [Fact]
    public async Task A_secret_is_hidden_as_it_is_and_as_it_stands_in_an_address()
    {
        _secrets.Add("p&sswd");
        _secrets.Add(" p&sswd and more ");
        _secrets.Add(null);
        _secrets.Add(" ");

        var (_, lines) = await WalkAsync(new ScriptedStep("one", () => StepResult.Ok("p&sswd, p%26sswd, p&sswd and more, p%26sswd+and+more.")));

        Assert.Equal("ok       one  (hidden), (hidden), (hidden), (hidden).", lines[0]);
    }

    [Fact]
    public async Task What_is_too_short_for_a_secret_tears_no_other_words_apart()
    {
        _secrets.Add("a");

        var (_, lines) = await WalkAsync(new ScriptedStep("one", () => StepResult.Ok("nothing was lost")));

        Assert.Equal("ok       one  nothing was lost", lines[0]);
    }

    [Fact]
    public async Task A_call_that_was_given_up_counts_as_no_answer()
    {
        var (code, lines) = await WalkAsync(new ScriptedStep("one", () => throw new TimeoutRejectedException()));

        Assert.Equal(1, code);
        Assert.StartsWith("failed   one  MB4401: there was no answer in time.", lines[0], StringComparison.Ordinal);
    }

    private async Task<(int Code, string[] Lines)> WalkAsync(params IDoctorStep[] steps)
    {
        var output = new StringWriter();
        var code = await new DoctorWalk(steps, _secrets, _time).RunAsync(output, CancellationToken.None);
        return (code, output.ToString().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }
}
