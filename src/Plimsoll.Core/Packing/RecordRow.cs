namespace Plimsoll.Core.Packing;

/// <summary>A record as a journal keeps it: its columns as UTF-8, an empty one where there is nothing.</summary>
public ref struct RecordRow
{
    public long Sequence { get; set; }

    /// <summary>Ticks of UTC.</summary>
    public long Appended { get; set; }

    public ReadOnlySpan<byte> Id { get; set; }

    public ReadOnlySpan<byte> Subject { get; set; }

    public ReadOnlySpan<byte> Occasion { get; set; }

    public ReadOnlySpan<byte> Type { get; set; }

    public ReadOnlySpan<byte> Happened { get; set; }

    public ReadOnlySpan<byte> Recorded { get; set; }

    /// <summary>As <see cref="Records.AuthorJson"/> writes it.</summary>
    public ReadOnlySpan<byte> Author { get; set; }

    public ReadOnlySpan<byte> Source { get; set; }

    public ReadOnlySpan<byte> About { get; set; }

    public ReadOnlySpan<byte> Corrects { get; set; }

    /// <summary><c>replaces</c>, <c>voids</c> or <c>moves</c>.</summary>
    public ReadOnlySpan<byte> CorrectsHow { get; set; }

    public ReadOnlySpan<byte> Reason { get; set; }

    /// <summary>As <see cref="Records.FieldsJson"/> writes them.</summary>
    public ReadOnlySpan<byte> Fields { get; set; }
}

/// <summary>Takes one row; what its columns point to is gone afterwards.</summary>
public delegate void TakeRow(in RecordRow row);
