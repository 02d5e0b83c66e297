using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

internal static partial class AuthenticationLog
{
    [LoggerMessage(EventId = 4001, Level = LogLevel.Warning, Message = "A request from a channel was refused: {Reason}.")]
    public static partial void Refused(ILogger logger, string reason);
}
