namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>
/// Options and results are untyped, so a call that leaves them out and passes a cancellation token compiles and hands the token on as a value.
/// </summary>
internal static class MisplacedToken
{
    public static void Refuse(object? value, string parameterName)
    {
        if (value is CancellationToken)
            throw new ArgumentException($"A cancellation token was passed as '{parameterName}'. Name it: cancellationToken: token.", parameterName);
    }
}
