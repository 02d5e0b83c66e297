using System.Globalization;
using MassageBot.Content;
using MassageBot.Dialogs;
using MassageBot.Escalations;
using MassageBot.Knowledge;

namespace MassageBot.Channels.Teams;

/// <summary>
/// Answers questions of staff from the reviewed entries, theirs first, with where each answer comes from and why it was chosen. A sign of
/// danger in what they write, also of a client they write about, brings its advice before anything else.
/// </summary>
internal sealed class StaffQuestions(KnowledgeSource knowledge, IDialogContent content, SafetyGate gate, Voice voice)
{
    private const int MostOffered = 3;

    // An entry for staff that is nearly as good goes before the same topic in words for clients.
    private const double StaffFirst = 0.5;

    /// <summary>Answers a question.</summary>
    public async Task AnswerAsync(ITurnContext turn, string text, CancellationToken cancellationToken)
    {
        var reading = content.Current.Screen.Read(text);
        if (gate.Judge(new ClinicConversation(), reading, isWalking: false, canAsk: false) is { } verdict)
            await turn.SendActivityAsync(voice.Disposition(verdict, understood: null, isUnchanged: false), cancellationToken);

        var search = knowledge.Explain(new AnswerQuery(text, ForStaff: true));
        var ranked = StaffEntriesFirst(search.Ranked);
        if (search.Band == Band.Refuse || ranked.Count == 0)
        {
            await turn.SendActivityAsync(voice.Notice(StaffTextKeys.NoAnswer), cancellationToken);
            return;
        }

        var shown = search.Band == Band.Answer ? 1 : MostOffered;
        var entries = ranked.Take(shown).Select(r => knowledge.Get(r.Entry.Id, forStaff: true)).OfType<AnswerEntry>().ToList();
        var reply = Voice.NoticeOf(entries[0].Question);
        reply.Attachments = [.. entries.Select(entry => Card(entry, search).ToAttachment())];
        reply.AttachmentLayout = AttachmentLayoutTypes.List;
        reply.Text = search.Band == Band.Answer ? null! : voice.Say(TextKeys.SuggestIntro);
        await turn.SendActivityAsync(reply, cancellationToken);
    }

    /// <summary>The order in which entries are shown.</summary>
    internal static IReadOnlyList<Ranked> StaffEntriesFirst(IReadOnlyList<Ranked> ranked)
    {
        if (ranked.Count == 0)
            return ranked;
        var near = ranked.Where(r => r.Score >= StaffFirst * ranked[0].Score && IsForStaff(r)).ToList();
        return [.. near, .. ranked.Except(near)];
    }

    private static bool IsForStaff(Ranked ranked) => ranked.Entry.IsFor(Audience.Staff) && !ranked.Entry.IsFor(Audience.Client);

    private AdaptiveCard Card(AnswerEntry entry, Search search) => EntryCards.Of(entry, voice).Facts(
        (voice.Say(StaffTextKeys.AnswerWhy), voice.Say(
            StaffTextKeys.AnswerWhyLine,
            ("confidence", search.Confidence.ToString("0.00", CultureInfo.InvariantCulture)),
            ("phrasing", search.Explanation.BestPhrasing ?? "–"))));
}
