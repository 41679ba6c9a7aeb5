namespace Plimsoll.Core.Packing;

/// <summary>Where records stand, by the hash of their ids. Ids are not kept here: who asks compares them with those of the records.</summary>
internal sealed class IdIndex(Func<uint, ulong> hashOf)
{
    /// <summary>A place and one more.</summary>
    private uint[] _slots = new uint[64];

    private int _count;

    public void Add(uint place, ulong hash)
    {
        if (++_count * 10L > _slots.Length * 7L)
        {
            Grow(_slots.Length * 2);
        }

        Put(place + 1, hash);
    }

    /// <summary>Makes room for so many more.</summary>
    public void Reserve(int more)
    {
        var size = _slots.Length;
        while ((_count + more) * 10L > size * 7L)
        {
            size *= 2;
        }

        Grow(size);
    }

    /// <summary>The places that a record of this hash may stand at.</summary>
    public IEnumerable<uint> Find(ulong hash)
    {
        for (var slot = SlotOf(hash); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            yield return _slots[slot] - 1;
        }
    }

    private void Grow(int size)
    {
        var before = _slots;
        _slots = new uint[size];
        foreach (var held in before)
        {
            if (held != 0)
            {
                Put(held, hashOf(held - 1));
            }
        }
    }

    private void Put(uint held, ulong hash)
    {
        var slot = SlotOf(hash);
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & (_slots.Length - 1);
        }

        _slots[slot] = held;
    }

    private int SlotOf(ulong hash) => (int)(hash >> 33) & (_slots.Length - 1);
}
