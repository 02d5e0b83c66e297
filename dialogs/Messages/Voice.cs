using System.Globalization;
using MassageBot.Triage;

namespace MassageBot.Dialogs;

/// <summary>Turns texts and verdicts into messages, with the clinic's facts filled in.</summary>
public sealed class Voice(IDialogContent content, IClinicFacts facts, ITriageMode mode)
{
    /// <summary>The text of a key, filled.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> details) =>
        content.Current.Texts.Say(ChecklistKeys.In(mode.Current, key), facts.Values, details);

    /// <summary>A message that answers a command.</summary>
    public Activity Command(string key, params ReadOnlySpan<(string, string)> details) =>
        Reply.Of(Say(key, details), new Outcome { Kind = OutcomeKinds.Command });

    /// <summary>A message that the client should know of.</summary>
    public Activity Notice(string key, params ReadOnlySpan<(string, string)> details) => NoticeOf(Say(key, details));

    /// <summary>A notice of a text that was said before or stands in an entry.</summary>
    public static Activity NoticeOf(string text) => Reply.Of(text, new Outcome { Kind = OutcomeKinds.Notice });

    /// <summary>A message about a check-in.</summary>
    public Activity CheckIn(string key, params ReadOnlySpan<(string, string)> details) => Reply.Of(Say(key, details), new Outcome { Kind = OutcomeKinds.CheckIn });

    /// <summary>A question with what can be chosen.</summary>
    public static Activity Question(string id, string text, IReadOnlyList<OutcomeOption>? options, bool multiple = false) =>
        Reply.Of(text, new Outcome
        {
            Kind = OutcomeKinds.Question,
            QuestionId = id,
            Options = options is { Count: > 0 } ? options : null,
            Multiple = multiple ? true : null,
        });

    /// <summary>A yes-or-no question.</summary>
    public Activity YesNo(string id, string text) =>
        Question(id, text, [new("yes", Say(TextKeys.Yes)), new("no", Say(TextKeys.No))]);

    /// <summary>The advice of a verdict. Emergency advice stands alone: no summary, no small print.</summary>
    public Activity Disposition(Verdict verdict, string? understood, bool isUnchanged)
    {
        var parts = new List<string>();
        if (isUnchanged)
            parts.Add(Say(TextKeys.Unchanged));
        else if (understood is not null && verdict.Level != Level.Emergency)
            parts.Add(Say(TextKeys.Understood) + "\n" + understood);
        parts.Add(Say(verdict.AdviceId, ("why", verdict.WhyId is { } why ? Say(why) : "")));
        parts.AddRange(verdict.AlsoAdviceIds.Select(id => Say(id)));
        if (verdict.Level != Level.Emergency && verdict.Route is not (Route.Crisis or Route.Safeguarding))
            parts.Add("_" + Say(TextKeys.Disclaimer) + "_");
        return Reply.Of(string.Join("\n\n", parts), new Outcome
        {
            Kind = OutcomeKinds.Disposition,
            Level = LevelNames.Of(verdict.Level),
            Route = RouteNames.Of(verdict.Route),
            RuleIds = verdict.RuleIds,
            ContentVersion = VersionWith(verdict.ContentVersion),
        });
    }

    /// <summary>Parts of the fixed checklist: the same for everybody, so they carry a version but no level.</summary>
    public Activity Checklist(IReadOnlyList<string> keys, params OutcomeOption[] options) => Reply.Of(string.Join("\n\n", keys.Select(key => Say(key))), new Outcome
    {
        Kind = OutcomeKinds.Notice,
        ContentVersion = VersionWith(content.Current.Definition.Version),
        Options = options.Length > 0 ? options : null,
    });

