using System.Globalization;
using MassageBot.Storage;

namespace MassageBot.Turns;

/// <summary>What an invoke is answered with.</summary>
/// <param name="Status">The status of HTTP.</param>
/// <param name="Json">The body; empty for none.</param>
internal sealed record InvokeAnswer(int Status, string Json)
{
    /// <summary>The answer that a bot gave.</summary>
    public static InvokeAnswer Of(InvokeResponse response) => new(response.Status, response.Body is null ? "" : BotSerializer.SerializeState(response.Body));

    /// <summary>The answer as it is kept among the replies of its turn, where nobody is sent it.</summary>
    public Activity ToActivity() => new(ActivityTypesEx.InvokeResponse) { Code = Status.ToString(CultureInfo.InvariantCulture), Text = Json };

    /// <summary>Reads what was kept; null when it is another kind of reply.</summary>
    public static InvokeAnswer? Of(SentActivity sent)
    {
        if (sent.Kind != ActivityTypesEx.InvokeResponse)
            return null;
        var activity = BotSerializer.ReadActivity(sent.Json);
        return int.TryParse(activity.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var status)
            ? new InvokeAnswer(status, activity.Text ?? "")
            : null;
    }
}
