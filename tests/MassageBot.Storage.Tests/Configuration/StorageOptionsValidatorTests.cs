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
            WriteConnections = 0,
            StartTimeout = TimeSpan.FromHours(1),
            BusyTimeout = TimeSpan.FromHours(1),
        };

        var failures = _validator.Validate(null, options).Failures!.ToList();

        Assert.Equal(9, failures.Count);
        Assert.Contains("MB3021: Storage:MaxAttempts must be from 1 to 10, was '0': change it or leave it out for the default.", failures);
        Assert.Contains(failures, failure => failure.StartsWith("MB3021: Storage:ConnectionString must name a SQLite file, was 'Host=localhost'", StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.Contains("Storage:LeaseDuration must be from 00:00:01 to 00:10:00, was '00:00:00'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData("Database=massagebot", "it names no server")]
    [InlineData("Host=db;Username=massagebot", "it names no database")]
    [InlineData("Host=one,two;Database=massagebot", "it names several servers")]
    [InlineData("Host=db;Database=massagebot;Search Path=One, Two", "one schema")]
    [InlineData("Host=db;Nonsense=1", "Nonsense")]
    public void A_server_that_is_not_named_as_it_should_be_is_explained(string connectionString, string why)
    {
        var failure = Assert.Single(_validator.Validate(null, new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connectionString }).Failures!);

        Assert.StartsWith("MB3021: Storage:ConnectionString must name a PostgreSQL server", failure, StringComparison.Ordinal);
        Assert.Contains(why, failure, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("Host=db;Database=massagebot;Username=massagebot;Password=p;Search Path=clinic")]
    [InlineData("Host=db;Database=massagebot")]
    public void A_server_can_be_named(string connectionString) =>
        Assert.True(_validator.Validate(null, new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = connectionString }).Succeeded);

    [Theory]
    [InlineData("Host=db;Database=massagebot;Password=very-secret")]
    [InlineData("Host=db;Database=massagebot;pwd='very-secret;it is'")]
    public void A_server_beside_the_wrong_provider_is_recognised_and_its_password_not_shown(string connectionString)
    {
        var failure = Assert.Single(_validator.Validate(null, new StorageOptions { ConnectionString = connectionString }).Failures!);

        Assert.Contains("set Storage:Provider to PostgreSql", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("very-secret", failure, StringComparison.Ordinal);
        Assert.DoesNotContain("it is'", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void A_provider_there_is_none_of_is_refused()
    {
        var failure = Assert.Single(_validator.Validate(null, new StorageOptions { Provider = (StorageProvider)7 }).Failures!);

        Assert.Contains("Storage:Provider must be Sqlite or PostgreSql, was '7'", failure, StringComparison.Ordinal);
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
