using System.Buffers;

namespace MassageBot.Knowledge.Meaning;

/// <summary>Numbers where they stand in the assembly, which stays loaded as long as the program runs.</summary>
internal sealed unsafe class MappedNumbers : MemoryManager<sbyte>
{
    private readonly sbyte* _first;
    private readonly int _count;

    /// <summary>Takes the next numbers of a resource of the assembly.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public MappedNumbers(UnmanagedMemoryStream resource, int count)
    {
        if (resource.Length - resource.Position < count)
            throw new EndOfStreamException();
        _first = (sbyte*)resource.PositionPointer;
        _count = count;
    }

    public override Span<sbyte> GetSpan() => new(_first, _count);

    public override MemoryHandle Pin(int elementIndex = 0) => new(_first + elementIndex);

    public override void Unpin()
    {
        // Nothing moves it.
    }

    protected override void Dispose(bool disposing)
    {
        // The assembly owns it.
    }
}
