using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>What a turn produced so far: nothing of it is visible before the commit.</summary>
internal sealed class TurnOutput
{
    /// <summary>The output of the turn that is running.</summary>
    public static TurnOutput Of(ITurnContext turn) =>
        turn.TurnState.Get<TurnOutput>() ?? throw new InvalidOperationException("MB2104: this turn was not begun by the turn adapter.");

    /// <summary>Messages in the order they were sent.</summary>
    public List<Activity> Replies { get; } = [];

    /// <summary>Cases, questions, erasures: stored with the same commit.</summary>
    public List<TurnEffect> Effects { get; } = [];

    /// <summary>Messages with a name of the bot's, under which they can be changed later.</summary>
    public Dictionary<Activity, LabelledReply> Labels { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Names a message that is about to be sent: in a later turn <c>UpdateActivityAsync</c> with this name as id changes it.</summary>
    public void Label(Activity reply, string label) => Labels[reply] = new LabelledReply(label, Replaces: false);

    /// <summary>The answer to an invoke, if one was given.</summary>
    public InvokeResponse? Invoke { get; set; }
}
