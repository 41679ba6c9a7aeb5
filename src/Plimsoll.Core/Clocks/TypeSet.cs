namespace Plimsoll.Core.Clocks;

/// <summary>A set of record types, one bit each.</summary>
internal sealed class TypeSet(int types)
{
    private readonly ulong[] _bits = new ulong[(types + 63) / 64];

    public void Add(int type) => _bits[type >> 6] |= 1UL << (type & 63);

    public bool Overlaps(TypeSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            if ((_bits[i] & other._bits[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
