using System.Threading.Channels;

namespace MassageBot.Content;

/// <summary>Tells that the knowledge was loaded anew and may want fitting.</summary>
internal sealed class KnowledgeFitSignal
{
    private readonly Channel<bool> _signals = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Notify() => _signals.Writer.TryWrite(true);

    public async Task WaitAsync(CancellationToken cancellationToken) => await _signals.Reader.ReadAsync(cancellationToken);
}
