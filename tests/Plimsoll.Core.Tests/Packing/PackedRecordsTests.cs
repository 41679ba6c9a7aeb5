using System.Text;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Packing;
using Plimsoll.Core.Records;
using Plimsoll.Core.Tests.Clocks;

namespace Plimsoll.Core.Tests.Packing;

public sealed class PackedRecordsTests
{
    private readonly Dictionary<long, CaseRecord> _journal = [];

    private readonly PackedRecords _packed;

    public PackedRecordsTests() => _packed = new PackedRecords(sequence => _journal[sequence].Fields);

    public static TheoryData<string, FieldValue> Values => new()
    {
        { "a word", FieldValue.Of("visit") },
        { "accents, quotes and line ends", FieldValue.Of("Séan said \"no\"\\\n\tand left \U0001F6AA") },
        { "nothing", FieldValue.Of("") },
        { "a text of 256 bytes", FieldValue.Of(new string('x', 256)) },
        { "a long text", FieldValue.Of(new string('é', 4_000)) },
        { "a number", FieldValue.Of(12.5m) },
        { "a number below nought", FieldValue.Of(-0.001m) },
        { "the longest number", FieldValue.Of(decimal.MaxValue) },
        { "several choices", FieldValue.Of(["police", "health \"visitor\""]) },
        { "no choice", FieldValue.Of([]) },
        { "many choices", FieldValue.Of([.. Enumerable.Range(0, 200).Select(i => $"choice {i}")]) },
        { "a group", new FieldValue.Group("""[{"name":"Ann","days":[1,2,{"x":null}]},{"name":"Bo"}]""") },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_read_back_as_it_was_whether_it_is_shared_or_not(string what, FieldValue value)
    {
        // The first stands with its record, the second is put among the shared values, the third finds it there.
        for (var i = 1; i <= 3; i++)
        {
            var record = Record(i) with { Fields = new Dictionary<string, FieldValue> { ["a"] = FieldValue.Of(true), ["field"] = value, ["z"] = FieldValue.Of("no") } };
            var read = Read(record);
            Assert.True(EnvelopeJson.Write(record) == EnvelopeJson.Write(read), what);
            Assert.Equal(value.ToString(), read.Text("field"));
        }
    }

    [Fact]
    public void An_envelope_is_read_back_as_it_was()
    {
        var full = Record(1) with
        {
            Id = "0199C1aa-7b4a-7ccc-8ddd-0123456789ab",
            Occasion = "M-12 / 3",
            About = "0199c1aa-7b4a-7ccc-8ddd-0123456789ab",
            Corrects = new Correction("r:1", CorrectionKind.Moves, "The wrong \"child\"."),
            Happened = Moment.At(new DateTimeOffset(2026, 6, 30, 23, 30, 15, 123, TimeSpan.Zero)),
            Recorded = Moment.At(new DateTimeOffset(2026, 7, 1, 8, 0, 0, TimeSpan.Zero)),
            Author = new Author("w-1", "social worker", "agency", null, false, "team-1"),
            Source = "cin-census",
        };
        foreach (var record in new[]
        {
            full, full with { Id = "0199c1aa-7b4a-7ccc-8ddd-0123456789ab", Occasion = "0199c1aa-7b4a-7ccc-8ddd-0123456789ac", About = "n-1", Recorded = Moment.On(new DateOnly(2026, 7, 3)) },
            full with { Id = "x", Corrects = new Correction("0199c1aa-7b4a-7ccc-8ddd-0123456789ab", CorrectionKind.Voids), Author = null, Recorded = null, Occasion = null, About = null },
            full with { Id = "y", Corrects = new Correction("x"), Happened = Moment.On(DateOnly.MinValue) },
        })
        {
            var read = Read(record);
            Assert.Equal(EnvelopeJson.Write(record), EnvelopeJson.Write(read));
            Assert.Equal((record.Sequence, record.Appended), (read.Sequence, read.Appended));
            Assert.Equal(record.Corrects, read.Corrects);
        }
    }

    [Fact]
    public void Invented_records_are_read_back_and_found_by_their_ids_from_memory_and_from_their_blocks()
    {
        var records = Enumerable.Range(0, 40).SelectMany(seed => RandomRecords.Make(new Random(seed), 60).Select(record => record with { Id = $"{seed}-{record.Id}", Subject = new Subject(SubjectKind.Child, $"c{seed % 7}") })).ToList();
        var places = records.Select(_packed.Add).ToList();

        var again = FromBlocks();

        Assert.Equal(places, again.Places());
        foreach (var packed in new[] { _packed, again })
        {
            Assert.Equal(records.Select(EnvelopeJson.Write), places.Select(place => EnvelopeJson.Write(packed.Read(place))));
            Assert.Equal(places, records.Select(record => packed.Find(record.Id)!.Value));
            Assert.Null(packed.Find("unknown"));
            Assert.Equal(7, packed.Subjects);
        }
    }

    [Fact]
    public void A_record_that_is_read_twice_is_the_same_record()
    {
        var place = _packed.Add(Record(1) with { Fields = new Dictionary<string, FieldValue> { ["a"] = FieldValue.Of("b"), ["c"] = FieldValue.Of(["d", "e"]) } });

        Assert.Equal(_packed.Read(place), _packed.Read(place));
    }

    [Fact]
    public void What_is_emptied_stands_nowhere_any_more_though_it_was_said_many_times()
    {
        const string secret = "her uncle";
        var places = Enumerable.Range(1, 5).Select(i => _packed.Add(Record(i) with { Corrects = new Correction("r0", Reason: $"It was {secret}."), Fields = new Dictionary<string, FieldValue> { ["a"] = FieldValue.Of(secret), ["b"] = FieldValue.Of($"{i} {secret}"), ["c"] = FieldValue.Of("yes") } })).ToList();
        var kept = Enumerable.Range(6, 3).Select(i => _packed.Add(Record(i) with { Fields = new Dictionary<string, FieldValue> { ["c"] = FieldValue.Of("yes") } })).ToList();
        Assert.True(Holds(secret));

        places.ForEach(_packed.Empty);
        _packed.ForgetValues();

        Assert.False(Holds(secret));
        Assert.All(places, place => Assert.Empty(_packed.Read(place).Fields));
        Assert.All(places, place => Assert.Null(_packed.Read(place).Corrects!.Reason));
        Assert.All(kept, place => Assert.Equal("yes", FromBlocks().Read(place).Text("c")));
        Assert.Equal(secret, Read(Record(9) with { Fields = new Dictionary<string, FieldValue> { ["a"] = FieldValue.Of(secret) } }).Text("a"));
    }

    [Fact]
    public void A_long_text_stays_in_the_journal_and_says_nothing_once_it_is_erased_there()
    {
        var text = $"{new string('-', 300)} what she said";
        var record = Record(1) with { Fields = new Dictionary<string, FieldValue> { ["words"] = FieldValue.Of(text), ["more"] = FieldValue.Of(text + "!") } };
        var read = Read(record);
        var later = _packed.Read(0);

        Assert.False(Holds("what she said"));
        Assert.Equal((text, text + "!"), (read.Text("words"), read.Text("more")));
        _journal[1] = record with { Fields = CaseRecord.NoFields };
        Assert.Equal("", later.Text("words"));
    }

    [Fact]
    public void Whatever_is_damaged_is_told_and_nothing_is_read_from_it()
    {
        foreach (var record in RandomRecords.Make(new Random(1), 12))
        {
            _packed.Add(record);
        }

        var file = Write();
        for (var at = 0; at < file.Length; at++)
        {
            var damaged = file.ToArray();
            damaged[at] ^= (byte)(1 << (at % 8));
            Assert.Throws<InvalidDataException>(() => Read(damaged));
        }

        for (var length = 0; length < file.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => Read(file[..length]));
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"a\":{}}")]
    [InlineData("{\"a\":[1]}")]
    [InlineData("{\"a\":[\"x\",{}]}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1e3}")]
    [InlineData("{\"a\":")]
    [InlineData("nothing")]
    public void Fields_that_are_not_those_of_a_record_are_refused(string fields) => Assert.Throws<FormatException>(() => _packed.Add(new RecordRow
    {
        Id = "r1"u8,
        Subject = "child:c1"u8,
        Type = "visit"u8,
        Happened = "2026-01-05"u8,
        Source = "person"u8,
        Fields = Encoding.UTF8.GetBytes(fields),
    }));

