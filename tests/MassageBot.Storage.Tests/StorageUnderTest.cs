using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Storage.Tests;

/// <summary>A storage of its own for one test, put away with everything it wrote.</summary>
public abstract class StorageUnderTest : IAsyncDisposable
{
    private readonly Lock _opening = new();
    private readonly List<ServiceProvider> _opened = [];
    private ServiceProvider? _services;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));

    public IRandomness? Randomness { get; set; }

    public ITurnStore Turns => Get<ITurnStore>();

    public IConversationStore Conversations => Get<IConversationStore>();

    public IOutboxStore Outbox => Get<IOutboxStore>();

    public IEscalationStore Escalations => Get<IEscalationStore>();

    public IQuestionLog Questions => Get<IQuestionLog>();

    public ISecretStore Secrets => Get<ISecretStore>();

    public IClientErasure Erasure => Get<IClientErasure>();

    // Many may ask at once: they share one storage.
    public T Get<T>()
        where T : notnull
    {
        lock (_opening)
            _services ??= Open();
        return _services.GetRequiredService<T>();
    }

    /// <summary>Closes the storage in good order and opens the same data again.</summary>
    public async Task ReopenAsync()
    {
        await CloseAsync();
        _services = Open();
    }

    /// <summary>Goes on with the data as a sudden end of the process would have left it on the disk at this moment.</summary>
    public abstract Task CrashAndReopenAsync();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        foreach (var services in _opened)
            await services.DisposeAsync();
        DeleteData();
        GC.SuppressFinalize(this);
    }

    protected abstract void Configure(StorageOptions options);

    protected abstract void DeleteData();

    /// <summary>Leaves the open storage alone until the end of the test and makes the next use open another one.</summary>
    protected void Abandon() => _services = null;

    protected async Task CloseAsync()
    {
        if (_services is not null)
            await _services.DisposeAsync();
        _services = null;
    }

    private ServiceProvider Open()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddSingleton<TimeProvider>(Time);
        if (Randomness is not null)
            services.AddSingleton(Randomness);
        services.AddMassageBotStorage(Configure);
        var provider = services.BuildServiceProvider();
        _opened.Add(provider);
        return provider;
    }
}
