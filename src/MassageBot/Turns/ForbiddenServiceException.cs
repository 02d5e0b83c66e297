namespace MassageBot.Turns;

/// <summary>A reply would go to an address that nothing vouches for.</summary>
internal sealed class ForbiddenServiceException() : Exception("MB2010: without an app id replies are sent to this machine only.");
