using System.Collections;
using System.Runtime.InteropServices;

namespace Plimsoll.Returns.Cin;

/// <summary>Rows of one table in the order of the file. Reading through them costs no memory.</summary>
public readonly struct CinRows<T> : IReadOnlyList<T>
    where T : CinRow
{
    private readonly List<T>? _rows;

    internal CinRows(List<T>? rows) => _rows = rows;

    public int Count => _rows?.Count ?? 0;

    public T this[int index] => _rows![index];

    public ReadOnlySpan<T>.Enumerator GetEnumerator() => ((ReadOnlySpan<T>)CollectionsMarshal.AsSpan(_rows)).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => (_rows ?? []).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable<T>)this).GetEnumerator();
}
