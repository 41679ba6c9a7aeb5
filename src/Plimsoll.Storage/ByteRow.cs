namespace Plimsoll.Storage;

/// <summary>A row as the database hands it over, text as UTF-8: what its columns point to is gone when the next row is read.</summary>
internal abstract class ByteRow
{
    /// <summary>Empty where there is nothing.</summary>
    public abstract ReadOnlySpan<byte> this[int column] { get; }

    public abstract long Number(int column);
}
