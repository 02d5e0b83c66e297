namespace MassageBot.FollowUps.Mail;

/// <summary>A time in which the mail server is left alone.</summary>
/// <param name="Until">Its end.</param>
/// <param name="Reason">Why, as it is noted for staff.</param>
internal sealed record MailRest(DateTimeOffset Until, string Reason);
