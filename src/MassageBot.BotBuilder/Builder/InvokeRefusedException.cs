namespace Microsoft.Bot.Builder;

/// <summary>Ends the handling of an invoke with a status. It never leaves <see cref="ActivityHandler"/>.</summary>
internal sealed class InvokeRefusedException(int status) : Exception($"The invoke is answered with status {status}.")
{
    public const int BadRequest = 400;

    public const int NotImplemented = 501;

    public InvokeResponse Response => new() { Status = status };

    public static InvokeRefusedException NoMethod() => new(NotImplemented);

    public static InvokeRefusedException BadValue() => new(BadRequest);
}
