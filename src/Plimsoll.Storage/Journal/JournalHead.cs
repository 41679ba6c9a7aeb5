namespace Plimsoll.Storage;

/// <summary>The end of a journal: how many entries stand in it, and the hash that vouches for them all.</summary>
public sealed record JournalHead(long Sequence, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The head of a journal without entries.</summary>
    public static readonly JournalHead Empty = new(0, new byte[Seal.Length]);

    public override string ToString() => $"{Sequence} {Convert.ToHexStringLower(Hash.Span)}";
}
