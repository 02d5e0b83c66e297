namespace MassageBot.Storage;

/// <summary>The storage failed; the message says what happened, where, and what to do.</summary>
public class StorageException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">One of <see cref="StorageErrors"/>.</param>
    /// <param name="message">What happened, where, what to do.</param>
    /// <param name="innerException">The cause.</param>
    public StorageException(string code, string message, Exception? innerException = null)
        : base($"{code}: {message}", innerException) => Code = code;

    /// <summary>One of <see cref="StorageErrors"/>.</summary>
    public string Code { get; }
}
