namespace MassageBot.Channels.DirectLine;

/// <summary>An upload is longer than the limit. Doesn't leave <see cref="UploadedFiles"/>.</summary>
internal sealed class UploadTooLargeException : Exception;
