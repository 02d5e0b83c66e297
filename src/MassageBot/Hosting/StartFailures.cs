using System.Net.Sockets;
using MassageBot.Storage;
using MassageBot.Turns;
using Microsoft.Extensions.Options;

namespace MassageBot.Hosting;

/// <summary>Turns what can go wrong at start into lines that say what to do.</summary>
internal static class StartFailures
{
    /// <summary>The lines for a failure that a setting or the surroundings caused; null for anything else, which is a defect.</summary>
    public static IReadOnlyList<string>? Explain(Exception exception) => exception switch
    {
        OptionsValidationException options => [.. options.Failures],
        StorageException storage => [storage.Message],
        AggregateException many => [.. many.InnerExceptions.SelectMany(e => Explain(e) ?? [e.Message])],
        IOException { InnerException: { } inner } when inner.GetType().Name == "AddressInUseException" =>
            ["MB1031: the address is in use by another program. Stop it, or choose another one with --urls http://localhost:PORT."],
        SocketException socket =>
            [$"MB1033: the program can't listen on its address: {socket.Message}. Choose another one with --urls http://localhost:PORT; ports below 1024 need special rights."],
        InvalidOperationException { Source: "Microsoft.AspNetCore.Server.Kestrel.Core" or "Microsoft.AspNetCore.Server.Kestrel" } server =>
            [$"MB1033: the program can't listen on its address: {server.Message.Split('\n')[0].Trim()}"],
        InvalidDataException file => ["MB1034: a settings file can't be read. " + file.Message + " " + file.InnerException?.Message],
        TurnUnfinishedException turn => [turn.Message],
        FormatException format => ["MB1032: a setting can't be read. " + format.Message],
        InvalidOperationException { Source: "Microsoft.Extensions.Configuration.Binder" } setting => ["MB1032: a setting can't be read. " + setting.Message],
        _ => null,
    };
}
