using System.Security.Cryptography;
using System.Text;
using MassageBot.Triage.Conditions;
using MassageBot.Triage.Content;

namespace MassageBot.Triage;

/// <summary>The reviewed content of the triage, compiled: signs, questions, the decision table and the modifiers. Immutable.</summary>
public sealed class TriageDefinition
{
    private static readonly string[] FileNames = ["signs.yaml", "rules.yaml", "modifiers.yaml", "questions.yaml"];

    private readonly Dictionary<string, Question> _questions;
    private readonly Dictionary<string, Rule> _rules;
    private readonly Dictionary<string, Option> _offers;

    private TriageDefinition(string version, FactSchema schema, RulesFile rules, Rule otherwise, IReadOnlyList<Modifier> modifiers, IReadOnlyList<Question> questions)
    {
        Version = version;
        Schema = schema;
        Rules = rules.Rules;
        Otherwise = otherwise;
        LevelAdvice = rules.LevelAdvice;
        RouteAdvice = rules.RouteAdvice;
        UnsureWhyId = rules.UnsureWhyId;
        Modifiers = modifiers;
        Questions = questions;
        SignIds = schema.Signs.Select(sign => sign.Id).ToHashSet(StringComparer.Ordinal);
        TextIds = Rules.Append(otherwise).SelectMany(rule => new[] { rule.AdviceId, rule.WhyId })
            .Concat(modifiers.SelectMany(modifier => new[] { modifier.WhyId, modifier.AlsoAdviceId }))
            .Concat(LevelAdvice.Values).Concat(RouteAdvice.Values).Append(UnsureWhyId)
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        _questions = questions.ToDictionary(question => question.Id, StringComparer.Ordinal);
        _offers = OffersOf(schema, questions);
        _rules = Rules.Append(otherwise).ToDictionary(rule => rule.Id, StringComparer.Ordinal);
    }

    /// <summary>A short hash over the content; the same files give the same version wherever they lie.</summary>
    public string Version { get; }

    /// <summary>Every sign and modifier.</summary>
    public IReadOnlyList<Sign> Signs => Schema.Signs;

    /// <summary>The ids of every sign and modifier: what word lists may name.</summary>
    public IReadOnlySet<string> SignIds { get; }

    /// <summary>The keys of every text that a row, a level, a route or a modifier names.</summary>
    public IReadOnlySet<string> TextIds { get; }

    /// <summary>Every fact told in words or as a number.</summary>
    public IReadOnlyList<FactValue> Values => Schema.Values;

    /// <summary>The questions, in the order in which they are asked.</summary>
    public IReadOnlyList<Question> Questions { get; }

    /// <summary>The decision table, most urgent row first.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>The row for facts that no rule speaks of.</summary>
    public Rule Otherwise { get; }

    /// <summary>What raises a level.</summary>
    public IReadOnlyList<Modifier> Modifiers { get; }

    /// <summary>The key of the general advice text of each level.</summary>
    public IReadOnlyDictionary<Level, string> LevelAdvice { get; }

    /// <summary>The key of the text that is added for a route when the advice itself is about something else.</summary>
    public IReadOnlyDictionary<Route, string> RouteAdvice { get; }

    /// <summary>The key of the line that says: you were not sure, so we take no risk.</summary>
    public string UnsureWhyId { get; }

    internal FactSchema Schema { get; }

    /// <summary>Every condition that decides anything: of rows, exceptions, modifiers and questions.</summary>
    internal IEnumerable<Condition> Conditions =>
        Rules.SelectMany(rule => new[] { rule.Fires, rule.Exception })
            .Concat(Modifiers.Select(modifier => modifier.Fires))
            .Concat(Questions.SelectMany(question => new[] { question.Applies, question.KnownWhen }.Concat(question.Options.Select(option => option.Applies))))
            .OfType<Condition>();

