using System.Text.Json.Serialization;

namespace MassageBot.Channels.DirectLine;

/// <summary>An error as Direct Line clients read it, with our number in its message.</summary>
internal sealed record DirectLineError([property: JsonPropertyName("error")] DirectLineError.Detail Error)
{
    /// <summary>Answers with an error body.</summary>
    public static IResult Of(int status, string code, string message) =>
        Results.Json(new DirectLineError(new Detail(code, message)), DirectLineJson.Default.DirectLineError, statusCode: status);

    public static IResult BadArgument(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult NoToken() => Of(StatusCodes.Status401Unauthorized, "Unauthorized", "MB4101: send a token as 'Authorization: Bearer …'.");

    public static IResult BadToken() => Of(StatusCodes.Status403Forbidden, "BadToken", "MB4102: this token is not valid here. Ask for a new one.");

    public static IResult TokenExpired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "MB4103: the token has expired. Refresh or reconnect.");

    public static IResult Foreign() => Of(StatusCodes.Status403Forbidden, "BadToken", "MB4104: this token is for another conversation.");

    public static IResult Unknown() => Of(StatusCodes.Status404NotFound, "BadArgument", "MB4105: there is no such conversation. Start a new one.");

    public static IResult TooLarge(long limit) => Of(
        StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", $"MB4113: the body is larger than {limit} bytes. Send a shorter message or a smaller file.");

    /// <summary>Code and message.</summary>
    internal sealed record Detail([property: JsonPropertyName("code")] string Code, [property: JsonPropertyName("message")] string Message);
}
