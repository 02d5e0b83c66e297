namespace MassageBot.Knowledge.Checking;

/// <summary>What is wrong with the wording of an entry.</summary>
/// <param name="TextLine">Line in <see cref="Entry.Text"/>, from 1; 0 for the entry's question.</param>
/// <param name="Message">What was found and what to do.</param>
public sealed record WordingProblem(int TextLine, string Message);
