namespace MassageBot.Storage.Tests.Contract;

public abstract class SecretContract : StorageContract
{
    [ContractFact]
    public async Task A_secret_is_made_once_and_survives_a_restart()
    {
        var first = await Storage.Secrets.GetOrCreateAsync("signing", () => [1, 0, 255], CancellationToken.None);
        await Storage.ReopenAsync();

        var again = await Storage.Secrets.GetOrCreateAsync("signing", () => throw new InvalidOperationException(), CancellationToken.None);

        Assert.Equal([1, 0, 255], first);
        Assert.Equal(first, again);
        Assert.Equal([7], await Storage.Secrets.GetOrCreateAsync("other", () => [7], CancellationToken.None));
    }

    [ContractFact]
    public async Task All_who_ask_at_once_get_the_same_secret()
    {
        var secrets = await Task.WhenAll(Enumerable.Range(0, 20)
            .Select(i => Task.Run(() => Storage.Secrets.GetOrCreateAsync("signing", () => [(byte)i], CancellationToken.None))));

        Assert.Single(secrets.Select(secret => secret[0]).Distinct());
    }
}
