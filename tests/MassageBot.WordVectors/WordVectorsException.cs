namespace MassageBot.WordVectors;

/// <summary>Something that whoever runs the program can put right; the message says how.</summary>
internal sealed class WordVectorsException(string message) : Exception(message);
