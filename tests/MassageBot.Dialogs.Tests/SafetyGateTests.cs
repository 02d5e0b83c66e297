using MassageBot.Triage;
using MassageBot.Triage.Screening;

namespace MassageBot.Dialogs.Tests;

/// <summary>What a guess of the second net counts as, whatever words led to it.</summary>
public sealed class SafetyGateTests
{
    private static readonly FixedContent Content = new();

    private readonly SafetyGate _gate = new(Content);
    private readonly ClinicConversation _conversation = new();

    [Fact]
    public void A_guess_at_a_matter_for_the_manager_does_not_take_the_place_of_the_first_list()
    {
        Assert.Null(_gate.Judge(_conversation, Guess("boundary-discomfort"), isWalking: false, canAsk: true));

        Assert.Equal(["boundary-discomfort"], _conversation.Case!.Suspected);
    }

    [Fact]
    public void Nor_does_it_end_a_walk_whose_first_list_is_open()
    {
        _conversation.Case = Content.Current.Engine.Begin();

        Assert.Null(_gate.Judge(_conversation, Guess("boundary-discomfort"), isWalking: true, canAsk: true));
    }

    [Fact]
    public void Once_the_first_list_was_answered_it_is_advised_on()
    {
        _conversation.Case = Content.Current.Engine.Record(Content.Current.Engine.Begin(), new Answer("screen-now", [Option.None]));

        Assert.Equal(Route.Safeguarding, _gate.Judge(_conversation, Guess("boundary-discomfort"), isWalking: true, canAsk: true)?.Route);
    }

    [Fact]
    public void Where_the_list_cannot_be_asked_it_is_advised_on() =>
        Assert.Equal(Route.Safeguarding, _gate.Judge(_conversation, Guess("boundary-discomfort"), isWalking: false, canAsk: false)?.Route);

    [Theory]
    [InlineData("sexual-assault", Level.Urgent)]
    [InlineData("chest-pain", Level.Emergency)]
    public void An_urgent_guess_is_advised_on_at_once(string sign, Level level) =>
        Assert.Equal(level, _gate.Judge(_conversation, Guess(sign), isWalking: false, canAsk: true)?.Level);

    private static ScreenReading Guess(string sign) =>
        Content.Current.Read("hello") with { Suspicion = new Suspicion(SuspicionStrength.Sure, 1, [sign]) };
}
