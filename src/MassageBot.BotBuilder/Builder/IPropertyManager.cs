namespace Microsoft.Bot.Builder;

/// <summary>Gives access to properties by name.</summary>
public interface IPropertyManager
{
    /// <summary>An accessor of a property.</summary>
    /// <typeparam name="T">The type of the property.</typeparam>
    /// <param name="name">The name of the property.</param>
    /// <returns>A new accessor.</returns>
    /// <exception cref="ArgumentNullException">The name is null, empty or blank.</exception>
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
