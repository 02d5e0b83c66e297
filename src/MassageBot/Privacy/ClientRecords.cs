using MassageBot.Dialogs;
using MassageBot.Storage;
using MassageBot.Turns;

namespace MassageBot.Privacy;

/// <summary>Counts what the stores keep about the client of a turn's conversation, and makes the link to the copy of it.</summary>
internal sealed class ClientRecords(IConversationFiles files, CopyLinks links) : IClientRecords
{
    public async Task<KeptRecords> CountAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (await files.ReadAsync(KeyOf(turn), cancellationToken) is not { } file)
            return new KeptRecords();
        return new KeptRecords
        {
            Messages = file.Messages.Count,
            Questions = file.Questions.Count,
            Cases = file.Cases.Count,
            Treatments = file.Care.Sum(care => care.Treatments.Count),
            CheckIns = file.Care.Sum(care => care.CheckIns.Count),
            AnsweredCheckIns = file.Care.Sum(care => care.CheckIns.Count(checkIn => checkIn.Answer is not null)),
            Consents = file.Consents.Count + file.Cases.Count(escalation => escalation.Consent is not null) + file.Care.Sum(care => care.Consents.Count),
            HasName = file.Care.Any(care => care.Client.Name is not null),
            HasEmail = file.Care.Any(care => care.Client.Email is not null),
            HasPhone = file.Care.Any(care => care.Client.Phone is not null),
            HasContact = file.Cases.Any(escalation => escalation.Contact is not null),
        };
    }

    // Only the program's own door tells under which address the client reached it; on other channels the address is the channel's.
    public async Task<RecordsCopy?> CopyAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        turn.Activity.ChannelId == ChannelNames.DirectLine && Uri.TryCreate(turn.Activity.ServiceUrl, UriKind.Absolute, out var address)
            ? new RecordsCopy(await links.MakeAsync(address, KeyOf(turn), cancellationToken), CopyLinks.Lifetime)
            : null;

    private static ConversationKey KeyOf(ITurnContext turn) => new(turn.Activity.ChannelId, turn.Activity.Conversation.Id);
}
