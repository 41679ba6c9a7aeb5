using System.Runtime.InteropServices;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Packing;

/// <summary>What many records say, each standing once.</summary>
internal sealed class PackedTables
{
    private readonly Dictionary<Subject, int> _numbers = [];

    private Subject[] _subjects = new Subject[16];

    public PackedTables()
    {
        Words = new Numbered<string>(Encoding.UTF8.GetString);
        Shapes = new Numbered<string[]>(names => [.. MemoryMarshal.Cast<byte, int>(names).ToArray().Select(name => Words[name])]);
        Values = new Numbered<FieldValue>(PackedValue.Make);
        Authors = new Numbered<Author>(text => AuthorJson.TryRead(Encoding.UTF8.GetString(text), out var author) && author is not null ? author : throw new FormatException("its author is not an author"));
    }

    /// <summary>Types, sources and the names of fields.</summary>
    public Numbered<string> Words { get; }

    public Numbered<string[]> Shapes { get; }

    public Numbered<FieldValue> Values { get; }

    public Numbered<Author> Authors { get; }

    public ByteTable Subjects { get; } = new();

    public Subject SubjectOf(int number) => _subjects[number];

    public int? NumberOf(Subject subject) => _numbers.TryGetValue(subject, out var number) ? number : null;

    public int NumberOf(ReadOnlySpan<byte> subject)
    {
        if (Subjects.Find(subject) is >= 0 and var known)
        {
            return known;
        }

        var read = Subject.Parse(Encoding.UTF8.GetString(subject));
        var number = Subjects.Add(subject);
        Name(number, read);
        return number;
    }

    /// <summary>-1 for nobody.</summary>
    public int AuthorOf(ReadOnlySpan<byte> text)
    {
        if (Authors.Bytes.Find(text) is >= 0 and var known)
        {
            return known;
        }

        // Looked at before it is kept: what is no author is refused each time.
        return !AuthorJson.TryRead(Encoding.UTF8.GetString(text), out var author) ? throw new FormatException("its author is not an author")
            : author is null ? -1
            : Authors.Add(text);
    }

    public void Blocks(List<ReadOnlyMemory<byte>> blocks)
    {
        foreach (var table in new[] { Words.Bytes, Shapes.Bytes, Values.Bytes, Authors.Bytes, Subjects })
        {
            table.Blocks(blocks);
        }
    }

    public void Read(PackedReader from)
    {
        Words.Read(from);
        Shapes.Read(from);
        Values.Read(from);
        Authors.Read(from);
        Subjects.Read(from);
        for (var number = 0; number < Subjects.Count; number++)
        {
            PackedReader.Check(Subject.TryParse(Encoding.UTF8.GetString(Subjects[number]), null, out var subject));
            Name(number, subject);
        }
    }

    private void Name(int number, Subject subject)
    {
        if (_subjects.Length <= number)
        {
            Array.Resize(ref _subjects, Math.Max(number + 1, _subjects.Length * 2));
        }

        _subjects[number] = subject;
        _numbers.Add(subject, number);
    }
}
