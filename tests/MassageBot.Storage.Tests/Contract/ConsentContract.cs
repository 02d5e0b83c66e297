namespace MassageBot.Storage.Tests.Contract;

public abstract class ConsentContract : StorageContract
{
    [ContractFact]
    public async Task Consent_and_withdrawal_are_both_kept_in_order()
    {
        await CommitAsync(await AcceptAndTakeAsync("yes"), [], [], [new ConsentRecorded("contact", "v3", true, Now)]);
        Storage.Time.Advance(TimeSpan.FromDays(1));
        await CommitAsync(await AcceptAndTakeAsync("no"), [], [], [new ConsentRecorded("contact", "v4", false, Now)]);

        var consents = await ListAsync();

        Assert.Equal(
            [new RecordedConsent("contact", "v3", true, Now.AddDays(-1)), new RecordedConsent("contact", "v4", false, Now)],
            consents);
    }

    [ContractFact]
    public async Task Consents_outlive_an_erasure_as_the_clinics_proof()
    {
        await CommitAsync(await AcceptAndTakeAsync("yes"), [], [], [new ConsentRecorded("contact", "v3", true, Now)]);

        await Storage.Erasure.EraseAsync(Chat, CancellationToken.None);

        Assert.Single(await ListAsync());
    }

    private Task<IReadOnlyList<RecordedConsent>> ListAsync() => Storage.Get<IConsentLog>().ListAsync(Chat, CancellationToken.None);
}
