namespace MassageBot.Storage.Sql;

/// <summary>A unit of writing that succeeds or fails on its own.</summary>
internal abstract class WriteJob(WriteTraits traits, WriteScope scope, CancellationToken cancellationToken)
{
    public WriteTraits Traits { get; } = traits;

    public WriteScope Scope { get; } = scope;

    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>True once the caller knows what became of it.</summary>
    public abstract bool IsTold { get; }

    /// <summary>Does the writing, inside a savepoint.</summary>
    public abstract void Run(SqlSession session);

    /// <summary>Tells the caller; only after the commit.</summary>
    public abstract void Complete();

    public abstract void Fail(Exception exception);

    public abstract void Cancel();
}
