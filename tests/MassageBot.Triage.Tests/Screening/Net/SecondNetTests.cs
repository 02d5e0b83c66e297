using MassageBot.Triage.Screening;

namespace MassageBot.Triage.Tests.Screening.Net;

/// <summary>The net of the repository, on what its rules decide beside its weights.</summary>
public sealed class SecondNetTests
{
    [Theory]
    [InlineData("can massage cause a stroke?")]
    [InlineData("does deep tissue massage release toxins?")]
    public void A_general_question_that_names_nobody_is_in_no_doubt(string question) =>
        Assert.Equal(SuspicionStrength.None, Lexicons.Read(question).Suspicion.Strength);

    [Theory]
    [InlineData("Is it normal for the whole calf to be hot and twice as thick since Sunday's session?")]
    [InlineData("does a mouth that hangs on one side straighten out overnight?")]
    public void A_general_question_that_tells_of_a_danger_is_in_doubt(string question) =>
        Assert.NotEqual(SuspicionStrength.None, Lexicons.Read(question).Suspicion.Strength);

    [Theory]
    [InlineData("Belly swollen, no gas nor stool since two days. Would an abdominal massage open it?")]
    [InlineData("Left foot drags since Sunday. Would a massage help?")]
    public void A_general_question_behind_what_somebody_has_does_not_take_the_doubt_away(string message) =>
        Assert.NotEqual(SuspicionStrength.None, Lexicons.Read(message).Suspicion.Strength);
}
