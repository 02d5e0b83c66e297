using Microsoft.Extensions.Hosting;

namespace MassageBot.Storage.Sql;

/// <summary>Opens the database when the program starts, so that a fault stops the start and not the first client.</summary>
internal sealed class SqlStartup(ISqlDatabase database) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        database.Open();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
