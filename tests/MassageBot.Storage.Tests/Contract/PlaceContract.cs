namespace MassageBot.Storage.Tests.Contract;

/// <summary>Where the bot can speak first.</summary>
public abstract class PlaceContract : StorageContract
{
    private static readonly ConversationKey Personal = new("msteams", "a:personal");

    private IPlaceStore Places => Storage.Get<IPlaceStore>();

    [ContractFact]
    public async Task A_place_is_known_from_the_turn_in_which_the_bot_was_added_until_it_is_removed()
    {
        await EnterAsync(Personal, "{\"serviceUrl\":\"https://a\"}");
        await EnterAsync(Personal, "{\"serviceUrl\":\"https://b\"}");

        var place = (await Places.GetAsync(Personal, CancellationToken.None))!;
        Assert.Equal(("personal", "tenant-1", "user-1", "{\"serviceUrl\":\"https://b\"}"), (place.Kind, place.TenantId, place.UserId, place.Reference));
        Assert.Equal(place, await Places.FindPersonalAsync("user-1", CancellationToken.None));
        Assert.Equal(place, Assert.Single(await Places.ListAsync("msteams", CancellationToken.None)));

        await CommitAsync(await AcceptAndTakeAsync("-", Personal), [], [], [new PlaceLeft(Now)]);
        Assert.Null(await Places.GetAsync(Personal, CancellationToken.None));
        Assert.Null(await Places.FindPersonalAsync("user-1", CancellationToken.None));
        Assert.Empty(await Places.ListAsync("msteams", CancellationToken.None));

        await EnterAsync(Personal, "{}");
        Assert.NotNull(await Places.GetAsync(Personal, CancellationToken.None));
    }

    [ContractFact]
    public async Task An_unknown_place_is_none()
    {
        Assert.Null(await Places.GetAsync(Personal, CancellationToken.None));
        Assert.Null(await Places.FindPersonalAsync("user-1", CancellationToken.None));
    }

    private async Task EnterAsync(ConversationKey conversation, string reference) => await CommitAsync(
        await AcceptAndTakeAsync("+", conversation), [], [], [new PlaceEntered("personal", "tenant-1", null, "user-1", reference, Now)]);
}
