using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs;

/// <summary>
/// Walks a client through the questions of `dialogs/triage`, red flags first, until the decision table has a verdict.
/// The waterfall is built from the definition: it asks what the engine says is still open, takes the answer, and goes round.
/// </summary>
public sealed class TriageDialog : EnduringDialog
{
    private const string Prompt = "question";
    private const string ReadBackId = "read-back";
    private const string ChangeId = "change";

    private readonly ConversationMemory _memory;
    private readonly IDialogContent _content;
    private readonly Voice _voice;
    private readonly AdviceGiver _advice;
    private readonly CaseSummary _summary;
    private readonly ChecklistMode _checklist;

    /// <summary>Builds the dialog.</summary>
    public TriageDialog(ConversationMemory memory, IDialogContent content, Voice voice, AdviceGiver advice, CaseSummary summary, ChecklistMode checklist)
        : base(nameof(TriageDialog))
    {
        (_memory, _content, _voice, _advice, _summary, _checklist) = (memory, content, voice, advice, summary, checklist);
        AddDialog(new QuestionPrompt(Prompt, QuestionAsync, IsAnswerAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, TakeAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>The question that waits for its answer, or null.</summary>
    public Question? Pending(ClinicConversation conversation)
    {
        if (conversation.PendingQuestionId is not { } id)
            return null;
        var content = _content.Current;
        var asOf = (content, conversation.Case, id);
        if (conversation.Waiting is not { } known || known.AsOf != asOf)
            conversation.Waiting = known = (asOf, Waiting(conversation, content, id));
        return known.Question;
    }

    private Question? Waiting(ClinicConversation conversation, DialogContent content, string id) =>
        id == ReadBackId ? ReadBack(conversation)
        : id == ChangeId ? Changes(conversation)
        : content.Definition.QuestionOf(id) is { } question && conversation.Case is { } walk ? content.Engine.Offered(walk, question)
        : null;

    /// <summary>Whether the words, though not worded like an option, answer the question that waits.</summary>
    public bool Understands(ITurnContext turn, ClinicConversation conversation, string text) =>
        Pending(conversation) is { } question && Read(turn, conversation, question, text) is not null;

    /// <summary>
    /// What a message says where the day of the session is asked for: the question alone reads that day, as no other may be taken for it. Of what is
    /// told of the beginning, "the next day" and "I had it before" stay; "two days ago" may be a day of the calendar.
    /// </summary>
    public ScreenReading WithSessionDay(ITurnContext turn, ClinicConversation conversation, string text, ScreenReading reading)
    {
        ArgumentNullException.ThrowIfNull(turn);
        ArgumentNullException.ThrowIfNull(reading);
        if (Pending(conversation) is not { } question || !SessionReply.IsAskedBy(question))
            return reading;
        var facts = reading.Facts.Without(FactNames.SessionAgo);
        if (facts.WordsOf(FactNames.Onset) is not [var onset] || OnsetDays.IsCounted(onset))
            facts = facts.Without(FactNames.Onset);

        // The day beside something else is no whole answer: it is told, and the beginning is still asked for.
        var reply = new SessionReply(question, reading, ReplyWords.Of(_content.Current.Texts));
        if (reply.Read(text, DayOf(turn)) is null && reply.DayIn(text, DayOf(turn)) is { } day)
            facts = facts.With(FactNames.SessionAgo, [.. question.OptionOf(day)!.Sets.WordsOf(FactNames.SessionAgo)]);
        return reading with { Facts = facts };
    }

    // A walk that was begun before the mode was changed asks nothing more; the turn ends with the checklist.
    /// <inheritdoc/>
    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default) =>
        _checklist.IsOn ? Task.CompletedTask : base.RepromptDialogAsync(turnContext, instance, cancellationToken);

    /// <summary>Takes the last answer back; false when there is none. From "what should I change?" it leads to what was read back.</summary>
    public bool GoBack(ClinicConversation conversation)
    {
        if (conversation.PendingQuestionId == ChangeId)
            return true;
        if (conversation.Case is not { } walk || _content.Current.Engine.Back(walk) is not { } earlier)
            return false;
        conversation.Case = earlier;
        return true;
    }

    /// <summary>Takes the answer back that these words name ("where it is"), so that its question is asked again.</summary>
    public bool Correct(ClinicConversation conversation, string words)
    {
        if (conversation.Case is not { } walk)
            return false;
        var plain = PlainWords.Of(words);
        var engine = _content.Current.Engine;
        var corrected = _content.Current.Definition.Questions
            .Where(q => q.ReadBack is not null && WordsNaming(q, plain) > 0)
            .OrderByDescending(q => WordsNaming(q, plain))
            .Select(q => engine.Withdraw(walk, q.Id))
            .FirstOrDefault(changed => changed != walk);
        if (corrected is null)
            return false;
        conversation.Case = corrected;

        // An explicit correction is the one thing that may lower the advice.
        conversation.Advice = null;
        conversation.WalkEnded = false;
        return true;
    }

    private static int WordsNaming(Question question, string words)
    {
        var label = PlainWords.Of(question.ReadBack!);
        return words.Length == 0 ? 0
            : label == words || PlainWords.Of(question.Id) == words ? int.MaxValue
            : words.Split(' ').Intersect(label.Split(' ')).Count(w => w.Length > 3);
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        var engine = _content.Current.Engine;
        var walk = await AdoptAsync(step.Context, conversation, cancellationToken);
        if (conversation.AnswerLater is { } waiting && engine.HasAnswered(walk, Screen.Now))
        {
            conversation.AnswerLater = null;
            if (HasNoComplaint(walk))
            {
                conversation.PendingQuestionId = null;
                return await step.EndDialogAsync(new LateAnswer(waiting), cancellationToken);
            }
        }

        Question question;
        switch (engine.Next(walk))
        {
            // An answer that was waited for may still tell of an emergency; everything less is on the checklist.
            case not TriageStep.Decide { Verdict.Level: Level.Emergency } when _checklist.IsOn:
                await _checklist.ShowAsync(step.Context, conversation, cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            case TriageStep.Ask ask:
                question = ask.Question;
                break;
            case TriageStep.Decide { Verdict.Level: < Level.Urgent } when !conversation.ReadBackConfirmed && engine.ReadBack(walk).Count > 0:
                question = step.Options is ChangeId ? Changes(conversation) : ReadBack(conversation);
                break;
            case TriageStep.Decide decide:
                conversation.PendingQuestionId = null;
                conversation.AnswerLater = null;
                conversation.ReadBackConfirmed = false;
                conversation.WalkEnded = true;
                var understood = decide.Verdict.Level == Level.Urgent ? _summary.Of(conversation) : null;
                await _advice.GiveAsync(step.Context, conversation, decide.Verdict, understood, cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
            default:
                throw new InvalidOperationException("MB2101: the engine returned a step of an unknown kind.");
        }

        conversation.PendingQuestionId = question.Id;
        return await step.PromptAsync(Prompt, new PromptOptions(), cancellationToken);
    }

    // "Not sure" is no no.
    private bool HasNoComplaint(TriageCase walk) =>
        !_content.Current.Engine.FactsOf(walk).Signs.Any(sign => sign.Value >= Presence.Unsure && _content.Current.Definition.SignOf(sign.Key) is not { IsModifier: true });

    // The walk by the rules of today.
    private async Task<TriageCase> AdoptAsync(ITurnContext turn, ClinicConversation conversation, CancellationToken cancellationToken)
    {
        var engine = _content.Current.Engine;
        var walk = conversation.Case ?? engine.Begin();
        if (walk.DefinitionVersion != _content.Current.Definition.Version)
        {
            walk = engine.Upgrade(walk);
            if (!_checklist.IsOn)
                await turn.SendActivityAsync(_voice.Notice(TextKeys.TriageUpdated), cancellationToken);
        }

        return conversation.Case = walk;
    }

    // The question that waits may be gone from the content: then what is open now is asked instead.
    private async Task<Activity?> QuestionAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(turn, cancellationToken);
        if (Pending(conversation) is null && _content.Current.Engine.Next(await AdoptAsync(turn, conversation, cancellationToken)) is TriageStep.Ask open)
            conversation.PendingQuestionId = open.Question.Id;
        return Pending(conversation) is { } question ? Ask(question, question.Text) : null;
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (Pending(conversation) is { } question && Read(step.Context, conversation, question, (string)step.Result!) is { } answer)
        {
            if (question.Id is not (ReadBackId or ChangeId))
                conversation.Case = Record(conversation.Case!, answer);
            else if (answer.OptionIds[0] == ReadBackId)
                conversation.ReadBackConfirmed = true;
            else if (answer.OptionIds[0] == ChangeId)
                return await step.ReplaceDialogAsync(nameof(WaterfallDialog), ChangeId, cancellationToken);
            else
                Correct(conversation, answer.OptionIds[0]);
        }

        return await step.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    private Answer? Read(ITurnContext turn, ClinicConversation conversation, Question question, string text)
    {
        // A thumb or a cross is a word; but a thumb up under a list of signs may mean that all is well.
        if (PlainWords.Of(text).Length == 0)
            text = _voice.IsNo(text) ? _voice.Say(TextKeys.No) : _voice.IsYes(text) && question.Kind == QuestionKind.Choice ? _voice.Say(TextKeys.Yes) : text;
        if (AnswerReader.Read(question, text) is { } exact)
            return exact;
        var words = ReplyWords.Of(_content.Current.Texts);
        var today = DayOf(turn);
        var reading = _content.Current.Read(text);

        // What is wrong may be said at once, without the list; the line that is named says more than that something is wrong. "Nothing" means that all
        // is right only where it is the whole message: "nothing of it is right" isn't.
        if (question.Id == ReadBackId)
            question = question with { Options = [AllRight(), new(ChangeId, _voice.Say(TextKeys.No), _voice.WordsOf(TextKeys.NoWords)), .. Lines(conversation)] };
        if (question.Id == ChangeId)
            question = question with { Options = [.. Lines(conversation), AllRight()] };
        if (SessionReply.IsAskedBy(question))
            return new SessionReply(question, reading, words).Read(text, today);
        var reply = new FreeReply(question, reading, words, HasHardSign(question)).Read(text, today);
        return reply ?? ReadOnset(conversation, question, text, words, today);
    }

    private static DateOnly DayOf(ITurnContext turn) =>
        DateOnly.FromDateTime((turn.Activity.LocalTimestamp ?? turn.Activity.Timestamp ?? DateTimeOffset.UnixEpoch).DateTime);

    // "Since yesterday" is a day of the calendar; the onset is counted from the session.
    private Answer? ReadOnset(ClinicConversation conversation, Question question, string text, ReplyWords words, DateOnly today)
    {
        if (question.Id != FactNames.Onset || conversation.Case is not { } walk || _content.Current.Definition.QuestionOf(FactNames.SessionAgo) is not { } calendar)
            return null;
        var session = _content.Current.Engine.FactsOf(walk).WordsOf(FactNames.SessionAgo);
        if (session.Count != 1 || new FreeReply(calendar, _content.Current.Read(text), words, isHard: false).Read(text, today) is not { OptionIds: [var began] })
            return null;
        return OnsetDays.Between(session[0], began) is { } onset && question.OptionOf(onset) is not null ? new Answer(question.Id, [onset], null) : null;
    }

    // Where the content says of its own what "not sure" means, a bare yes isn't that.
    private bool HasHardSign(Question question) =>
        question.OptionOf(Option.Unsure) is { } unsure && unsure.Sets.Equals(Facts.None)
        && _content.Current.Definition.Signs.Any(sign => sign is { IsHard: true, IsModifier: false } && question.Options.Any(o => o.Sets.Signs.ContainsKey(sign.Id)));

    // The content may have been reloaded since the question was asked: an answer that fits no more is asked for again.
    private TriageCase Record(TriageCase walk, Answer answer) =>
        _content.Current.Engine.Accepts(answer) ? _content.Current.Engine.Record(walk, answer)
        : answer.OptionIds.Count > 1 && _content.Current.Definition.QuestionOf(answer.QuestionId) is { Kind: QuestionKind.Choice } places
            ? answer.OptionIds.Aggregate(walk, (told, id) => _content.Current.Engine.Tell(told, places.OptionOf(id)?.Sets ?? Facts.None))
        : walk;

    private async Task<bool> IsAnswerAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(prompt.Context, cancellationToken);
        if (_checklist.IsOn || Pending(conversation) is not { } question || Read(prompt.Context, conversation, question, prompt.Recognized.Value ?? "") is not null)
            return true;

        // The words themselves may have told what was asked ("between my shoulder blades"): then the engine has moved on.
        var isStillOpen = question.Id is ReadBackId or ChangeId
            || (_content.Current.Engine.Next(conversation.Case!) is TriageStep.Ask { Question.Id: var next } && next == question.Id);
        if (!isStillOpen)
            return true;

        // What isn't a yes to what was read back is asked for; what was told beside it changes what is read back.
        var key = RetryKey(question, prompt, _content.Current.Read(prompt.Recognized.Value ?? ""));
        if (question.Id is ReadBackId or ChangeId)
            conversation.PendingQuestionId = (question = key == TextKeys.TriageRetryNoted ? ReadBack(conversation) : Changes(conversation)).Id;
        var text = question.Id == ChangeId ? question.Text : _voice.Say(key) + "\n\n" + question.Text;
        await prompt.Context.SendActivityAsync(Ask(question, text, isPersonOffered: prompt.AttemptCount > 2), cancellationToken);
        return false;
    }

    private string RetryKey(Question question, PromptValidatorContext<string> prompt, ScreenReading reading) => question switch
    {
        _ when SessionReply.IsAskedBy(question) && new SessionReply(question, reading, ReplyWords.Of(_content.Current.Texts)).NamesDay(prompt.Recognized.Value ?? "", DayOf(prompt.Context)) => TextKeys.TriageRetrySession,

        // What was told instead of an answer is kept, and the client hears so.
        _ when reading.OwnSymptomNow || !reading.Facts.Equals(Facts.None) => TextKeys.TriageRetryNoted,
        _ when prompt.AttemptCount > 1 => TextKeys.TriageRetryAgain,
        { Kind: QuestionKind.Scale } => TextKeys.TriageRetryScale,
        { Kind: QuestionKind.Checklist } when _voice.IsYes(prompt.Recognized.Value ?? "") => TextKeys.TriageRetryWhich,
        _ => TextKeys.TriageRetry,
    };

    private Activity Ask(Question question, string text, bool isPersonOffered = false)
    {
        var isList = question.Kind == QuestionKind.Checklist;
        var options = Numbers(question).Concat(question.Options.Select(o => new OutcomeOption(o.Id, o.Title))).ToList();
        if (isPersonOffered)
            options.Add(new OutcomeOption("person", _voice.Say(TextKeys.NoAnswerPersonButton)));
        var whole = question.Help is { Length: > 0 } help ? text + "\n\n" + help : text;
        return Voice.Question(question.Id, whole, options, isList);
    }

    // A number on a scale is a tap, too.
    private IEnumerable<OutcomeOption> Numbers(Question question) =>
        _content.Current.Definition.Values.FirstOrDefault(value => value.Id == question.Number) is { From: { } from, To: { } to }
            ? Enumerable.Range((int)from, (int)(to - from) + 1).Select(n => new OutcomeOption($"{n}", $"{n}"))
            : [];

    private Question ReadBack(ClinicConversation conversation)
    {
        var change = new Option(ChangeId, _voice.Say(TextKeys.TriageChangeSomething), [.. _voice.WordsOf(TextKeys.NoWords), .. _voice.WordsOf(TextKeys.TriageChangeWords)]);
        return new Question(ReadBackId, QuestionKind.Choice, _voice.Say(TextKeys.TriageReadBack, ("summary", _summary.Of(conversation) ?? "")), [AllRight(), change]);
    }

    private Question Changes(ClinicConversation conversation) =>
        new(ChangeId, QuestionKind.Choice, _voice.Say(TextKeys.TriageChangeWhat), [.. Lines(conversation), AllRight(TextKeys.TriageChangeNothingWords)]);

    private Option AllRight(params string[] also) =>
        new(ReadBackId, _voice.Say(TextKeys.TriageReadBackYes), [.. also.Prepend(TextKeys.YesWords).SelectMany(_voice.WordsOf)]);

    private IEnumerable<Option> Lines(ClinicConversation conversation) =>
        _content.Current.Engine.ReadBack(conversation.Case!).Select(l => new Option(l.QuestionId, _voice.Say(TextKeys.TriageChange, ("what", l.Label)), [l.Label]));
}
