using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using MassageBot.Privacy;
using MassageBot.Storage;
using Command = System.CommandLine.Command;

namespace MassageBot.Commands;

/// <summary>`clients export|erase`: a client's rights, carried out by the clinic.</summary>
internal static class ClientsCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static Command Create()
    {
        var clients = new Command("clients", "Carry out a client's rights.");
        clients.Subcommands.Add(Of("export", "Print everything that after-care keeps about a client, as JSON.", ExportAsync));
        clients.Subcommands.Add(Of("erase", "Erase a client: after-care and their conversation. A receipt without personal data is printed.", EraseAsync));
        return clients;
    }

    public static Task<int> ExportAsync(string client, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        services.GetRequiredService<IReadingAccess>().OpenForReading();
        if (await services.GetRequiredService<ITreatmentStore>().ReadFileAsync(client, cancellationToken) is not { } file)
            return await UnknownAsync(client, output);
        await output.WriteLineAsync(JsonSerializer.Serialize(file, Json));
        return 0;
    });

    public static Task<int> EraseAsync(string client, IReadOnlyList<string> settings, TextWriter output, CancellationToken cancellationToken) => CheckedContent.RunAsync(settings, async services =>
    {
        // Chats that the links of mails began are found by the check-ins, so before these are gone.
        var erasure = services.GetRequiredService<IClientErasure>();
        var others = await services.GetRequiredService<ClientConversations>().OfClientAsync(client, cancellationToken);
        if (await erasure.EraseClientAsync(client, cancellationToken) is not { } receipt)
            return await UnknownAsync(client, output);
        foreach (var other in others)
            receipt = receipt.With(await erasure.EraseAsync(other, cancellationToken));
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"Erased at {receipt.ErasedAt:yyyy-MM-dd HH:mm:ss}Z: {receipt.Treatments} treatments, {receipt.CheckIns} check-ins, {receipt.Activities} messages, {receipt.Escalations} cases cleared, {receipt.Questions} questions, {receipt.Ratings} ratings."));
        return 0;
    });

    private static Command Of(string name, string description, Func<string, IReadOnlyList<string>, TextWriter, CancellationToken, Task<int>> run)
    {
        var client = new Argument<string>("client") { Description = "The clinic's own id of the client." };
        var command = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        command.Arguments.Add(client);
        command.SetAction((parsed, cancellationToken) => run(parsed.GetRequiredValue(client), parsed.UnmatchedTokens, Console.Out, cancellationToken));
        return command;
    }

    private static async Task<int> UnknownAsync(string client, TextWriter output)
    {
        await output.WriteLineAsync($"MB5505: there is no client '{TerminalText.OneLine(client)}'. Look the id up in the practice software; a client who was erased is not known any more.");
        return 1;
    }
}
