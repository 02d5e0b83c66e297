namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps the cases that were opened, what was shared with them, and what was passed on.</summary>
internal sealed class FakeEscalations : IEscalations
{
    public List<EscalationRequest> Opened { get; } = [];

    public List<(string Reference, EscalationRequest Request)> Shared { get; } = [];

    public List<(string Reference, string Text)> PassedOn { get; } = [];

    /// <summary>By when somebody takes a case.</summary>
    public DateTimeOffset? PromisedAt { get; set; }

    public Task<OpenedCase> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken)
    {
        Opened.Add(request);
        return Task.FromResult(new OpenedCase($"M-TEST{Opened.Count}", PromisedAt));
    }

    public Task<OpenedCase> ShareAsync(ITurnContext turn, string reference, EscalationRequest request, CancellationToken cancellationToken)
    {
        Shared.Add((reference, request));
        return Task.FromResult(new OpenedCase(reference, PromisedAt));
    }

    public Task PassOnAsync(ITurnContext turn, string reference, CancellationToken cancellationToken)
    {
        PassedOn.Add((reference, turn.Activity.Text ?? ""));
        return Task.CompletedTask;
    }
}
