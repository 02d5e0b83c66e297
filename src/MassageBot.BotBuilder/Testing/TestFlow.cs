using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Adapters;

/// <summary>
/// A scripted conversation. Each method adds a step and gives a new flow, the old one stays as it is; nothing runs
/// until <see cref="StartTestAsync"/>. A check that fails says what was expected, what came, and at which step: one
/// after which words of the user. The step is our addition.
/// </summary>
public partial class TestFlow
{
    private readonly TestAdapter _adapter;
    private readonly BotCallbackHandler? _callback;
    private readonly Func<Task> _script;
    private readonly int _steps;
    private readonly string? _said;

    /// <summary>Creates an empty script.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="callback">The bot.</param>
    public TestFlow(TestAdapter adapter, BotCallbackHandler? callback = null)
    {
        ArgumentNullException.ThrowIfNull(adapter);
        _adapter = adapter;
        _callback = callback;
        _script = () => Task.CompletedTask;
    }

    /// <summary>Creates an empty script.</summary>
    /// <param name="adapter">The adapter.</param>
    /// <param name="bot">The bot.</param>
    public TestFlow(TestAdapter adapter, IBot bot)
        : this(adapter, (bot ?? throw new ArgumentNullException(nameof(bot))).OnTurnAsync)
    {
    }

    /// <summary>Creates a script from its steps.</summary>
    /// <param name="getTask">Runs all steps.</param>
    /// <param name="flow">The flow whose adapter and bot are used.</param>
    public TestFlow(Func<Task> getTask, TestFlow flow)
    {
        ArgumentNullException.ThrowIfNull(getTask);
        ArgumentNullException.ThrowIfNull(flow);
        _script = getTask;
        _adapter = flow._adapter;
        _callback = flow._callback;
        _steps = flow._steps + 1;
        _said = flow._said;
    }

    /// <summary>Creates a script from steps that run already.</summary>
    /// <param name="task">The steps.</param>
    /// <param name="flow">The flow whose adapter and bot are used.</param>
    public TestFlow(Task task, TestFlow flow)
        : this(() => task, flow)
    {
    }

    private TestFlow(Func<Task> getTask, TestFlow flow, string said)
        : this(getTask, flow)
    {
        _said = said;
    }

    /// <summary>Runs the script.</summary>
    /// <returns>A task that ends when all steps have passed, and fails with the first that did not.</returns>
    public Task StartTestAsync() => _script();

    /// <summary>The user says a text.</summary>
    /// <param name="userSays">The text.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(string userSays)
    {
        ArgumentNullException.ThrowIfNull(userSays);
        return Then(() => _adapter.SendTextToBotAsync(userSays, _callback, CancellationToken.None), userSays);
    }

    /// <summary>The user sends an activity.</summary>
    /// <param name="userActivity">The activity.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Send(IActivity userActivity)
    {
        ArgumentNullException.ThrowIfNull(userActivity);
        return Then(() => _adapter.ProcessActivityAsync((Activity)userActivity, _callback, CancellationToken.None), Describe(userActivity));
    }

    /// <summary>The user joins the conversation.</summary>
    /// <returns>The longer flow.</returns>
    public TestFlow SendConversationUpdate() => Then(
        () =>
        {
            var update = (Activity)Activity.CreateConversationUpdateActivity();
            update.MembersAdded!.Add(_adapter.Conversation.User);
            return _adapter.ProcessActivityAsync(update, _callback, CancellationToken.None);
        },
        ActivityTypes.ConversationUpdate);

    /// <summary>Time passes.</summary>
    /// <param name="ms">How long, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(uint ms) => Delay(TimeSpan.FromMilliseconds(ms));

    /// <summary>Time passes.</summary>
    /// <param name="timespan">How long.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Delay(TimeSpan timespan) => Then(() => Task.Delay(timespan));

    /// <summary>The user says a text and the bot answers with a text.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, string expected, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says a text and the bot answers with an activity.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="expected">What the bot answers.</param>
    /// <param name="description">What to say if it does not.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(string userSays, Activity expected, string? description = null, uint timeout = DefaultTimeout) =>
        Send(userSays).AssertReply(expected, description, timeout);

    /// <summary>The user says a text and the bot's answer passes a check.</summary>
    /// <param name="userSays">What the user says.</param>
    /// <param name="validateActivity">The check; throws if the answer is wrong.</param>
    /// <param name="description">What to say if there is no answer.</param>
    /// <param name="timeout">How long to wait, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(
        string userSays,
        Action<IActivity> validateActivity,
        string? description = null,
        uint timeout = DefaultTimeout) => Send(userSays).AssertReply(validateActivity, description, timeout);

    /// <summary>Plays a transcript: what has the role bot is expected, all else is sent.</summary>
    /// <param name="activities">The transcript.</param>
    /// <param name="description">What to say if a reply differs.</param>
    /// <param name="timeout">How long to wait for each reply, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(IEnumerable<IActivity> activities, string? description = null, uint timeout = DefaultTimeout) =>
        Play(activities, (flow, expected) => flow.AssertReply(expected, description, timeout));

    /// <summary>Plays a transcript: what has the role bot is expected, all else is sent.</summary>
    /// <param name="activities">The transcript.</param>
    /// <param name="validateReply">The check of each reply.</param>
    /// <param name="description">What to say if there is no reply.</param>
    /// <param name="timeout">How long to wait for each reply, in milliseconds.</param>
    /// <returns>The longer flow.</returns>
    public TestFlow Test(
        IEnumerable<IActivity> activities,
        ValidateReply validateReply,
        string? description = null,
        uint timeout = DefaultTimeout)
    {
        ArgumentNullException.ThrowIfNull(validateReply);
        return Play(activities, (flow, expected) =>
            flow.AssertReply(actual => validateReply(expected, actual), description, timeout));
    }

    private TestFlow Play(IEnumerable<IActivity> activities, Func<TestFlow, IActivity, TestFlow> expect)
    {
        ArgumentNullException.ThrowIfNull(activities);
        return activities.Aggregate(this, (flow, activity) =>
            activity.From?.Role == RoleTypes.Bot ? expect(flow, activity) : flow.Send(activity));
    }

    private TestFlow Then(Func<Task> step) => new(After(step), this);

    private TestFlow Then(Func<Task> step, string said) => new(After(step), this, said);

    private Func<Task> After(Func<Task> step) => async () =>
    {
        await _script();
        await step();
    };
}
