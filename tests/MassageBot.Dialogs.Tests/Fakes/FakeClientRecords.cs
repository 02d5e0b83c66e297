namespace MassageBot.Dialogs.Tests;

/// <summary>Says what a test wants to be kept, and gives a link where there is one.</summary>
internal sealed class FakeClientRecords : IClientRecords
{
    public KeptRecords Kept { get; set; } = new() { Messages = 3 };

    public string? Link { get; set; } = "https://clinic.example/copy?t=abc";

    public int Copies { get; private set; }

    public Task<KeptRecords> CountAsync(ITurnContext turn, CancellationToken cancellationToken) => Task.FromResult(Kept);

    public Task<RecordsCopy?> CopyAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        Copies++;
        return Task.FromResult(Link is { } link ? new RecordsCopy(link, TimeSpan.FromMinutes(30)) : null);
    }
}
