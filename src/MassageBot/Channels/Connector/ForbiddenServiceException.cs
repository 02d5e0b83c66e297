namespace MassageBot.Channels.Connector;

/// <summary>A call would go to an address that replies and credentials may not go to.</summary>
internal sealed class ForbiddenServiceException(string? host)
    : Exception($"MB2010: nothing is sent to '{host}'. With an app id only the hosts of Bot:AllowedServiceHosts are called, without one only this machine.");
