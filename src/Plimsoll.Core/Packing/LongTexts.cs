using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>The fields of an entry as its journal holds them now: none where they were erased.</summary>
public delegate IReadOnlyDictionary<string, FieldValue> FieldsInJournal(long sequence);

/// <summary>The long texts of one record: read from the journal when the first of them is asked for.</summary>
internal sealed class LongTexts(FieldsInJournal journal, long sequence)
{
    private IReadOnlyDictionary<string, FieldValue>? _fields;

    /// <summary>What was erased since says nothing.</summary>
    public Func<string> Of(string name) => () => (_fields ??= journal(sequence)).TryGetValue(name, out var value) ? value.ToString()! : "";
}
