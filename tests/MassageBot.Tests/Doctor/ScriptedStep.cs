using MassageBot.Doctor;

namespace MassageBot.Tests.Doctor;

/// <summary>A step that finds what the test says.</summary>
internal sealed class ScriptedStep(string name, Func<StepResult> find, params string[] needs) : IDoctorStep
{
    public string Name => name;

    public IReadOnlyList<string> Needs => needs;

    /// <summary>Whether it never ends by itself.</summary>
    public bool Endless { get; init; }

    /// <summary>Ends when the step was begun.</summary>
    public TaskCompletionSource Started { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        Started.TrySetResult();
        if (Endless)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        return find();
    }
}
