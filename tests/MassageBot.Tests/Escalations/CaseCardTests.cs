using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MassageBot.Channels.Teams;
using MassageBot.Escalations;
using MassageBot.Storage;
using MassageBot.Tests.Channels.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace MassageBot.Tests.Escalations;

/// <summary>Every card about cases that the program can make, in its form and size.</summary>
public sealed class CaseCardTests(TeamsClinic teams) : IClassFixture<TeamsClinic>
{
    private const string Conversation = "19:a-channel-of-a-clinic-with-a-long-name-0123456789abcdef@thread.tacv2";
    private static readonly DateTimeOffset At = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly StaffMember Ana = new("id-ana", "Ana");

    private CaseCards Cards => teams.Clinic.Services.GetRequiredService<CaseCards>();

    private StaffCards Lists => teams.Clinic.Services.GetRequiredService<StaffCards>();

    [Theory]
    [InlineData("EMERGENCY")]
    [InlineData("URGENT")]
    [InlineData("ROUTINE")]
    [InlineData("PERSON")]
    public async Task A_case_has_a_card_in_each_state(string level)
    {
        foreach (var status in Enum.GetValues<EscalationStatus>())
        {
            var card = (await Cards.ShowAsync(Case(level, status), Conversation, CancellationToken.None)).ToJson();
            Assert.Empty(CardRules.Faults(card));
            Assert.Equal(level == "EMERGENCY", StaffCard.Of(card).Words.Contains("not the rescuer", StringComparison.Ordinal));
        }
    }

    // The longest that people can write, in letters that take the most bytes.
    [Theory]
    [InlineData("x")]
    [InlineData("é")]
    [InlineData("मा")]
    [InlineData("😀")]
    [InlineData("\"'<")]
    [InlineData("\n")]
    public async Task A_card_stays_below_what_Teams_takes_whatever_people_write(string letter)
    {
        var words = Repeat(letter, 60_000);
        var note = CardText.Shorten(Repeat(letter, CaseCards.LongestNote), CaseCards.LongestNote);
        await using var talk = await teams.EmergencyAsync();
        var card = talk.Card;
        for (var i = 0; i < 6; i++)
            await teams.Teams.PressAsync(teams.Http, TeamsWorld.Ana, card, "case.note", $"{i}{note}");
        var escalation = (await teams.Cases.GetAsync(talk.Reference, CancellationToken.None))! with
        {
            Summary = words,
            Contact = words,
            RuleIds = [.. Enumerable.Range(0, 400).Select(n => $"RULE-{n}")],
            Status = EscalationStatus.Claimed,
            Holder = Ana with { Name = words },
            ClaimedAt = At,
        };

        var shown = await Cards.ShowAsync(escalation, Conversation, CancellationToken.None);
        var said = await Cards.SaidAsync(escalation, "m1", At, words, Conversation, CancellationToken.None);

        Assert.All([shown, said], made =>
        {
            Assert.Empty(CardRules.Faults(made.ToJson()));
            Assert.True(BytesOf(made) < CardRules.MostBytes, $"{BytesOf(made)} bytes");
            Assert.DoesNotContain('\uFFFD', JsonSerializer.Serialize(StaffCard.Of(made.ToJson()).Words));
        });
        if (letter != "\n")
            Assert.Contains($"5{letter}", StaffCard.Of(shown.ToJson()).Words, StringComparison.Ordinal);
    }

    [Fact]
    public void Full_lists_figures_and_help_have_the_form_and_the_size()
    {
        var many = Enumerable.Range(1, 15).Select(n => Case("EMERGENCY", EscalationStatus.Claimed) with { Number = n, Holder = Ana with { Name = Repeat("é", 60) } }).ToList();
        AdaptiveCard[] made =
        [
            Lists.Help(),
            Lists.Cases([]),
            Lists.Cases(many),
            Lists.Figures(new StaffFigures(0, 0, new Dictionary<string, int>(), 0, null, null)),
            Lists.Figures(new StaffFigures(12, 3, new Dictionary<string, int> { ["EMERGENCY"] = 2, ["URGENT"] = 1 }, 3, TimeSpan.FromMinutes(4), TimeSpan.FromDays(2))),
        ];

        Assert.All(made, card =>
        {
            Assert.Empty(CardRules.Faults(card.ToJson()));
            Assert.True(BytesOf(card) < CardRules.MostBytes);
        });
    }

    [Theory]
    [InlineData("/body/0/colour", "\"good\"")]
    [InlineData("/body/0/size", "\"huge\"")]
    [InlineData("/body/0/wrap", "\"yes\"")]
    [InlineData("/body/0/text", "\" \"")]
    [InlineData("/body/0/type", "\"Text\"")]
    [InlineData("/version", "\"1.5\"")]
    [InlineData("/actions/0/verb", "7")]
    [InlineData("/actions/0/fallback/verb", "\"x\"")]
    [InlineData("/selectAction", "{}")]
    public async Task What_breaks_the_form_is_found(string place, string value)
    {
        var card = JsonNode.Parse((await Cards.ShowAsync(Case("URGENT", EscalationStatus.Open), Conversation, CancellationToken.None)).ToJson().GetRawText())!;
        var steps = place.Split('/')[1..];
        var parent = steps[..^1].Aggregate(card, (node, step) => node is JsonArray array ? array[step[0] - '0']! : node[step]!);
        parent[steps[^1]] = JsonNode.Parse(value);

        Assert.NotEmpty(CardRules.Faults(JsonSerializer.SerializeToElement(card)));
    }

    private static EscalationRecord Case(string level, EscalationStatus status) =>
        new("M-7K3P", new ConversationKey("directline", "c"), level, null, ["DE01"], null, null, null, At, "v1", status)
        {
            Number = 12,
            Revision = 7,
            PromisedAt = At,
            Holder = status == EscalationStatus.Claimed ? Ana : null,
            ClaimedAt = status == EscalationStatus.Claimed ? At : null,
            ResolvedAt = status == EscalationStatus.Resolved ? At : null,
        };

    private static string Repeat(string letter, int length) => string.Concat(Enumerable.Repeat(letter, length / letter.Length));

    private static int BytesOf(AdaptiveCard card) => Encoding.UTF8.GetByteCount(card.ToJson().GetRawText());
}