    [Theory]
    [InlineData("2026-02-30")]
    [InlineData("2026-01-05T25:00:00Z")]
    [InlineData("0000-01-05")]
    [InlineData("yesterday")]
    [InlineData("")]
    public void A_moment_that_is_none_is_refused(string happened) => Assert.Throws<FormatException>(() => _packed.Add(new RecordRow
    {
        Id = "r1"u8,
        Subject = "child:c1"u8,
        Type = "visit"u8,
        Happened = Encoding.UTF8.GetBytes(happened),
        Source = "person"u8,
    }));

    private static CaseRecord Record(int number) => new()
    {
        Id = $"r{number}",
        Subject = new Subject(SubjectKind.Child, "c1"),
        Type = "visit",
        Happened = Moment.On(new DateOnly(2026, 1, 5)),
        Sequence = number,
        Appended = new DateTimeOffset(2026, 1, 6, 9, 0, 0, TimeSpan.Zero),
    };

    private CaseRecord Read(CaseRecord record)
    {
        _journal[record.Sequence] = record;
        return _packed.Read(_packed.Add(record));
    }

    private byte[] Write()
    {
        var bytes = new MemoryStream();
        var to = new PackedWriter(bytes);
        foreach (var block in _packed.Blocks())
        {
            to.Write(block.Span);
        }

        return bytes.ToArray();
    }

    private PackedRecords FromBlocks() => Read(Write());

    private PackedRecords Read(byte[] file)
    {
        var read = new PackedRecords(sequence => _journal[sequence].Fields);
        using var stream = new MemoryStream(file);
        read.Read(new PackedReader(stream, file.Length));
        return read;
    }

    private bool Holds(string words) => _packed.Blocks().Any(block => block.Span.IndexOf(Encoding.UTF8.GetBytes(words)) >= 0);
}
