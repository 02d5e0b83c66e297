using System.Globalization;

namespace MassageBot.Dialogs;

/// <summary>What a client may ask about their own data: what is kept, a copy of it, and that it is erased. Each is said back without retelling what they wrote.</summary>
public sealed class ClientRights(IDialogContent content, Voice voice, IClientRecords records, IConversationJournal journal, TimeProvider time)
{
    private const string DayAndTime = "d MMMM yyyy, HH:mm 'UTC'";
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Says how much is kept, by kind. A kind of which nothing is kept is not spoken of.</summary>
    public async Task TellAsync(ITurnContext turn, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(conversation);
        var kept = await records.CountAsync(turn, cancellationToken);
        var answers = conversation.Case is { } walk ? content.Current.Engine.FactsOf(walk) : null;
        var told = answers is null ? 0 : answers.Signs.Count + answers.Words.Count + answers.Numbers.Count;
        var details = Counts(
            ("messages", kept.Messages), ("answers", told), ("questions", kept.Questions), ("cases", kept.Cases), ("treatments", kept.Treatments),
            ("checkIns", kept.CheckIns), ("answered", kept.AnsweredCheckIns), ("consents", kept.Consents));
        if (Contacts(kept) is { Length: > 0 } contacts)
            details = [.. details, ("contacts", contacts)];
        await turn.SendActivityAsync(voice.Command(details.Length > 0 ? RightsTextKeys.Kept : RightsTextKeys.Nothing, details), cancellationToken);
    }

    /// <summary>Gives the address of the copy, or says who gives one.</summary>
    public async Task CopyAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var reply = await records.CopyAsync(turn, cancellationToken) is { } copy
            ? voice.Command(RightsTextKeys.Copy, ("link", copy.Link), ("minutes", Number((int)copy.Lifetime.TotalMinutes)))
            : voice.Command(RightsTextKeys.CopyElsewhere);
        await turn.SendActivityAsync(reply, cancellationToken);
    }

    /// <summary>Erases everything with the turn's commit; the reply, which alone stays, is the receipt.</summary>
    public async Task EraseAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var kept = await records.CountAsync(turn, cancellationToken);
        var counts = Counts(
            ("messages", kept.Messages), ("questions", kept.Questions), ("cases", kept.Cases), ("treatments", kept.Treatments), ("checkIns", kept.CheckIns));
        var receipt = voice.Say(RightsTextKeys.Receipt, [("when", time.GetUtcNow().ToString(DayAndTime, English)), .. counts]);
        await turn.SendActivityAsync(Reply.Of(voice.Say(TextKeys.Forgotten) + "\n\n" + receipt, new Outcome { Kind = OutcomeKinds.Command }), cancellationToken);
        await journal.ForgetAsync(turn, cancellationToken);
    }

    private string Contacts(KeptRecords kept)
    {
        (bool Has, string Key)[] ways =
        [
            (kept.HasName, RightsTextKeys.ContactName),
            (kept.HasEmail, RightsTextKeys.ContactEmail),
            (kept.HasPhone, RightsTextKeys.ContactPhone),
            (kept.HasContact, RightsTextKeys.ContactLeft),
        ];
        return string.Join(", ", ways.Where(way => way.Has).Select(way => voice.Say(way.Key)));
    }

    private static (string, string)[] Counts(params (string Name, int Count)[] counts) =>
        [.. counts.Where(count => count.Count > 0).Select(count => (count.Name, Number(count.Count)))];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
