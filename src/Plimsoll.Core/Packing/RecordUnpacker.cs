using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>Reads the parts of a packed record one after the other.</summary>
internal ref struct RecordUnpacker(ReadOnlySpan<byte> record, PackedTables tables)
{
    private readonly ReadOnlySpan<byte> _record = record;

    private readonly PackedHead _head = MemoryMarshal.Read<PackedHead>(record);

    private int _at = RecordPacker.HeadLength;

    /// <param name="later">Reads the fields of an entry from the journal: for long texts, when somebody asks for them.</param>
    public CaseRecord Read(FieldsInJournal later)
    {
        var parts = _head.Parts;
        var id = Id(parts.HasFlag(PackedParts.IdIsNumber));
        var happened = Moment.Of(_head.Day, parts.HasFlag(PackedParts.HappenedAt) ? Take<long>() : 0);
        Moment? recorded = parts.HasFlag(PackedParts.HasRecorded) ? Moment.Of(_head.RecordedDay, parts.HasFlag(PackedParts.RecordedAt) ? Take<long>() : 0) : null;
        var about = parts.HasFlag(PackedParts.HasAbout) ? Id(parts.HasFlag(PackedParts.AboutIsNumber)) : null;
        var occasion = parts.HasFlag(PackedParts.HasOccasion) ? Id(parts.HasFlag(PackedParts.OccasionIsNumber)) : null;
        var corrected = parts.HasFlag(PackedParts.HasCorrects) ? Id(parts.HasFlag(PackedParts.CorrectsIsNumber)) : null;
        var fields = Fields(later, out var reason);
        return new CaseRecord
        {
            Id = id,
            Subject = tables.SubjectOf(_head.Subject),
            Occasion = occasion,
            Type = tables.Words[_head.Type],
            Happened = happened,
            Recorded = recorded,
            Author = _head.Author < 0 ? null : tables.Authors[_head.Author],
            Fields = fields,
            About = about,
            Corrects = corrected is null ? null : new Correction(corrected, Kind(parts), reason),
            Source = tables.Words[_head.Source],
            Sequence = _head.Sequence,
            Appended = new DateTimeOffset(_head.Appended, TimeSpan.Zero),
        };
    }

    /// <summary>The id of the record: a number, or its bytes.</summary>
    public ReadOnlySpan<byte> OwnId() => IdBytes(_head.Parts.HasFlag(PackedParts.IdIsNumber));

    private static CorrectionKind Kind(PackedParts parts) =>
        parts.HasFlag(PackedParts.Voids) ? CorrectionKind.Voids : parts.HasFlag(PackedParts.Moves) ? CorrectionKind.Moves : CorrectionKind.Replaces;

    private IReadOnlyDictionary<string, FieldValue> Fields(FieldsInJournal later, out string? reason)
    {
        _at = _head.Slots;
        var names = tables.Shapes[_head.Shape];
        var values = names.Length == 0 ? [] : new FieldValue[names.Length];
        LongTexts? longTexts = null;
        for (var i = 0; i < values.Length; i++)
        {
            var slot = Take<int>();
            values[i] = slot >= 0 ? tables.Values[slot] : Apart(~slot, names[i], later, ref longTexts);
        }

        reason = _head.Parts.HasFlag(PackedParts.HasReason) ? Encoding.UTF8.GetString(Take(Take<int>())) : null;
        return names.Length == 0 ? CaseRecord.NoFields : new PackedFields(names, values);
    }

    private readonly FieldValue Apart(int at, string name, FieldsInJournal later, ref LongTexts? longTexts)
    {
        var kind = (ValueKind)_record[at];
        return kind == ValueKind.InJournal
            ? new FieldValue.Text((longTexts ??= new LongTexts(later, _head.Sequence)).Of(name))
            : PackedValue.Make(kind, _record.Slice(at + 5, MemoryMarshal.Read<int>(_record[(at + 1)..])));
    }

    private string Id(bool isNumber)
    {
        var bytes = IdBytes(isNumber);
        return isNumber ? MemoryMarshal.Read<Guid>(bytes).ToString() : Encoding.UTF8.GetString(bytes);
    }

    private ReadOnlySpan<byte> IdBytes(bool isNumber) => Take(isNumber ? Unsafe.SizeOf<Guid>() : Take<ushort>());

    private T Take<T>()
        where T : unmanaged => MemoryMarshal.Read<T>(Take(Unsafe.SizeOf<T>()));

    private ReadOnlySpan<byte> Take(int length)
    {
        var bytes = _record.Slice(_at, length);
        _at += length;
        return bytes;
    }
}
