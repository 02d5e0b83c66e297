using System.Text.RegularExpressions;
using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs.Tests.Content;

public sealed partial class ChecklistTextTests
{
    // Most urgent first, as a client reads them.
    private static readonly (string Key, Level Level)[] Parts =
    [
        ("checklist.emergency", Level.Emergency), ("checklist.today", Level.Urgent), ("checklist.days", Level.Routine),
        ("checklist.clinic", Level.Therapist), ("checklist.usual", Level.SelfCare),
    ];

    // Not about how somebody is: spacing, a condition told before a session, complaints, staff, doubts on health questions, a general question.
    private static readonly string[] NoSigns = ["DT05", "DT06", "DT10", "DT10-service", "DT11", "DT14", "DS07"];

    private static readonly string[] Placeholders = ["emergencyNumber", "urgentLine", "crisisLine", "assaultLine", "clinicName", "clinicPhone"];

    private static readonly Dictionary<string, YamlMappingNode> Entries = ReviewedTexts.Read("texts/checklist.en.yaml");

    private static readonly TriageDefinition Definition = new FixedContent().Current.Definition;

    private static IEnumerable<(string Key, string Text)> Texts => Entries.Select(entry => (entry.Key, ReviewedTexts.Scalar(entry.Value, "text")));

    [Fact]
    public void Every_part_has_sources_evidence_and_a_sign_off() => Assert.All(Entries.Values, ReviewedTexts.AssertSourced);

    [Fact]
    public void Every_part_reads_at_grade_eight_or_below() =>
        Assert.Equal([], Texts.Where(text => Readability.Grade(text.Text) > 8).Select(text => FormattableString.Invariant($"{text.Key}: {Readability.Grade(text.Text):F1}")));

    [Fact]
    public void Only_known_placeholders_are_used() =>
        Assert.Equal([], Texts.SelectMany(text => Placeholder().Matches(text.Text).Select(match => match.Groups[1].Value)).Distinct().Except(Placeholders));

    [Fact]
    public void The_emergency_part_begins_with_the_emergency_number() =>
        Assert.StartsWith("**Call {emergencyNumber} now", ReviewedTexts.Scalar(Entries["checklist.emergency"], "text"), StringComparison.Ordinal);

    [Fact]
    public void What_is_usual_says_in_hours_when_to_look_again() =>
        Assert.Contains("Look again in 24 hours", ReviewedTexts.Scalar(Entries["checklist.usual"], "text"), StringComparison.Ordinal);

    [Fact]
    public void No_row_of_the_decision_table_is_forgotten_and_none_stands_under_a_less_urgent_part()
    {
        var rules = Definition.Rules.Append(Definition.Otherwise).Where(rule => !NoSigns.Contains(rule.Id)).ToList();

        Assert.All(rules, rule => Assert.Contains(PartsFor(rule), key => ReviewedTexts.List(Entries[key], "rows").Contains(rule.Id)));
        Assert.Equal([], Entries.Values.SelectMany(entry => ReviewedTexts.List(entry, "rows")).Except(rules.Select(rule => rule.Id)));
        Assert.Equal(rules.Count, Entries.Values.Sum(entry => ReviewedTexts.List(entry, "rows").Count));
    }

    private static IEnumerable<string> PartsFor(Rule rule) => rule.Route is Route.Crisis or Route.Safeguarding
        ? ["checklist.safety"]
        : Parts.Where(part => part.Level >= rule.Level).Select(part => part.Key);

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Placeholder();
}
