namespace MassageBot.Browser.Tests.Hosting;

/// <summary>All browser tests share one room, so that one browser at a time is open.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserRoomDefinition : ICollectionFixture<BrowserRoom>
{
    public const string Name = "browser";
}
