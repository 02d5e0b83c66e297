namespace MassageBot.Dialogs.Tests;

/// <summary>Keeps the treatments that clients told of, and says what a test wants to be known already.</summary>
internal sealed class FakeAfterCare : IAfterCare
{
    public KnownTreatment? Known { get; set; }

    public IReadOnlyList<DateTimeOffset> Times { get; set; } = [new(2026, 11, 3, 8, 0, 0, TimeSpan.Zero), new(2026, 11, 4, 20, 0, 0, TimeSpan.Zero)];

    public List<(ToldTreatment Told, string TextVersion)> Added { get; } = [];

    public int Agreed { get; private set; }

    public Task<KnownTreatment?> FindAsync(ITurnContext turn, DateTimeOffset endedAt, TimeSpan margin, CancellationToken cancellationToken) => Task.FromResult(Known);

    public IReadOnlyList<DateTimeOffset> Preview(ITurnContext turn, ToldTreatment told) => Times;

    public void Add(ITurnContext turn, ToldTreatment told, string textVersion) => Added.Add((told, textVersion));

    public void Agree(ITurnContext turn, string textVersion) => Agreed++;
}
