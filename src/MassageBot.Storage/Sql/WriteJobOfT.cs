namespace MassageBot.Storage.Sql;

internal sealed class WriteJob<T>(Func<SqlSession, T> work, WriteTraits traits, WriteScope scope, CancellationToken cancellationToken)
    : WriteJob(traits, scope, cancellationToken)
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T _result = default!;

    public Task<T> Task => _completion.Task;

    public override bool IsTold => _completion.Task.IsCompleted;

    public override void Run(SqlSession session) => _result = work(session);

    public override void Complete() => _completion.TrySetResult(_result);

    public override void Fail(Exception exception) => _completion.TrySetException(exception);

    public override void Cancel() => _completion.TrySetCanceled(CancellationToken);
}
