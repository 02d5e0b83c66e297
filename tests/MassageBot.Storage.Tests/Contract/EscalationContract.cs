using MassageBot.Storage.Tests.Escalations;

namespace MassageBot.Storage.Tests.Contract;

public abstract class EscalationContract : StorageContract
{
    [ContractFact]
    public async Task An_escalation_is_kept_with_all_that_staff_need()
    {
        var consent = new ConsentGiven("contact-v3", Now);
        var opened = new EscalationOpened("M-7K3P", "URGENT", "CRISIS", ["R-01", "R-12"], "numb leg since Monday", "07700 900123", consent, Now, "3f2a");
        await OpenAsync(opened);

        var expected = new EscalationRecord("M-7K3P", Chat, "URGENT", "CRISIS", opened.RuleIds, opened.Summary, opened.Contact, consent, Now, "3f2a", EscalationStatus.Open) { Number = 1 };
        AssertSame(expected, await GetAsync("M-7K3P"));
        AssertSame(expected, await GetAsync(" m-7k3p "));
        AssertSame(expected, Assert.Single(await ListAsync(EscalationStatus.Open)));
        Assert.Null(await GetAsync("M-NONE"));
    }

    [ContractFact]
    public async Task Without_consent_only_the_bare_facts_are_kept()
    {
        await OpenAsync(Bare("M-7K3P"));

        var kept = (await GetAsync("M-7K3P"))!;
        Assert.Equal((null, null, null, null), (kept.Summary, kept.Contact, kept.Consent, kept.Route));
    }

    [ContractTheory]
    [InlineData("summary", null)]
    [InlineData(null, "contact")]
    public async Task Personal_fields_without_consent_are_refused(string? summary, string? contact)
    {
        var exception = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(Bare("M-7K3P") with { Summary = summary, Contact = contact }));

        Assert.Equal(StorageErrors.ConsentMissing, exception.Code);
        Assert.Empty(await ListAsync(null));
    }

    [ContractFact]
    public async Task The_latest_escalation_is_listed_first()
    {
        await OpenAsync(Bare("M-AAAA"));
        Storage.Time.Advance(TimeSpan.FromMinutes(5));
        await OpenAsync(Bare("M-BBBB"));

        Assert.Equal(["M-BBBB", "M-AAAA"], (await ListAsync(null)).Select(escalation => escalation.Reference));
    }

    [ContractFact]
    public async Task A_reference_in_use_cannot_be_used_again()
    {
        await OpenAsync(Bare("M-7K3P"));

        var exception = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(Bare("M-7K3P")));

        Assert.Equal(StorageErrors.ReferenceTaken, exception.Code);
        Assert.Single(await ListAsync(null));
    }

    [ContractFact]
    public async Task References_differ_also_when_the_draws_collide()
    {
        Storage.Randomness = new RepeatingRandomness(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1);

        var first = await ReserveAsync();
        var second = await ReserveAsync();

        Assert.Equal(("M-3333", "M-4444"), (first, second));
    }

    [ContractFact]
    public async Task A_reference_in_use_is_not_drawn_again()
    {
        Storage.Randomness = new RepeatingRandomness(0, 0, 0, 0, 1, 1, 1, 1);
        await OpenAsync(Bare("M-3333"));

        Assert.Equal("M-4444", await ReserveAsync());
    }

    [ContractFact]
    public async Task References_grow_before_they_run_out()
    {
        Storage.Randomness = new RepeatingRandomness(0);

        Assert.Equal("M-3333", await ReserveAsync());
        Assert.Equal("M-33333", await ReserveAsync());
    }

    [ContractFact]
    public async Task A_source_of_randomness_that_only_repeats_itself_is_reported()
    {
        Storage.Randomness = new RepeatingRandomness(0);
        for (var i = 0; i < 5; i++)
            await ReserveAsync();

        var exception = await Assert.ThrowsAsync<StorageException>(ReserveAsync);

        Assert.Equal(StorageErrors.NoFreeReference, exception.Code);
    }

    [ContractFact]
    public async Task A_thousand_references_are_all_different()
    {
        var references = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => ReserveAsync()));

        Assert.Equal(1000, references.Distinct().Count());
        Assert.All(references, reference => Assert.Matches("^M-[3479CFHJKMNPRTWXY]{4,8}$", reference));
    }

    private static void AssertSame(EscalationRecord expected, EscalationRecord? actual)
    {
        Assert.NotNull(actual);
        Assert.Equal(expected.RuleIds, actual.RuleIds);
        Assert.Equal(expected, actual with { RuleIds = expected.RuleIds });
    }

    private EscalationOpened Bare(string reference) => new(reference, "URGENT", null, ["R-01"], null, null, null, Now, "3f2a");

    private async Task OpenAsync(EscalationOpened opened) =>
        await CommitAsync(await AcceptAndTakeAsync("help"), [], [], [opened]);

    private Task<string> ReserveAsync() => Storage.Escalations.ReserveReferenceAsync(CancellationToken.None);

    private Task<EscalationRecord?> GetAsync(string reference) => Storage.Escalations.GetAsync(reference, CancellationToken.None);

    private Task<IReadOnlyList<EscalationRecord>> ListAsync(EscalationStatus? status) => Storage.Escalations.ListAsync(status, 10, CancellationToken.None);
}
