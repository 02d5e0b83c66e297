namespace MassageBot.FollowUps;

/// <summary>The body by which a page opens the chat at a check-in.</summary>
/// <param name="Link">What stands behind <see cref="CheckInLinks.Fragment"/> in the link.</param>
internal sealed record CheckInOpening(string? Link);
