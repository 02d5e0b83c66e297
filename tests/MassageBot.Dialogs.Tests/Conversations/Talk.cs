using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MassageBot.Dialogs.Tests.Conversations;

/// <summary>A client who talks with the main dialog: says something, hears the replies.</summary>
internal sealed class Talk
{
    private readonly TestAdapter _adapter = new("directline");
    private readonly ConversationMemory _memory;
    private readonly Handover _handover;
    private readonly DialogTestClient _client;

    public Talk(FakeAnswerFinder? finder = null, FixedContent? content = null, TriageMode mode = TriageMode.Advice)
    {
        Mode.Current = mode;
        Finder = finder ?? new FakeAnswerFinder();
        Content = content ?? new FixedContent();
        var state = new ConversationState(new MemoryStorage());
        var memory = new ConversationMemory(state);
        var voice = new Voice(Content, new FixedFacts(), Mode);
        var checklist = new ChecklistMode(Mode, Content, voice);
        var summary = new CaseSummary(Content);
        var gate = new SafetyGate(Content);
        var checkIn = new CheckInDialog(memory, Content, voice);
        var checkIns = new CheckIns(Content, voice, checkIn, gate, CheckIns, Escalations, Time);
        var advice = new AdviceGiver(voice, Content, Escalations, checkIns);
        var triage = new TriageDialog(memory, Content, voice, advice, summary, checklist);
        var escalation = new EscalationDialog(memory, Content, voice, Escalations, summary, Time);
        var handover = new Handover(Content, voice, Escalations);
        var main = new MainDialog(
            memory, Content, voice, gate, advice, new QuestionAnswering(Finder, voice, Journal, checklist),
            new CommandHandling(Content, voice, triage, gate, checklist, checkIns, new ClientRights(Content, voice, Records, Journal, Time)), new CrisisCare(voice, Content, advice), triage, escalation, checklist,
            handover, checkIns, checkIn, new TreatmentTelling(Content), new TreatmentDialog(memory, Content, voice, AfterCare, Time));
        (_memory, _handover) = (memory, handover);
        _client = new DialogTestClient(_adapter, main, middlewares: [new InvitationMiddleware()], conversationState: state);
    }

    public FakeAnswerFinder Finder { get; }

    public FixedContent Content { get; }

    public FakeEscalations Escalations { get; } = new();

    public FakeJournal Journal { get; } = new();

    public FakeClientRecords Records { get; } = new();

    public FakeAfterCare AfterCare { get; } = new();

    public FakeCheckInJournal CheckIns { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));

    /// <summary>A check-in falls due; every message of the bot in that turn comes back.</summary>
    public async Task<IReadOnlyList<Heard>> InviteAsync(string step, long id = 7, bool isReminder = false, bool wasWorse = false, string kind = "deep-tissue", params string[] modifiers)
    {
        var invitation = new CheckInInvitation
        {
            Id = id,
            StepId = step,
            IsReminder = isReminder,
            ExpiresAt = Time.GetUtcNow() + TimeSpan.FromHours(10),
            Kind = kind,
            Modifiers = modifiers,
            EndedAt = Time.GetUtcNow() - Content.Current.Care.StepOf(step)!.Due,
            WasWorse = wasWorse,
        };
        var replies = new List<Heard>();
        var due = new Activity(ActivityTypes.Event) { Name = "due", Value = invitation };
        for (var reply = await _client.SendActivityAsync<IMessageActivity>(due); reply is not null; reply = _client.GetNextReply<IMessageActivity>())
            replies.Add(new Heard(reply));
        return replies;
    }

    /// <summary>The clinic's choice; a test may change it in the middle of a talk, as a restart with other settings does.</summary>
    public FakeTriageMode Mode { get; } = new();

    /// <summary>Says something; every message of the bot in that turn comes back.</summary>
    public async Task<IReadOnlyList<Heard>> SayAsync(string text)
    {
        var replies = new List<Heard>();
        for (var reply = await _client.SendActivityAsync<IMessageActivity>(text); reply is not null; reply = _client.GetNextReply<IMessageActivity>())
            replies.Add(new Heard(reply));
        return replies;
    }

    /// <summary>Lets somebody of the clinic do something in the conversation; what the client hears of it comes back.</summary>
    public async Task<IReadOnlyList<Heard>> HearFromClinicAsync(StaffWord word)
    {
        var activity = _adapter.MakeActivity();
        activity.Type = ActivityTypes.Event;
        await _adapter.ProcessActivityAsync(activity, async (turn, cancellationToken) =>
        {
            await _handover.HearAsync(turn, await _memory.GetAsync(turn, cancellationToken), word, cancellationToken);
            await _memory.SaveAsync(turn, cancellationToken);
        });
        var heard = new List<Heard>();
        for (var reply = _client.GetNextReply<IMessageActivity>(); reply is not null; reply = _client.GetNextReply<IMessageActivity>())
            heard.Add(new Heard(reply));
        return heard;
    }

    /// <summary>Says several things; the replies to the last come back.</summary>
    public async Task<IReadOnlyList<Heard>> SayAsync(params string[] texts)
    {
        IReadOnlyList<Heard> replies = [];
        foreach (var text in texts)
            replies = await SayAsync(text);
        return replies;
    }

    /// <summary>
    /// Answers every question of the walk: with what is given for its id, otherwise with "none", the first option or 3,
    /// until something else than a question is heard. The last message is the outcome.
    /// </summary>
    public async Task<IReadOnlyList<Heard>> WalkAsync(IReadOnlyList<Heard> replies, IReadOnlyDictionary<string, string>? answers = null)
    {
        const int TooMany = 25;
        for (var asked = 0; asked < TooMany; asked++)
        {
            var question = replies.LastOrDefault(r => r.Kind == OutcomeKinds.Question);
            if (question is null || replies.Any(r => r.Kind is OutcomeKinds.Disposition))
                return replies;
            Questions.Add(question.QuestionId!);
            replies = await SayAsync(AnswerTo(question, answers));
        }

        throw new InvalidOperationException("The walk doesn't end: " + string.Join(", ", Questions));
    }

    /// <summary>Questions that <see cref="WalkAsync"/> answered.</summary>
    public List<string> Questions { get; } = [];

    private static string AnswerTo(Heard question, IReadOnlyDictionary<string, string>? answers)
    {
        if (answers is not null && answers.TryGetValue(question.QuestionId!, out var given))
            return given;
        var none = question.Outcome.Options?.FirstOrDefault(o => o.Id == "none");
        return none?.Title ?? question.Outcome.Options?.FirstOrDefault(o => o.Id is not "unsure")?.Title ?? "3";
    }
}
