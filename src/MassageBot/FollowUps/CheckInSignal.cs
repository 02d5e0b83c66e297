using MassageBot.Turns;

namespace MassageBot.FollowUps;

/// <summary>Tells the dispatcher that something was planned, or that sending goes on.</summary>
internal sealed class CheckInSignal : TimedSignal;
