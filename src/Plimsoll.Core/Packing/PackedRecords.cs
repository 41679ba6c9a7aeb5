using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>
/// Records as bytes, about a hundred each: what many of them say stands once, long texts stay in the journal, and a <see cref="CaseRecord"/>
/// is made when somebody asks. Many may read at once; while one adds, empties or reads a file, nobody else may do anything.
/// </summary>
public sealed class PackedRecords
{
    private readonly FieldsInJournal _journal;

    private readonly PackedTables _tables = new();

    private readonly Segments _segments = new();

    private readonly RecordPacker _packer;

    private readonly IdIndex _ids;

    private Task _indexing = Task.CompletedTask;

    public PackedRecords(FieldsInJournal journal)
    {
        _journal = journal;
        _packer = new RecordPacker(_tables);
        _ids = new IdIndex(place => HashOf(_segments.At(place)));
    }

    public int Count { get; private set; }

    /// <summary>How many subjects there are records about; they are numbered from 0.</summary>
    public int Subjects => _tables.Subjects.Count;

    public int Words => _tables.Words.Count;

    /// <summary>Takes a record that stands in the journal, and gives its place.</summary>
    /// <exception cref="FormatException">It is not a record; the sentence says what is wrong.</exception>
    public uint Add(in RecordRow row)
    {
        _indexing.GetAwaiter().GetResult();
        var packed = _packer.Pack(row);
        var place = _segments.Add(packed);
        _ids.Add(place, HashOf(packed));
        Count++;
        return place;
    }

    public uint Add(CaseRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return Add(new RecordRow
        {
            Sequence = record.Sequence,
            Appended = record.Appended.UtcTicks,
            Id = Bytes(record.Id),
            Subject = Bytes(record.Subject.ToString()),
            Occasion = Bytes(record.Occasion),
            Type = Bytes(record.Type),
            Happened = Bytes(record.Happened.ToString()),
            Recorded = Bytes(record.Recorded?.ToString()),
            Author = record.Author is null ? [] : Bytes(AuthorJson.Write(record.Author)),
            Source = Bytes(record.Source),
            About = Bytes(record.About),
            Corrects = Bytes(record.Corrects?.Record),
            CorrectsHow = record.Corrects is null ? [] : Bytes(EnvelopeJson.WordFor(record.Corrects.Kind)),
            Reason = Bytes(record.Corrects?.Reason),
            Fields = record.Fields.Count == 0 ? [] : Bytes(FieldsJson.Text(json => FieldsJson.Write(json, record.Fields))),
        });
    }

    public CaseRecord Read(uint place) => new RecordUnpacker(_segments.At(place), _tables).Read(_journal);

    public ref readonly PackedHead HeadOf(uint place) => ref _segments.HeadOf(place);

    /// <summary>The place of the record that was taken last under an id; null where there is none.</summary>
    public uint? Find(string id) => Find(Bytes(id));

    /// <param name="id">As UTF-8.</param>
    public uint? Find(ReadOnlySpan<byte> id)
    {
        _indexing.GetAwaiter().GetResult();
        Span<byte> number = stackalloc byte[Unsafe.SizeOf<Guid>()];
        scoped var bytes = id;
        if (RecordPacker.IsNumber(id, out var read))
        {
            MemoryMarshal.Write(number, read);
            bytes = number;
        }

        uint? found = null;
        foreach (var place in _ids.Find(ByteTable.Hash(bytes)))
        {
            if (OwnId(_segments.At(place)).SequenceEqual(bytes) && (found is null || place > found))
            {
                found = place;
            }
        }

        return found;
    }

    public Subject SubjectOf(int number) => _tables.SubjectOf(number);

    public int? NumberOf(Subject subject) => _tables.NumberOf(subject);

    public string Word(int number) => _tables.Words[number];

    public Author AuthorOf(int number) => _tables.Authors[number];

    /// <summary>All records in the order in which they were taken.</summary>
    public IEnumerable<uint> Places() => _segments.Places();

    /// <summary>Takes the fields away from a record, and the reason of its correction, and overwrites the bytes where they stood.</summary>
    public void Empty(uint place)
    {
        ref var head = ref _segments.HeadOf(place);
        head.Shape = _tables.Shapes.Add([]);
        head.Parts &= ~PackedParts.HasReason;
        _segments.At(place)[head.Slots..head.Length].Clear();
    }

    /// <summary>Overwrites the values that no record says any more: to be called after records were emptied.</summary>
    public void ForgetValues()
    {
        var said = new bool[_tables.Values.Count];
        foreach (var place in Places())
        {
            ref readonly var head = ref HeadOf(place);
            var slots = MemoryMarshal.Cast<byte, int>(_segments.At(place).Slice(head.Slots, _tables.Shapes.Bytes[head.Shape].Length));
            foreach (var slot in slots)
            {
                if (slot >= 0)
                {
                    said[slot] = true;
                }
            }
        }

        for (var value = 0; value < said.Length; value++)
        {
            if (!said[value])
            {
                _tables.Values.Wipe(value);
            }
        }

        _tables.Values.Bytes.Index();
    }

    /// <summary>All of it in blocks that stay as they are while more is added, but not while records are emptied.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Blocks()
    {
        var blocks = new List<ReadOnlyMemory<byte>>();
        _tables.Blocks(blocks);
        _segments.Blocks(blocks);
        return blocks;
    }

    /// <summary>Reads what <see cref="Blocks"/> gave, into an empty one.</summary>
    /// <exception cref="InvalidDataException">It is damaged; this one is of no use any more.</exception>
    public void Read(PackedReader from)
    {
        ArgumentNullException.ThrowIfNull(from);
        _tables.Read(from);
        _segments.Read(from);
        foreach (var place in Places())
        {
            PackedReader.Check(IsWhole(place));
            Count++;
        }

        // Who starts goes on meanwhile, on another core, until somebody asks for an id.
        _indexing = Task.Run(IndexIds);
    }

    private void IndexIds()
    {
        _ids.Reserve(Count);
        foreach (var place in Places())
        {
            _ids.Add(place, HashOf(_segments.At(place)));
        }
    }

    /// <summary>What a checksum should have told already: that every number of a head is one of the tables.</summary>
    private bool IsWhole(uint place)
    {
        ref readonly var head = ref HeadOf(place);
        return Within(head.Subject, Subjects) && Within(head.Type, Words) && Within(head.Source, Words) && Within(head.Author + 1, _tables.Authors.Count + 1) && Within(head.Shape, _tables.Shapes.Count)
            && head.Slots >= RecordPacker.HeadLength && head.Slots + _tables.Shapes.Bytes[head.Shape].Length <= head.Length;
    }

    private static bool Within(int number, int count) => (uint)number < (uint)count;

    private ulong HashOf(ReadOnlySpan<byte> record) => ByteTable.Hash(OwnId(record));

    private ReadOnlySpan<byte> OwnId(ReadOnlySpan<byte> record) => new RecordUnpacker(record, _tables).OwnId();

    private static byte[] Bytes(string? text) => text is null ? [] : Encoding.UTF8.GetBytes(text);
}
