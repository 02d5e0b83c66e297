using System.Text.RegularExpressions;
using MassageBot.Triage;
using YamlDotNet.RepresentationModel;

namespace MassageBot.Dialogs.Tests.Content;

public sealed partial class AdviceTextTests
{
    private static readonly string[] Placeholders =
        ["emergencyNumber", "urgentLine", "crisisLine", "assaultLine", "clinicName", "clinicPhone", "bookingLink", "why"];

    private static readonly string[] NeverSaid =
        ["toxin", "detox", "healing crisis", "therapeutic inflammation", "no pain no gain", "no pain, no gain", "good pain",
         "you have ", "it is just", "it's just", "guaranteed", "safe for everyone", "saddle"];

    private static readonly TriageDefinition Definition = new FixedContent().Current.Definition;

    private static readonly Dictionary<string, YamlMappingNode> Entries = ReviewedTexts.Read("texts/advice.en.yaml");

    private static IEnumerable<(string Key, string Text)> Texts => Entries.Select(entry => (entry.Key, ReviewedTexts.Scalar(entry.Value, "text")));

    private static IEnumerable<(string Key, string Text)> ClientTexts => Texts.Concat(Definition.Questions
        .SelectMany(question => question.Options.Select(option => option.Title).Append(question.Text).Append(question.Help ?? "")
            .Select(text => (question.Id, text)))
        .Concat(Definition.Signs.Where(sign => sign.Offer is not null).Select(sign => (sign.Id, sign.Offer!))));

    [Fact]
    public void Every_text_that_a_row_names_exists_and_every_text_is_named()
    {
        Assert.Equal(Definition.TextIds.Order(), Entries.Keys.Order());
    }

    [Fact]
    public void Every_text_has_sources_evidence_and_a_sign_off()
    {
        Assert.All(Entries.Values, ReviewedTexts.AssertSourced);
    }

    [Fact]
    public void No_sentence_has_more_than_twenty_words()
    {
        Assert.Equal([], ClientTexts.SelectMany(text => Readability.Sentences(text.Text).Where(sentence => Readability.Words(sentence.Text).Count > 20).Select(sentence => $"{text.Key}: {sentence.Text}")));
    }

    [Fact]
    public void Every_advice_reads_at_grade_eight_or_below()
    {
        Assert.Equal([], Texts.Where(text => text.Key.StartsWith("advice.", StringComparison.Ordinal) && Readability.Grade(text.Text) > 8)
            .Select(text => FormattableString.Invariant($"{text.Key}: {Readability.Grade(text.Text):F1}")));
    }

    [Fact]
    public void No_text_diagnoses_minimises_or_explains_with_folklore()
    {
        Assert.Equal([], ClientTexts.SelectMany(text => NeverSaid.Where(never => text.Text.Replace("do you have any", "", StringComparison.Ordinal).Contains(never, StringComparison.OrdinalIgnoreCase)).Select(never => $"{text.Key}: {never}")));
    }

    [Fact]
    public void Only_known_placeholders_are_used()
    {
        Assert.Equal([], Texts.SelectMany(text => Placeholder().Matches(text.Text).Select(match => match.Groups[1].Value)).Distinct().Except(Placeholders));
    }

    [Fact]
    public void Every_emergency_begins_with_the_emergency_number_and_has_no_offer()
    {
        var keys = Definition.Rules.Where(rule => rule.Level == Level.Emergency).Select(rule => rule.AdviceId).Distinct();

        Assert.All(keys, key =>
        {
            var text = ReviewedTexts.Scalar(Entries[key], "text");
            Assert.Contains("{emergencyNumber}", text.Split('\n')[0], StringComparison.Ordinal);
            Assert.DoesNotContain("{bookingLink}", text, StringComparison.Ordinal);
            Assert.InRange(Readability.Words(text).Count, 10, 110);
        });
    }

    [Fact]
    public void Every_text_below_emergency_says_when_it_becomes_one()
    {
        var keys = Definition.Rules.Where(rule => rule.Level < Level.Emergency).Select(rule => rule.AdviceId).Distinct();

        Assert.All(keys, key => Assert.Contains("{emergencyNumber}", ReviewedTexts.Scalar(Entries[key], "text"), StringComparison.Ordinal));
    }

    [Fact]
    public void Crisis_texts_give_the_line_itself_and_ask_whether_the_person_is_safe()
    {
        Assert.All(["advice.crisis-now", "advice.crisis-today", "advice.also-crisis"], key =>
        {
            Assert.Contains("{crisisLine}", ReviewedTexts.Scalar(Entries[key], "text"), StringComparison.Ordinal);
            Assert.Contains("Are you safe right now?", ReviewedTexts.Scalar(Entries[key], "text"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Home_advice_says_in_hours_when_to_look_again()
    {
        Assert.All(Texts.Where(text => text.Key.StartsWith("advice.self-care", StringComparison.Ordinal)),
            text => Assert.Contains("Look again in 24 hours", text.Text.Replace("Look again in 30 minutes", "", StringComparison.Ordinal), StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\{([a-zA-Z]+)\}")]
    private static partial Regex Placeholder();
}
