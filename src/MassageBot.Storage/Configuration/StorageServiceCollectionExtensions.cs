using MassageBot.Storage;
using MassageBot.Storage.PostgreSql;
using MassageBot.Storage.Sql;
using MassageBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the storage to a program.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds all stores on the database of section <c>Storage</c>; the database is opened and migrated when the host starts.
    /// The program registers <see cref="TimeProvider"/>.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Changes settings after the configuration was read.</param>
    public static IServiceCollection AddMassageBotStorage(this IServiceCollection services, Action<StorageOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.SectionName).Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>());
        services.TryAddSingleton<IRandomness, CryptographicRandomness>();
        services.TryAddSingleton<EscalationReferences>();
        services.TryAddSingleton<TurnStorage>();
        services.TryAddSingleton<IStorage>(provider => provider.GetRequiredService<TurnStorage>());
        services.TryAddSingleton<SqliteDatabase>();
        services.TryAddSingleton<PostgreSqlDatabase>();
        services.TryAddSingleton<PostgreSqlNews>();
        services.TryAddSingleton<PostgreSqlNodeRegister>();
        services.TryAddSingleton<NoOtherNodes>();
        services.TryAddSingleton<ISqlDatabase>(provider => IsPostgreSql(provider)
            ? provider.GetRequiredService<PostgreSqlDatabase>() : provider.GetRequiredService<SqliteDatabase>());
        services.TryAddSingleton<INodeNews>(provider => IsPostgreSql(provider)
            ? provider.GetRequiredService<PostgreSqlNews>() : provider.GetRequiredService<NoOtherNodes>());
        services.TryAddSingleton<IReadingAccess>(provider => provider.GetRequiredService<ISqlDatabase>());
        services.TryAddSingleton<INodeRegister>(provider => IsPostgreSql(provider)
            ? provider.GetRequiredService<PostgreSqlNodeRegister>() : provider.GetRequiredService<NoOtherNodes>());
        services.TryAddSingleton<ITurnStore, SqlTurnStore>();
        services.TryAddSingleton<IConversationStore, SqlConversationStore>();
        services.TryAddSingleton<IOutboxStore, SqlOutboxStore>();
        services.TryAddSingleton<IEscalationStore, SqlEscalationStore>();
        services.TryAddSingleton<IQuestionLog, SqlQuestionLog>();
        services.TryAddSingleton<ISecretStore, SqlSecretStore>();
        services.TryAddSingleton<IClientErasure, SqlClientErasure>();
        services.TryAddSingleton<IDatabaseBackup>(provider => IsPostgreSql(provider)
            ? new PostgreSqlBackup() : ActivatorUtilities.CreateInstance<SqliteBackup>(provider));
        services.TryAddSingleton<IRetention, SqlRetention>();
        services.TryAddSingleton<IConsentLog, SqlConsentLog>();
        services.TryAddSingleton<IPlaceStore, SqlPlaceStore>();
        services.TryAddSingleton<ITreatmentStore, SqlTreatmentStore>();
        services.TryAddSingleton<IConversationFiles, SqlConversationFiles>();
        services.TryAddSingleton<ICheckInStore, SqlCheckInStore>();
        services.AddHostedService<SqlStartup>();
        return services;
    }

    private static bool IsPostgreSql(IServiceProvider provider) => provider.GetRequiredService<IOptions<StorageOptions>>().Value.Provider == StorageProvider.PostgreSql;
}
