using MassageBot.Storage;
using MassageBot.Storage.Sqlite;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the storage to a program.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Adds all stores on the SQLite file of section <c>Storage</c>; the database is opened and migrated when the host starts.
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
        services.TryAddSingleton<IReadingAccess>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.TryAddSingleton<ITurnStore, SqliteTurnStore>();
        services.TryAddSingleton<IConversationStore, SqliteConversationStore>();
        services.TryAddSingleton<IOutboxStore, SqliteOutboxStore>();
        services.TryAddSingleton<IEscalationStore, SqliteEscalationStore>();
        services.TryAddSingleton<IQuestionLog, SqliteQuestionLog>();
        services.TryAddSingleton<ISecretStore, SqliteSecretStore>();
        services.TryAddSingleton<IClientErasure, SqliteClientErasure>();
        services.TryAddSingleton<IConsentLog, SqliteConsentLog>();
        services.TryAddSingleton<IPlaceStore, SqlitePlaceStore>();
        services.TryAddSingleton<ITreatmentStore, SqliteTreatmentStore>();
        services.TryAddSingleton<IConversationFiles, SqliteConversationFiles>();
        services.TryAddSingleton<ICheckInStore, SqliteCheckInStore>();
        services.AddHostedService<SqliteStartup>();
        return services;
    }
}
