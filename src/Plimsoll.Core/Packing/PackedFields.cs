using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>The fields of a packed record: the names are those of its shape, shared by all records of that shape.</summary>
internal sealed class PackedFields(string[] names, FieldValue[] values) : IReadOnlyDictionary<string, FieldValue>
{
    public int Count => names.Length;

    public IEnumerable<string> Keys => names;

    public IEnumerable<FieldValue> Values => values;

    public FieldValue this[string key] => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"There is no field {key}.");

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out FieldValue value)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] == key)
            {
                value = values[i];
                return true;
            }
        }

        value = null;
        return false;
    }

    public IEnumerator<KeyValuePair<string, FieldValue>> GetEnumerator()
    {
        for (var i = 0; i < names.Length; i++)
        {
            yield return new(names[i], values[i]);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A record that is read twice is the same record.</summary>
    public override bool Equals(object? obj) => obj is PackedFields other && other.Count == Count && this.SequenceEqual(other);

    public override int GetHashCode() => names.Length == 0 ? 0 : HashCode.Combine(names.Length, names[0]);
}