    /// <summary>
    /// Loads <c>signs.yaml</c>, <c>rules.yaml</c>, <c>modifiers.yaml</c> and <c>questions.yaml</c>; files of other
    /// names are left alone. Never throws on bad content.
    /// </summary>
    /// <param name="files">The files of <c>dialogs/triage</c>, in any order.</param>
    /// <param name="problems">Everything that is wrong, in the order of the files.</param>
    /// <returns>The definition, or <see langword="null"/> when there is any problem.</returns>
    public static TriageDefinition? Load(IReadOnlyList<ContentFile> files, out IReadOnlyList<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(files);
        var found = new List<ContentProblem>();
        problems = found;
        var readers = new Dictionary<string, ContentReader>(StringComparer.Ordinal);
        var texts = new StringBuilder();
        foreach (var name in FileNames)
        {
            var matching = files.Where(file => NameOf(file) == name).ToList();
            if (matching.Count != 1)
                found.Add(new ContentProblem(matching.Count == 0 ? name : matching[1].Path, 1, matching.Count == 0 ? "the file is missing" : $"a second {name} was given"));
            if (matching.Count == 0)
                continue;
            readers[name] = new ContentReader(matching[0], found);
            texts.Append(name).Append('\n').Append(matching[0].Text.ReplaceLineEndings("\n")).Append('\n');
        }
        if (readers.Count < FileNames.Length)
            return null;

        var schema = SignsFile.Read(readers["signs.yaml"]);
        var terms = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var rules = new RulesFile(readers["rules.yaml"], schema, terms);
        var modifiers = ModifiersFile.Read(readers["modifiers.yaml"], schema, terms, rules.Ids);
        var questions = new QuestionsFile(readers["questions.yaml"], schema, terms);
        if (found.Count == 0)
            SignsFile.CheckLinks(readers["signs.yaml"], schema, rules.Rules, questions.Questions);
        return found.Count > 0 || rules.Otherwise is null
            ? null
            : new TriageDefinition(VersionOf(texts.ToString()), schema, rules, rules.Otherwise, modifiers, questions.Questions);
    }

    /// <summary>The question with this id, or <see langword="null"/>.</summary>
    public Question? QuestionOf(string id) => _questions.GetValueOrDefault(id);

    /// <summary>The sign or modifier with this id, or <see langword="null"/>.</summary>
    public Sign? SignOf(string id) => Schema.TryPlaceOfSign(id, out var place) ? Schema.Signs[place] : null;

    /// <summary>
    /// The option by which a sign can be offered on a list that doesn't have it: with the words of another question, and
    /// all that its words say there. <see langword="null"/> when no question has words for it.
    /// </summary>
    public Option? OfferOf(string signId) => _offers.GetValueOrDefault(signId);

    /// <summary>All options of <see cref="OfferOf"/>.</summary>
    internal IReadOnlyCollection<Option> Offers => _offers.Values;

    /// <summary>The rule with this id, or <see langword="null"/>.</summary>
    public Rule? RuleOf(string id) => _rules.GetValueOrDefault(id);

    private static Dictionary<string, Option> OffersOf(FactSchema schema, IReadOnlyList<Question> questions)
    {
        var offers = new Dictionary<string, Option>(StringComparer.Ordinal);
        var lists = questions.Where(question => question.Screen == Screen.Place).SelectMany(question => question.Options).Where(option => !option.IsGeneral);
        foreach (var sign in schema.Signs.Where(sign => sign.IsHard && !sign.IsModifier))
        {
            if (sign.Offer is { } title)
                offers[sign.Id] = new Option(Option.OfferOf(sign.Id), title, []) { Sets = Facts.None.With(sign.Id, Presence.Yes) };
            else if (lists.Where(option => option.Sets.Signs.GetValueOrDefault(sign.Id) == Presence.Yes).MinBy(option => option.Sets.Signs.Count) is { } option)
                offers[sign.Id] = new Option(Option.OfferOf(sign.Id), option.Title, option.Synonyms) { Sets = option.Sets };
        }
        return offers;
    }

    private static string NameOf(ContentFile file) => file.Path[(file.Path.LastIndexOfAny(['/', '\\']) + 1)..];

    private static string VersionOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
