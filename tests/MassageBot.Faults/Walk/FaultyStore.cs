using System.Reflection;
using MassageBot.Storage;

namespace MassageBot.Faults.Walk;

/// <summary>The real store behind any of the store interfaces, each of whose calls is a step that may fail.</summary>
public class FaultyStore : DispatchProxy
{
    private static readonly MethodInfo CallWithResult = typeof(FaultyStore).GetMethod(nameof(CallAsync), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private object _inner = null!;
    private FaultPlan _plan = null!;

    internal static object Around(Type store, object inner, FaultPlan plan)
    {
        var proxy = Create(store, typeof(FaultyStore));
        ((FaultyStore)proxy)._inner = inner;
        ((FaultyStore)proxy)._plan = plan;
        return proxy;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var method = targetMethod!;
        object? Call() => method.Invoke(_inner, BindingFlags.DoNotWrapExceptions, null, args, null);
        if (!typeof(Task).IsAssignableFrom(method.ReturnType))
            return Call();
        var name = $"{method.DeclaringType!.Name}.{method.Name}";
        return method.ReturnType == typeof(Task)
            ? CallAsync(name, async () =>
            {
                await (Task)Call()!;
                return 0;
            })
            : CallWithResult.MakeGenericMethod(method.ReturnType.GenericTypeArguments).Invoke(this, [name, Typed(method.ReturnType, Call)]);
    }

    private static Delegate Typed(Type task, Func<object?> call) =>
        (Delegate)typeof(FaultyStore).GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(task).Invoke(null, [call])!;

    private static Func<T> Cast<T>(Func<object?> call) => () => (T)call()!;

    private async Task<T> CallAsync<T>(string name, Func<Task<T>> call)
    {
        var fault = _plan.Next(name);
        if (fault == Fault.Before)
            throw new StorageException(StorageErrors.Failed, "A fault was planned before " + name);
        var result = await call();
        return fault == Fault.After ? throw new StorageException(StorageErrors.Failed, "A fault was planned after " + name) : result;
    }
}
