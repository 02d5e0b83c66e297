using MassageBot.FollowUps;

namespace MassageBot.Api;

/// <summary>An answer that says what was wrong (RFC 9457), with our number.</summary>
internal static class ApiProblem
{
    public static IResult Of(int status, string number, string detail, IReadOnlyList<FieldProblem>? errors = null)
    {
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal) { ["number"] = number };
        if (errors is not null)
            extensions["errors"] = errors.Select(error => new { field = error.Field, number = error.Number, message = error.Message }).ToList();
        return Results.Problem(detail, statusCode: status, extensions: extensions);
    }
}
