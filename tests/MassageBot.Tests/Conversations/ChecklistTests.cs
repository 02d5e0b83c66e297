namespace MassageBot.Tests.Conversations;

/// <summary>What a client can do on the website of a clinic that shows one checklist to everybody.</summary>
public sealed class ChecklistTests(ChecklistClinic clinic) : IClassFixture<ChecklistClinic>
{
    private const string Symptom = "my left calf is sore, warm and puffy since the massage";
    private const string Emergency = "I can't control my bladder and my legs are numb";

    [Fact]
    public async Task A_symptom_gets_the_list_without_a_level_questions_are_answered_and_a_person_is_told_no_level()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);

        var list = await talk.SayAsync(Symptom);
        var answer = Assert.Single(await talk.SayAsync("is it normal to be sore the day after?"));
        var again = await talk.SayAsync(answer.Buttons[0]);
        var person = await talk.SayAsync(list[^1].Buttons[0]);
        await talk.SayAsync("yes");
        var stored = Assert.Single(await talk.SayAsync("anna@example.org"));

        Assert.All(list, r => Assert.Equal(("notice", null), (r.Kind, r.Level)));
        Assert.StartsWith("Call 999", list[0].Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.NotEmpty(list[0].Outcome.GetProperty("contentVersion").GetString()!);
        Assert.Equal("answer", answer.Kind);
        Assert.Equal(list.Select(r => r.Text), again.Select(r => r.Text));
        Assert.Equal("escalation-consent", person[^1].QuestionId);
        Assert.Equal(("escalation", null), (stored.Kind, stored.Level));
    }

    [Fact]
    public async Task An_emergency_is_answered_number_first_before_and_after_the_list()
    {
        await using var talk = await DirectLineTalk.BeginAsync(clinic.Clinic);
        var first = Assert.Single(await talk.SayAsync(Emergency));
        await using var other = await DirectLineTalk.BeginAsync(clinic.Clinic);
        await other.SayAsync(Symptom);
        var later = Assert.Single(await other.SayAsync(Emergency));

        Assert.All([first, later], advice =>
        {
            Assert.Equal("EMERGENCY", advice.Level);
            Assert.StartsWith("Call 999", advice.Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains("DE06", advice.Outcome.GetProperty("ruleIds").EnumerateArray().Select(r => r.GetString()));
        });
    }
}
