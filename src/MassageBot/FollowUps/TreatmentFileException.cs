namespace MassageBot.FollowUps;

/// <summary>A file of treatments can't be read as a whole; the message says why and what to do.</summary>
internal sealed class TreatmentFileException(string message) : Exception(message);