    /// <summary>A reviewed answer with its source; a symptom entry carries the emergency line and offers the check.</summary>
    public Activity Answer(AnswerEntry entry, double confidence, bool isScreenPassed, bool offerCheck)
    {
        var parts = new List<string>();
        if (entry.IsSymptom && !isScreenPassed)
            parts.Add(Say(TextKeys.EmergencyLine));
        parts.Add(entry.Text);
        if (Origin(entry) is { Length: > 0 } origin)
            parts.Add("_" + origin + "_");
        IReadOnlyList<OutcomeOption>? options = null;
        if (entry.IsSymptom && offerCheck)
        {
            parts.Add(Say(TextKeys.AnswerOfferCheck));
            options = [new("check", Say(TextKeys.AnswerCheckButton))];
        }

        return Reply.Of(string.Join("\n\n", parts), new Outcome
        {
            Kind = entry.Kind switch
            {
                AnswerKind.SmallTalk => OutcomeKinds.SmallTalk,
                AnswerKind.NotCovered => OutcomeKinds.NoAnswer,
                _ => OutcomeKinds.Answer,
            },
            EntryId = entry.Id,
            EntryVersion = entry.Version,
            Confidence = Math.Round(confidence, 3),
            Sources = entry.SourceIds.Count > 0 ? entry.SourceIds : null,
            Reviewed = entry.Reviewed?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Options = options,
        });
    }

    /// <summary>"Did you mean" with the entries and a way out; as with an answer, a symptom brings the emergency line and the check.</summary>
    public Activity Suggestions(IReadOnlyList<AnswerEntry> entries, bool isScreenPassed, bool offerCheck)
    {
        var isSymptom = entries.Any(e => e.IsSymptom);
        var text = isSymptom && !isScreenPassed ? Say(TextKeys.EmergencyLine) + "\n\n" + Say(TextKeys.SuggestIntro) : Say(TextKeys.SuggestIntro);
        var options = entries.Select(e => new OutcomeOption(e.Id, e.Question)).ToList();
        if (isSymptom && offerCheck)
            options.Add(new OutcomeOption("check", Say(TextKeys.AnswerCheckButton)));
        options.Add(new OutcomeOption("none", Say(TextKeys.SuggestNone)));
        return Reply.Of(text, new Outcome
        {
            Kind = OutcomeKinds.Suggestions,
            EntryIds = [.. entries.Select(e => e.Id)],
            Options = options,
        });
    }

    /// <summary>"I can't help with that", with the ways on.</summary>
    public Activity NoAnswer(string key = TextKeys.NoAnswer) => Reply.Of(Say(key), new Outcome
    {
        Kind = OutcomeKinds.NoAnswer,
        Options =
        [
            new("check", Say(TextKeys.NoAnswerCheckButton)),
            new("person", Say(TextKeys.NoAnswerPersonButton)),
        ],
    });

    /// <summary>"Something went wrong", with the reference under which the log has it.</summary>
    public Activity Error(string reference) =>
        Reply.Of(Say(TextKeys.Error, ("reference", reference)), new Outcome { Kind = OutcomeKinds.Error, Reference = reference });

    /// <summary>Whether the whole text is a plain yes.</summary>
    public bool IsYes(string text) => IsOneOf(TextKeys.YesWords, text);

    /// <summary>Whether the whole text is a plain no.</summary>
    public bool IsNo(string text) => IsOneOf(TextKeys.NoWords, text);

    /// <summary>Whether the whole text is one of the wordings listed under a key.</summary>
    internal bool IsOneOf(string key, string text) => content.Current.Texts.WordsOf(key).Holds(text);

    /// <summary>The wordings listed under a key, separated by commas in the file.</summary>
    internal IReadOnlyList<string> WordsOf(string key) => content.Current.Texts.WordsOf(key).Words;

    private string VersionWith(string definitionVersion) => definitionVersion + "." + content.Current.Texts.Version;

    private string Origin(AnswerEntry entry)
    {
        if (entry.Kind != AnswerKind.Answer)
            return "";
        var lines = new List<string>();
        if (entry.SourceTitles.Count > 0)
            lines.Add(Say(TextKeys.AnswerSource, ("sources", string.Join("; ", entry.SourceTitles))));
        if (entry.Reviewed is { } day)
            lines.Add(Say(TextKeys.AnswerReviewed, ("date", day.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")))));
        return string.Join(' ', lines);
    }
}
