using Microsoft.Extensions.Options;

namespace MassageBot.FollowUps.Mail;

/// <summary>Mails where a server and the page that links lead to are set; else nobody is mailed.</summary>
internal static partial class MailChoice
{
    public static ICheckInMail Make(IServiceProvider services)
    {
        if (string.IsNullOrEmpty(services.GetRequiredService<IOptions<MailOptions>>().Value.Host))
            return new NoCheckInMail();
        if (services.GetRequiredService<IOptions<FollowUpOptions>>().Value.ChatAddress is not null)
            return ActivatorUtilities.CreateInstance<CheckInMail>(services, ActivatorUtilities.CreateInstance<CheckInLetter>(services));
        LogNoPage(services.GetRequiredService<ILogger<NoCheckInMail>>());
        return new NoCheckInMail();
    }

    [LoggerMessage(5408, LogLevel.Warning, "MB5408: Mail:Host is set, but FollowUps:ChatAddress is not, so links would lead nowhere: nothing is mailed.")]
    private static partial void LogNoPage(ILogger logger);
}
