using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace MassageBot.Storage.Tests.Configuration;

public sealed class StorageOptionsValidatorTests
{
    private readonly StorageOptionsValidator _validator = new();

    [Fact]
    public void The_defaults_are_valid() =>
        Assert.True(_validator.Validate(null, new StorageOptions()).Succeeded);

    [Fact]
    public void All_faults_are_reported_at_once_with_path_value_and_advice()
    {
        var options = new StorageOptions
        {
            ConnectionString = "Host=localhost",
            Durability = (Durability)9,
            LeaseDuration = TimeSpan.Zero,
            MaxAttempts = 0,
            WriteQueueCapacity = -1,
            ReadConnections = 65,
            BusyTimeout = TimeSpan.FromHours(1),
        };

        var failures = _validator.Validate(null, options).Failures!.ToList();

        Assert.Equal(7, failures.Count);
        Assert.Contains("MB3021: Storage:MaxAttempts must be from 1 to 10, was '0': change it or leave it out for the default.", failures);
        Assert.Contains(failures, failure => failure.StartsWith("MB3021: Storage:ConnectionString must name a SQLite file, was 'Host=localhost'", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Storage:LeaseDuration must be from 00:00:01 to 00:10:00, was '00:00:00'", StringComparison.Ordinal));
    }

    [Fact]
    public void Settings_come_from_the_section_Storage()
    {
        var settings = new Dictionary<string, string?> { ["Storage:Durability"] = "Normal", ["Storage:LeaseDuration"] = "00:01:00" };
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        services.AddMassageBotStorage();
        using var provider = services.BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<StorageOptions>>().Value;

        Assert.Equal((Durability.Normal, TimeSpan.FromMinutes(1)), (options.Durability, options.LeaseDuration));
    }

    [Fact]
    public void A_wrong_setting_stops_the_start()
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().Build());
        services.AddMassageBotStorage(options => options.MaxAttempts = 99);
        using var provider = services.BuildServiceProvider();

        var exception = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("was '99'", exception.Message, StringComparison.Ordinal);
    }
}
