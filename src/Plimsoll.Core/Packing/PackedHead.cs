using System.Runtime.InteropServices;

namespace Plimsoll.Core.Packing;

/// <summary>What every packed record begins with; numbers are those of the tables. What else it holds follows, as <see cref="PackedParts"/> says.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PackedHead
{
    /// <summary>Of the whole record, a multiple of four.</summary>
    public int Length { get; internal set; }

    public int Subject { get; internal set; }

    /// <summary>A word.</summary>
    public int Type { get; internal set; }

    /// <summary>A word.</summary>
    public int Source { get; internal set; }

    /// <summary>-1 where there is none.</summary>
    public int Author { get; internal set; }

    /// <summary>Which fields it has: as many slots stand in the record.</summary>
    internal int Shape { get; set; }

    /// <summary>The day it happened, as a day number.</summary>
    internal int Day { get; set; }

    internal int RecordedDay { get; set; }

    public PackedParts Parts { get; internal set; }

    public readonly bool Corrects => (Parts & PackedParts.HasCorrects) != 0;

    /// <summary>Where the slots begin.</summary>
    internal int Slots { get; set; }

    public long Sequence { get; internal set; }

    /// <summary>When the journal took it, in ticks of UTC.</summary>
    public long Appended { get; internal set; }
}

/// <summary>What stands between a record's head and its fields, in this order.</summary>
[Flags]
public enum PackedParts
{
    None = 0,

    /// <summary>The id is a UUID of 16 bytes and no text.</summary>
    IdIsNumber = 1,

    HappenedAt = 1 << 1,

    HasRecorded = 1 << 2,

    RecordedAt = 1 << 3,

    HasAbout = 1 << 4,

    AboutIsNumber = 1 << 5,

    HasOccasion = 1 << 6,

    OccasionIsNumber = 1 << 7,

    /// <summary>It corrects another.</summary>
    HasCorrects = 1 << 8,

    CorrectsIsNumber = 1 << 9,

    Voids = 1 << 10,

    Moves = 1 << 11,

    HasReason = 1 << 12,
}
