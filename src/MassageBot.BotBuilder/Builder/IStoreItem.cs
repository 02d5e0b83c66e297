namespace Microsoft.Bot.Builder;

/// <summary>
/// A stored object that is not overwritten by somebody who read an older version of it. Read it, change it, write the
/// same object; if that is refused, read again.
/// </summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any version. The storage sets it with each write.</summary>
    string ETag { get; set; }
}
