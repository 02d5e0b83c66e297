using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Asks what a step of the after-care plan asks, in at most three taps, and hands what was answered to <see cref="CheckIns"/>.</summary>
public sealed class CheckInDialog : EnduringDialog
{
    private const string QuestionPrompt = "question";
    private const int Weakest = 0;
    private const int Strongest = 10;

    private readonly ConversationMemory _memory;
    private readonly IDialogContent _content;
    private readonly Voice _voice;

    /// <summary>Builds the dialog.</summary>
    public CheckInDialog(ConversationMemory memory, IDialogContent content, Voice voice)
        : base(nameof(CheckInDialog))
    {
        (_memory, _content, _voice) = (memory, content, voice);
        AddDialog(new TextPrompt(QuestionPrompt, IsAnswerAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskAsync, TakeAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>Reads an answer to the question that waits; the same check-in with it, or null when the text is none.</summary>
    public CheckInState? Read(CheckInState state, string text)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Ask(state) is not { } ask || AnswerReader.Read(QuestionOf(ask), text) is not { } answer)
            return null;
        var next = state with { Asked = state.Asked + 1 };
        return ask switch
        {
            CareAsks.Strength => next with { Strength = (int?)answer.Number },
            CareAsks.NewSigns => next with { Signs = [.. answer.OptionIds.SelectMany(SignsOf).Union(state.Signs, StringComparer.Ordinal)] },
            _ => next with { Choice = answer.OptionIds[0] },
        };
    }

    /// <summary>
    /// Reads an answer out of a client's own words, where just one of the choices is said and nothing turns it round: "no better" and
    /// "better, but worse at night" are none. Numbers are never read out of a sentence.
    /// </summary>
    public CheckInState? ReadWords(CheckInState state, string text)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (Read(state, text) is { } exact)
            return exact;
        var words = PlainWords.Of(text).Split(' ');
        var reply = ReplyWords.Of(_content.Current.Texts);
        if (Ask(state) is null or CareAsks.Strength or CareAsks.NewSigns || words.Any(word => reply.Negations.Contains(word) || reply.Doubts.Contains(word) || reply.Puzzles.Contains(word)))
            return null;
        var said = words.Select(word => Read(state, word)).OfType<CheckInState>().DistinctBy(read => read.Choice).ToList();
        return said is [var one] ? one : null;
    }

    /// <summary>The question that comes next; null after the last one.</summary>
    public string? Ask(CheckInState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _content.Current.Care.StepOf(state.Invitation.StepId) is { } step && state.Asked < step.Asks.Count ? step.Asks[state.Asked] : null;
    }

    private async Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (conversation.CheckIn is not { } state || Ask(state) is not { } ask)
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        var question = QuestionOf(ask);
        return await step.PromptAsync(
            QuestionPrompt,
            new PromptOptions { Prompt = Prompt(question, question.Text), RetryPrompt = Prompt(question, _voice.Say(TextKeys.CheckInRetry) + "\n\n" + question.Text) },
            cancellationToken);
    }

    private async Task<DialogTurnResult> TakeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(step.Context, cancellationToken);
        if (conversation.CheckIn is { } state && ReadWords(state, (string)step.Result!) is { } answered)
            conversation.CheckIn = answered;
        return await step.ReplaceDialogAsync(nameof(WaterfallDialog), null, cancellationToken);
    }

    private async Task<bool> IsAnswerAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var conversation = await _memory.GetAsync(prompt.Context, cancellationToken);
        return conversation.CheckIn is not { } state || ReadWords(state, prompt.Recognized.Value ?? "") is not null;
    }

    private static Activity Prompt(Question question, string text) =>
        Voice.Question(question.Id, text, [.. question.Options.Select(o => new OutcomeOption(o.Id, o.Title))], question.Kind == QuestionKind.Checklist);

    private Question QuestionOf(string ask)
    {
        var text = _voice.Say(CareAsks.TextKey(ask));
        return ask switch
        {
            CareAsks.Strength => new Question(ask, QuestionKind.Scale, text, [.. Enumerable.Range(Weakest, Strongest + 1).Select(n => Option($"{n}", $"{n}"))]),
            CareAsks.NewSigns => new Question(ask, QuestionKind.Checklist, text,
                [.. _content.Current.Care.NewSigns.Select(sign => Option(sign.Id, sign.Title)), Option(Triage.Option.None, _voice.Say(TextKeys.CheckInNone), [.. _voice.WordsOf(TextKeys.NoWords)])]),
            CareAsks.Gone => new Question(ask, QuestionKind.Choice, text, [Answer("gone"), Answer("still-there"), Answer("worse")]),
            _ => new Question(ask, QuestionKind.Choice, text, [Answer("better"), Answer("same"), Answer("worse")]),
        };
    }

    private Option Answer(string id) => Option(id, _voice.Say(CareAsks.AnswerKey(id)), id.Replace('-', ' '));

    private static Option Option(string id, string title, params string[] synonyms) => new(id, title, synonyms);

    private IEnumerable<string> SignsOf(string option) =>
        _content.Current.Care.NewSigns.Where(sign => sign.Id == option).SelectMany(sign => sign.Sets.Signs.Keys);
}
