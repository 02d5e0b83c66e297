using System.Globalization;
using MassageBot.Triage;

namespace MassageBot.Tests.Cases;

/// <summary>A client who answers every question truthfully from what is true of them, by the titles on the buttons.</summary>
internal sealed class SimulatedClient(Vignette vignette, TriageDefinition definition)
{
    private const int MostTurns = 20;

    /// <summary>Talks until there is advice. The check is asked for when the first reply doesn't begin it.</summary>
    public async Task<CaseRun> TalkAsync(DirectLineTalk talk)
    {
        var replies = await talk.SayAsync(vignette.Opening);
        var first = replies;
        Log.Add("> " + vignette.Opening);
        var isAsked = false;
        for (var turns = 1; turns <= MostTurns; turns++)
        {
            // Same-day advice may come before the questions; the last one counts, and the highest was heard.
            Log.AddRange(replies.Select(reply => $"    {reply.Kind} {reply.QuestionId} {reply.Level}{reply.EntryId} {(reply.Outcome.TryGetProperty("ruleIds", out var ids) ? ids.ToString() : "")}"));
            var question = replies.LastOrDefault(reply => reply.Kind == "question");
            var advice = replies.LastOrDefault(reply => reply.Kind == "disposition");
            if (advice is not null && (question is null || advice.Level == "EMERGENCY" || !IsTriage(question)))
                return new CaseRun(vignette, first, Level(advice), turns, Log);
            if (question is not null && IsTriage(question))
                replies = await SayAsync(talk, AnswerTo(question));
            else if (!HasComplaint)
                return new CaseRun(vignette, first, vignette.Level, turns, Log);
            else if (!isAsked)
                (replies, isAsked) = (await SayAsync(talk, "check my symptoms"), true);
            else
                return new CaseRun(vignette, first, null, turns, Log);
        }

        return new CaseRun(vignette, first, null, MostTurns, Log);
    }

    /// <summary>What was said and heard, by its kinds.</summary>
    public List<string> Log { get; } = [];

    private Task<IReadOnlyList<Heard>> SayAsync(DirectLineTalk talk, string text)
    {
        Log.Add("> " + text);
        return talk.SayAsync(text);
    }

    private static Level? Level(Heard advice) => LevelNames.TryParse(advice.Level, out var level) ? level : null;

    private bool IsTriage(Heard question) => question.QuestionId == "read-back" || definition.QuestionOf(question.QuestionId!) is not null || Suspected(question) is not null;

    private static string? Suspected(Heard question) =>
        question.QuestionId is { } id && id.StartsWith("sign:", StringComparison.Ordinal) ? id["sign:".Length..] : null;

    private string AnswerTo(Heard heard)
    {
        if (heard.QuestionId == "read-back")
            return "Yes, that is right";
        if (Suspected(heard) is { } sign)
            return vignette.Truth[sign] == Presence.Yes ? "Yes" : "No";
        var question = definition.QuestionOf(heard.QuestionId!)!;
        if (question.Kind == QuestionKind.Scale)
            return vignette.Truth.NumberOf(question.Number!)?.ToString(CultureInfo.InvariantCulture) ?? "not sure";
        var fitting = question.Options.Where(option => !option.IsGeneral && heard.OptionIds.Contains(option.Id) && Fits(option)).ToList();
        return question.Kind == QuestionKind.Checklist
            ? fitting.Count > 0 ? string.Join(", ", fitting.Select(option => option.Title)) : "None of these"
            : fitting.Count > 0 ? Best(fitting).Title : "not sure";
    }

    // Of several fitting choices ("neck" and "head") the first that is told counts, as a person would pick the main one.
    private static Option Best(List<Option> fitting) => fitting.MaxBy(option => option.Sets.Signs.Count)!;

    // A button with several signs fits when any of them is there, except where it asks how the weakness came.
    private bool Fits(Option option)
    {
        // "Bruise, burn or skin change" leads to the list of the skin.
        if (option.Id == "skin-change")
            return definition.QuestionOf("screen-skin")!.Options.Any(skin => skin.Id is not ("fever" or "lip-face-swelling") && skin.Sets.Signs.Keys.Any(Has));
        var signs = option.Sets.Signs.Where(sign => sign.Value == Presence.Yes).Select(sign => sign.Key).ToList();
        var isThere = signs.Contains("sudden-weakness") ? Has("sudden-weakness") : signs.Count == 0 || signs.Any(Has);
        var isDenied = option.Sets.Signs.Where(sign => sign.Value == Presence.No).All(sign => !Has(sign.Key));
        return isThere && isDenied && option.Sets.Words.All(word => word.Value.Any(said => IsTrue(word.Key, said)));
    }

    // Whatever began at some time after the session began after it.
    private bool IsTrue(string name, string said) =>
        vignette.Truth.WordsOf(name).Contains(said) || (name == FactNames.Onset && said == "after" && vignette.Truth.WordsOf(name) is { Count: > 0 } told && !told.Contains("before"));

    // Somebody who only asks, and is well, is done with the answer.
    private bool HasComplaint => vignette.Truth.Signs.Keys.Any(id => definition.SignOf(id) is { IsModifier: false });

    private bool Has(string sign) => vignette.Truth[sign] == Presence.Yes;
}
