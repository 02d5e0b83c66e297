namespace MassageBot.Signatures;

/// <summary>What was given cannot be used; the message says why.</summary>
internal sealed class SignaturesException(string message) : Exception(message);
