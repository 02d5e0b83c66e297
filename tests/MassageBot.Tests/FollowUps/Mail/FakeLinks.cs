using MassageBot.FollowUps;
using MassageBot.Storage;

namespace MassageBot.Tests.FollowUps.Mail;

/// <summary>Links as long as real ones.</summary>
internal sealed class FakeLinks : ICheckInLinks
{
    public bool CanUnsubscribe { get; set; } = true;

    public static string Chat(long id) => $"https://clinic.example/chat?a=1&b=2#massagebot-check-in={new string('x', 250)}{id}";

    public static string Unsubscribe(long id) => $"https://bot.clinic.example/follow-ups/unsubscribe?t={new string('y', 250)}{id}";

    public Task<string> ChatAsync(DueCheckIn checkIn, CancellationToken cancellationToken) => Task.FromResult(Chat(checkIn.Id));

    public Task<string?> UnsubscribeAsync(DueCheckIn checkIn, CancellationToken cancellationToken) => Task.FromResult(CanUnsubscribe ? Unsubscribe(checkIn.Id) : null);
}
