namespace MassageBot.Storage.Tests.Contract;

public abstract class TreatmentContract : CareContract
{
    [ContractFact]
    public async Task A_treatment_comes_with_its_client_consent_and_check_ins()
    {
        var acceptance = await AddAsync(Planned("t-1", "c-1", Step("end", 0, 2, safety: true), Step("day-1", 24), Step("late", -1, skip: SkipReasons.TooLate)));

        Assert.Equal(TreatmentOutcome.Added, acceptance.Outcome);
        var file = (await Treatments.ReadFileAsync("c-1", CancellationToken.None))!;
        Assert.Equal(new CareClient("c-1", "Ann", "en-GB", "Europe/London", "c-1@example.org"), file.Client);
        Assert.Equal([new ConsentEntry(true, "v1", "paper", Now.AddDays(-1))], file.Consents);
        var treatment = Assert.Single(file.Treatments);
        Assert.Equal(("t-1", "Kim", "thai", Now), (treatment.ExternalId, treatment.Practitioner, treatment.Kind, treatment.EndedAt));
        Assert.Equal(["neck", "leg"], treatment.Areas);
        Assert.Equal(["pregnant"], treatment.Modifiers);
        Assert.Equal(
            [("late", CheckInStatus.Skipped, "too-late"), ("end", CheckInStatus.Planned, null), ("day-1", CheckInStatus.Planned, null)],
            file.CheckIns.Select(checkIn => (checkIn.Step, checkIn.Status, checkIn.Reason)));
    }

    [ContractFact]
    public async Task The_same_treatment_once_more_adds_nothing()
    {
        var first = await AddAsync(Planned("t-1"));

        var second = await AddAsync(Planned("t-1"));

        Assert.Equal(new TreatmentAcceptance(TreatmentOutcome.Known, first.Id), second);
        await TheCheckInAsync();
    }

    [ContractFact]
    public async Task Another_treatment_with_its_id_is_refused()
    {
        await AddAsync(Planned("t-1"));
        var other = Planned("t-1");

        var acceptance = await AddAsync(other with { Treatment = other.Treatment with { Kind = "cupping", Client = other.Treatment.Client with { Name = "Eve" } } });

        Assert.Equal(TreatmentOutcome.Differs, acceptance.Outcome);
        Assert.Equal("Ann", (await TheCheckInAsync()).Client.Name);
    }

    [ContractFact]
    public async Task A_request_that_is_repeated_gets_its_first_answer_and_a_key_is_good_for_one_request()
    {
        var first = await AddAsync(Planned("t-1"), new CareRequest("key", "one"));

        Assert.Equal(new TreatmentAcceptance(TreatmentOutcome.Repeated, first.Id), await AddAsync(Planned("t-1"), new CareRequest("key", "one")));
        Assert.Equal(new TreatmentAcceptance(TreatmentOutcome.KeyTaken, first.Id), await AddAsync(Planned("t-2"), new CareRequest("key", "two")));
        Assert.Equal(["t-1"], await Treatments.FindTakenAsync(["t-1", "t-2"], CancellationToken.None));
    }

    [ContractFact]
    public async Task A_client_is_brought_up_to_date_and_what_is_not_told_stays()
    {
        await AddAsync(Planned("t-1"));
        var next = Planned("t-2");

        await AddAsync(next with { Treatment = next.Treatment with { Client = new CareClient("c-1", null, null, "Asia/Tokyo", null, "+81 1") } });

        Assert.Equal(
            new CareClient("c-1", "Ann", "en-GB", "Asia/Tokyo", "c-1@example.org", "+81 1"), (await Treatments.ReadFileAsync("c-1", CancellationToken.None))!.Client);
    }

