namespace Microsoft.Bot.Builder;

/// <summary>A stored object that is not overwritten by somebody who read an older version of it.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read; <c>*</c> overwrites any version.</summary>
    string ETag { get; set; }
}
