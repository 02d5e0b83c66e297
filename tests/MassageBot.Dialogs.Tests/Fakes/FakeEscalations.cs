namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps the cases that were opened.</summary>
internal sealed class FakeEscalations : IEscalations
{
    public List<EscalationRequest> Opened { get; } = [];

    public Task<string> OpenAsync(ITurnContext turn, EscalationRequest request, CancellationToken cancellationToken)
    {
        Opened.Add(request);
        return Task.FromResult($"M-TEST{Opened.Count}");
    }
}