    [ContractFact]
    public async Task An_import_adds_all_or_nothing()
    {
        await AddAsync(Planned("t-2"));
        var other = Planned("t-2");

        var refused = await Treatments.ImportAsync(
            [Planned("t-1"), other with { Treatment = other.Treatment with { Kind = "cupping" } }, Planned("t-3")], CancellationToken.None);
        Assert.Equal((0, 0), (refused.Added, refused.Known));
        Assert.Equal(["t-2"], refused.Differing);
        Assert.Empty(await Treatments.FindTakenAsync(["t-1", "t-3"], CancellationToken.None));

        var result = await Treatments.ImportAsync([Planned("t-1"), Planned("t-2"), Planned("t-3")], CancellationToken.None);
        Assert.Equal((2, 1), (result.Added, result.Known));
    }

    [ContractFact]
    public async Task An_import_that_stops_on_the_way_leaves_nothing()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Treatments.ImportAsync(Broken(), CancellationToken.None));

        Assert.Empty(await Treatments.FindTakenAsync(["t-1"], CancellationToken.None));

        IEnumerable<PlannedTreatment> Broken()
        {
            yield return Planned("t-1");
            throw new InvalidOperationException();
        }
    }

    [ContractFact]
    public async Task Who_said_stop_has_said_it_under_another_id_with_the_same_address_too()
    {
        await AddAsync(Planned("t-1"));
        await LinkAsync();
        await TurnAsync(new CareOptedOut("chat", Now));
        var other = Planned("t-2", "c-2");

        await AddAsync(other with { Treatment = other.Treatment with { Client = other.Treatment.Client with { Email = "c-1@example.org" } } });

        Storage.Time.Advance(TimeSpan.FromDays(2));
        Assert.Empty((await ClaimAsync()).CheckIns);
        Assert.Equal(Now.AddDays(-2), (await Treatments.PermissionOfAsync("c-2", CancellationToken.None))!.OptedOutAt);
    }

    [ContractFact]
    public async Task A_treatment_told_in_the_chat_belongs_to_the_client_of_the_conversation()
    {
        var told = Planned("chat-1-a") with { };
        await TurnAsync(new TreatmentTold(told with { Treatment = told.Treatment with { Client = new CareClient(null, null, null, "Europe/Rome") } }, Now, "{}"));
        await TurnAsync(new TreatmentTold(told with { Treatment = told.Treatment with { ExternalId = "chat-1-b" } }, Now));

        var file = Assert.Single(await Treatments.ReadFilesAsync(Chat, CancellationToken.None));

        Assert.Equal(["chat-1-a", "chat-1-b"], file.Treatments.Select(treatment => treatment.ExternalId));
        Assert.All(file.CheckIns, checkIn => Assert.True(checkIn.HasConversation));
    }

    [ContractFact]
    public async Task Erasing_the_conversation_erases_treatments_check_ins_and_who_the_client_was_but_not_the_consent()
    {
        await AddAsync(Planned("t-1"), new CareRequest("key", "one"));
        await AddAsync(Planned("t-9", "c-9"));
        await LinkAsync();

        var receipt = await Storage.Erasure.EraseAsync(Chat, CancellationToken.None);

        Assert.Equal((1, 1), (receipt.Treatments, receipt.CheckIns));
        Assert.Null(await Treatments.ReadFileAsync("c-1", CancellationToken.None));
        Assert.Empty(await Treatments.ReadFilesAsync(Chat, CancellationToken.None));
        Assert.NotNull(await Treatments.ReadFileAsync("c-9", CancellationToken.None));
        Assert.Equal(TreatmentOutcome.Added, (await AddAsync(Planned("t-1"))).Outcome);
    }

    [ContractFact]
    public async Task A_client_without_a_conversation_is_erased_by_the_clinics_id()
    {
        await AddAsync(Planned("t-1"));

        var receipt = await Storage.Erasure.EraseClientAsync("c-1", CancellationToken.None);

        Assert.Equal((1, 1), (receipt!.Treatments, receipt.CheckIns));
        Assert.Null(await Storage.Erasure.EraseClientAsync("c-1", CancellationToken.None));
    }
}
