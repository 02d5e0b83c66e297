using Xunit;

namespace MassageBot.Testing;

/// <summary>One clinic for all tests of a class: conversations don't meet, so tests don't disturb each other.</summary>
public class SharedClinic : IAsyncLifetime
{
    private readonly string[] _settings;

    /// <summary>A clinic as it comes.</summary>
    public SharedClinic()
        : this([])
    {
    }

    /// <summary>A clinic with settings.</summary>
    protected SharedClinic(params string[] settings) => _settings = settings;

    /// <summary>The clinic.</summary>
    public TestClinic Clinic { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync() => Clinic = await TestClinic.StartAsync(null, _settings);

    /// <inheritdoc/>
    public async Task DisposeAsync() => await Clinic.DisposeAsync();
}
