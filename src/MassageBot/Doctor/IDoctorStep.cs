namespace MassageBot.Doctor;

/// <summary>One thing that must work before staff can use the bot in Teams.</summary>
internal interface IDoctorStep
{
    /// <summary>Its name, as it is printed.</summary>
    string Name { get; }

    /// <summary>Names of the steps without which this one says nothing.</summary>
    IReadOnlyList<string> Needs { get; }

    /// <summary>Looks.</summary>
    Task<StepResult> RunAsync(CancellationToken cancellationToken);
}
