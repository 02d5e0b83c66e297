namespace MassageBot.Faults;

/// <summary>The rig itself could not go on; that says nothing about the program's promises.</summary>
internal sealed class FaultException(string message) : Exception(message);
