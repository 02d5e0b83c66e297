using System.Threading.Channels;

namespace MassageBot.Storage.Sql;

/// <summary>
/// A thread that takes all waiting jobs and writes them as a group: in one transaction, each in its own savepoint, waiting for the
/// disk once for all of them.
/// </summary>
internal abstract class GroupWriter
{
    private const int MostYields = 8;

    private readonly Channel<WriteJob> _queue;
    private readonly Thread _thread;
    private readonly List<WriteJob> _group;
    private readonly int _largestGroup;
    private long _transactions;
    private long _jobs;

    protected GroupWriter(int queueCapacity, string name, int largestGroup)
    {
        _largestGroup = largestGroup;
        _group = new List<WriteJob>(largestGroup);
        _queue = Channel.CreateBounded<WriteJob>(new BoundedChannelOptions(queueCapacity)
        {
            SingleReader = true,
            FullMode = BoundedChannelFullMode.Wait,
        });
        _thread = new Thread(Loop) { IsBackground = true, Name = name };
    }

    public WriterCounters Counters => new(Interlocked.Read(ref _transactions), Interlocked.Read(ref _jobs));

    public async Task<T> WriteAsync<T>(WriteJob<T> job)
    {
        if (!_queue.Writer.TryWrite(job))
        {
            try
            {
                await _queue.Writer.WriteAsync(job, job.CancellationToken);
            }
            catch (ChannelClosedException exception)
            {
                throw new StorageException(StorageErrors.Closed, "The storage is closed. The program is stopping; nothing was written.", exception);
            }
        }

        return await job.Task;
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public async Task CloseAsync()
    {
        if (_queue.Writer.TryComplete())
            await Task.Run(_thread.Join);
    }

    /// <summary>Called once, at the end of the construction.</summary>
    protected void Start() => _thread.Start();

    /// <summary>Writes the jobs and tells each what became of it. Throws nothing.</summary>
    protected abstract void WriteGroup(List<WriteJob> group);

    /// <summary>Closes the connection, on the writer's thread.</summary>
    protected abstract void Close();

    protected void Count(int jobs)
    {
        Interlocked.Increment(ref _transactions);
        Interlocked.Add(ref _jobs, jobs);
    }

    private void Loop()
    {
        var reader = _queue.Reader;
        while (reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            LetCallersCatchUp(reader);
            _group.Clear();
            while (_group.Count < _largestGroup && reader.TryRead(out var job))
            {
                if (job.CancellationToken.IsCancellationRequested)
                    job.Cancel();
                else
                    _group.Add(job);
            }

            if (_group.Count > 0)
                WriteGroup(_group);
        }

        Close();
    }

    /// <summary>
    /// Those who were told of the last commit are about to write again. Giving way to them for some microseconds makes the
    /// groups nearly twice as large, and each group waits for the disk once. A lone caller is never held up.
    /// </summary>
    private void LetCallersCatchUp(ChannelReader<WriteJob> reader)
    {
        for (var i = 0; i < MostYields && reader.Count < _group.Count; i++)
            Thread.Yield();
    }
}
