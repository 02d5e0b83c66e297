using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using MassageBot.Channels.DirectLine;
using MassageBot.Dialogs;
using MassageBot.FollowUps;
using MassageBot.Storage;
using Microsoft.Extensions.Options;

namespace MassageBot.Api;

/// <summary>`/api/v1`: how the clinic's practice software tells of treatments.</summary>
internal static class TreatmentEndpoints
{
    /// <summary>Path under which the interface lies.</summary>
    public const string Root = "/api/v1";

    private const string KeyHeader = "Idempotency-Key";
    private const int LongestKey = 100;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi(Root + "/openapi.json");
        var api = app.MapGroup(Root).AddEndpointFilter<ApiKeyFilter>().WithTags("Treatments").ProducesProblem(401).ProducesProblem(403);
        api.MapPost("/treatments", AddAsync)
            .WithName("AddTreatment")
            .WithSummary("Tell of a treatment. The check-ins of the plan follow it. Send it again as often as you like: the same one is added once.")
            .Accepts<TreatmentRequest>("application/json")
            .Produces<TreatmentAnswer>(201).Produces<TreatmentAnswer>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        api.MapGet("/treatments/{id}", ReadAsync)
            .WithName("GetTreatment").WithSummary("See where the check-ins of a treatment stand.").Produces<TreatmentAnswer>().ProducesProblem(404);
        api.MapBounces();
        api.MapDelete("/treatments/{id}/check-ins", WithdrawAsync)
            .WithName("WithdrawCheckIns").WithSummary("Take back what has not left yet.").Produces<TreatmentAnswer>().ProducesProblem(404);
    }

    private static async Task<IResult> AddAsync(
        HttpContext http, ITreatmentStore treatments, ICheckInStore checkIns, TreatmentPlanning planning, CheckInSignal signal, IDialogContent content,
        IOptions<FollowUpOptions> followUps, IOptions<ApiOptions> options, TimeProvider time)
    {
        if (!http.Request.HasJsonContentType())
            return ApiProblem.Of(StatusCodes.Status415UnsupportedMediaType, "MB5209", "Send the treatment as application/json.");
        var key = http.Request.Headers[KeyHeader].ToString();
        if (key.Length > LongestKey || key.Any(c => c is < ' ' or > '~'))
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "MB5208", $"{KeyHeader} must be plain text of at most {LongestKey} characters.");
        if (await PostedActivity.ReadBodyAsync(http.Request, options.Value.MaxBodyBytes, http.RequestAborted) is not { } body)
            return ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "MB5203", $"The body is larger than {options.Value.MaxBodyBytes} bytes. One treatment a request.");
        if (Read(body, out var unreadable) is not { } request)
            return unreadable!;
        var reader = new TreatmentReader(FieldNames.Json, content.Current.Care, followUps.Value.TimeZone, time.GetUtcNow());
        var (treatment, problems) = reader.Read(request.ToDraft());
        if (treatment is null)
            return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "MB5205", "The treatment was not added: fields are wrong.", problems);
        var acceptance = await treatments.AddAsync(planning.Plan(treatment), key.Length > 0 ? new CareRequest(key, Hash(body)) : null, http.RequestAborted);
        switch (acceptance.Outcome)
        {
            case TreatmentOutcome.Differs:
                return ApiProblem.Of(StatusCodes.Status409Conflict, "MB5206", "Another treatment has this id; nothing was changed. Give each treatment an id of its own.");
            case TreatmentOutcome.KeyTaken:
                return ApiProblem.Of(StatusCodes.Status422UnprocessableEntity, "MB5207", $"This {KeyHeader} was used for another request. Make a new one for each treatment.");
            case TreatmentOutcome.Added:
                signal.Notify();
                break;
        }

        var status = acceptance.Outcome == TreatmentOutcome.Added ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return Results.Json(await AnswerAsync(treatment.ExternalId, checkIns, http.RequestAborted), Json, statusCode: status);
    }

    private static async Task<IResult> ReadAsync(string id, ITreatmentStore treatments, ICheckInStore checkIns, CancellationToken cancellationToken) =>
        (await treatments.FindTakenAsync([id], cancellationToken)).Count == 0 ? Unknown() : Results.Json(await AnswerAsync(id, checkIns, cancellationToken), Json);

    private static async Task<IResult> WithdrawAsync(string id, ITreatmentStore treatments, ICheckInStore checkIns, CancellationToken cancellationToken)
    {
        if ((await treatments.FindTakenAsync([id], cancellationToken)).Count == 0)
            return Unknown();
        await checkIns.WithdrawAsync(id, cancellationToken);
        return Results.Json(await AnswerAsync(id, checkIns, cancellationToken), Json);
    }

    private static IResult Unknown() => ApiProblem.Of(StatusCodes.Status404NotFound, "MB5210", "There is no treatment with this id.");

    private static TreatmentRequest? Read(string body, out IResult? problem)
    {
        problem = null;
        try
        {
            if (JsonSerializer.Deserialize<TreatmentRequest>(body, Json) is { } request)
                return request;
            problem = ApiProblem.Of(StatusCodes.Status400BadRequest, "MB5204", "The body is empty. Send one treatment.");
        }
        catch (JsonException e)
        {
            // The message of the exception may quote the body; place and path are enough.
            problem = ApiProblem.Of(
                StatusCodes.Status400BadRequest, "MB5204",
                FormattableString.Invariant($"The body is no treatment in JSON: look at line {e.LineNumber + 1}, at '{e.Path}'. Members and their kinds stand in {Root}/openapi.json."));
        }

        return null;
    }

    private static async Task<TreatmentAnswer> AnswerAsync(string id, ICheckInStore checkIns, CancellationToken cancellationToken) => new(
        id,
        [.. (await checkIns.ListOfTreatmentAsync(id, cancellationToken)).Select(checkIn => new TreatmentAnswerCheckIn(
            checkIn.Step, checkIn.Status.ToString(), checkIn.DueAt, checkIn.ExpiresAt, CheckInOutlook.WhyNot(checkIn)))]);

    private static string Hash(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)));
}
