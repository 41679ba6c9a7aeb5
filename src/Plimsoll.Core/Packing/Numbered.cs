namespace Plimsoll.Core.Packing;

/// <summary>Things that stand once, known by number: made of their bytes when somebody asks, and one object from then on.</summary>
internal sealed class Numbered<T>(Func<ReadOnlySpan<byte>, T> make)
    where T : class
{
    private T?[] _items = new T?[16];

    public ByteTable Bytes { get; } = new();

    public int Count => Bytes.Count;

    /// <summary>Two that ask at once may each make it; both are the same.</summary>
    public T this[int number] => Volatile.Read(ref _items[number]) ?? Make(number);

    public int Add(ReadOnlySpan<byte> bytes)
    {
        var number = Bytes.Add(bytes);
        Fit();
        return number;
    }

    public void Wipe(int number)
    {
        Bytes.Wipe(number);
        _items[number] = null;
    }

    public void Read(PackedReader from)
    {
        Bytes.Read(from);
        Fit();
    }

    private T Make(int number)
    {
        var item = make(Bytes[number]);
        Volatile.Write(ref _items[number], item);
        return item;
    }

    private void Fit()
    {
        if (_items.Length < Count)
        {
            Array.Resize(ref _items, Math.Max(_items.Length * 2, Count));
        }
    }
}
