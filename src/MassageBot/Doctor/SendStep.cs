using System.Security.Claims;
using System.Net;
using MassageBot.Channels.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace MassageBot.Doctor;

/// <summary>Sends one message to a conversation, as the bot does when a case is opened.</summary>
internal sealed class SendStep(
    Func<BotFrameworkAuthentication> authentication, Func<ClaimsIdentity> identity, IOptions<BotOptions> bot, string? conversation, string serviceUrl) : IDoctorStep
{
    private const string Words = "This is a test of the connection: MassageBot can write here. There is nothing to do.";

    public string Name => "proactive send";

    public IReadOnlyList<string> Needs => [ConfigurationStep.StepName, TokenStep.StepName];

    public async Task<StepResult> RunAsync(CancellationToken cancellationToken)
    {
        if (conversation is null)
            return StepResult.Skipped("nobody asked for it; add --send-to CONVERSATION, such as the id in Teams:EscalationChannel. Everybody there sees the message.");
        if (string.IsNullOrWhiteSpace(conversation))
            return StepResult.Failed("MB4411: --send-to is empty. Write the id of a conversation, or leave the option out.");
        var address = new Uri(serviceUrl);
        try
        {
            var factory = authentication().CreateConnectorFactory(identity());
            using var connector = await factory.CreateAsync(serviceUrl, authentication().GetOriginatingAudience(), cancellationToken);
            var response = await connector.Conversations.SendToConversationAsync(conversation.Trim(), Message(address), cancellationToken);
            return StepResult.Ok($"the conversation got a message{(string.IsNullOrEmpty(response?.Id) ? "" : $", id {response.Id}")}.");
        }
        catch (ErrorResponseException e) when (e.Response is not null)
        {
            return StepResult.Failed($"MB4411: {address.Authority} answers {(int)e.Response.StatusCode}{Code(e)}. {ToDo(e.Response.StatusCode)}");
        }
        catch (Exception e) when (NetworkFaults.IsOne(e))
        {
            return StepResult.Failed($"MB4411: {NetworkFaults.Explain(e, address)}.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return StepResult.Failed($"MB4411: the message was not sent: {e.Message}");
        }
    }

    private Activity Message(Uri address) => new()
    {
        Type = ActivityTypes.Message,
        ChannelId = Microsoft.Bot.Connector.Channels.Msteams,
        ServiceUrl = address.OriginalString,
        Conversation = new ConversationAccount(id: conversation!.Trim()),
        From = new ChannelAccount(id: "28:" + bot.Value.MicrosoftAppId!.Trim()),
        Text = Words,
    };

    private static string Code(ErrorResponseException fault) => string.IsNullOrEmpty(fault.Body?.Error?.Code) ? "" : $" ({fault.Body.Error.Code})";

    private static string ToDo(HttpStatusCode status) => status switch
    {
        HttpStatusCode.BadRequest => "Check the conversation's id: 19:…@thread.tacv2 for a channel, copied from a link to it and decoded.",
        HttpStatusCode.Unauthorized => "The token is not taken there: check that the bot's registration has the channel Microsoft Teams, and Bot:MicrosoftAppType.",
        HttpStatusCode.Forbidden => "The app isn't installed in that team or chat, or is blocked there: add it, and allow it in the Teams admin center.",
        HttpStatusCode.NotFound => "There is no such conversation, or the bot isn't in it: check its id, and add the app to the team.",
        HttpStatusCode.TooManyRequests => "Too much was sent in a short time: wait a minute and try again.",
        >= HttpStatusCode.InternalServerError => "Teams has trouble: try again later.",
        _ => "Check the conversation's id and --service-url.",
    };
}
