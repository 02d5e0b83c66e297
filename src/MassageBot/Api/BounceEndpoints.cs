using System.Text.Json;
using MassageBot.Channels.DirectLine;
using MassageBot.FollowUps.Mail;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Api;

/// <summary>`/api/v1/bounces`: where what reads the clinic's mailbox tells of mails that came back, so that staff see whom nobody reached.</summary>
internal static class BounceEndpoints
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 2 };

    public static void MapBounces(this RouteGroupBuilder api) => api.MapPost("/bounces", AddAsync)
        .WithName("AddBounce")
        .WithSummary("Tell of a mail that came back, by its Message-ID. The check-in counts as failed, and staff see it. Send it again as often as you like.")
        .Accepts<BounceRequest>("application/json")
        .Produces<BounceAnswer>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415);

    private static async Task<IResult> AddAsync(HttpContext http, ICheckInStore checkIns, IOptions<ApiOptions> options)
    {
        if (!http.Request.HasJsonContentType())
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "MB5209", "Send the bounce as application/json.");
        if (await PostedActivity.ReadBodyAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted) is not { } body)
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "MB5203", $"The body is larger than {options.Value.MaxBodyBytes} bytes. One Message-ID is enough.");
        if (Read(body) is not { } messageId)
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "MB5232", "The body is no bounce in JSON. Send {\"messageId\": \"<…>\"}, and nothing else.");
        if (CheckInMessageId.ReadCheckIn(messageId) is not { } id
            || await checkIns.FindAsync(id, http.RequestAborted) is not { } checkIn || !CheckInMessageId.IsOf(messageId, checkIn))
        {
            return ApiProblem.Of(StatusCodes.Status404NotFound, "MB5233", "No check-in was mailed under this Message-ID, or it was erased.");
        }

        await checkIns.FailAsync(id, MailReasons.Bounced, http.RequestAborted);
        var now = await checkIns.FindAsync(id, http.RequestAborted) ?? checkIn;
        return Results.Json(new BounceAnswer(now.Treatment.ExternalId, now.Step, now.Status.ToString()), Json);
    }

    private static string? Read(string body)
    {
        try
        {
            return JsonSerializer.Deserialize<BounceRequest>(body, Json)?.MessageId;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
