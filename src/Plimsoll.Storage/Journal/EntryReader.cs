using System.Data.Common;
using System.Text;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>
/// Makes records of rows. The database hands over an entry as one text, its columns joined by a mark that no column may hold: a replay is
/// twice as quick for it. Words and authors are remembered, because a journal says the same ones again and again.
/// </summary>
internal sealed class EntryReader(string place)
{
    public const string Columns =
        """
        e.sequence, c.reason, concat_ws(@mark,
            e.appended, e.id, e.subject, coalesce(e.occasion, ''), e.type, e.happened, coalesce(e.recorded, ''), coalesce(e.author, ''),
            e.source, coalesce(e.about, ''), coalesce(e.corrects, ''), coalesce(e.corrects_how, ''), coalesce(c.fields, ''))
        """;

    /// <summary>
    /// An import that is on its way in is not seen. What is sealed decides: a row of <c>import</c> cannot hide one whose closing entry stands.
    /// </summary>
    public const string Visible =
        """
        (e.import = 0 or e.import <> coalesce((
            select i.first_entry from import i where i.authority = @authority
            and not exists (select 1 from entry x where x.authority = i.authority and x.closes <> 0 and x.closes = i.first_entry)), 0))
        """;

    /// <summary>The value of <c>@mark</c>: the unit separator of ASCII.</summary>
    public const string Mark = "\u001F";

    private readonly Dictionary<string, string> _words = [];
    private readonly Dictionary<string, Author?> _authors = [];
    private (string Text, DateTimeOffset At) _appended = ("", default);
    private byte[] _utf8 = new byte[4096];

    public CaseRecord Read(DbDataReader row)
    {
        var sequence = row.GetInt64(0);
        try
        {
            return Read(sequence, row.GetString(2), row);
        }
        catch (FormatException unreadable)
        {
            throw new StorageException(
                $"{place}: entry {sequence} cannot be read ({unreadable.Message}). Verify the journal, and restore the last good copy.", unreadable);
        }
    }

    private CaseRecord Read(long sequence, ReadOnlySpan<char> columns, DbDataReader row) => new()
    {
        Sequence = sequence,
        Appended = Appended(Next(ref columns)),
        Id = Next(ref columns).ToString(),
        Subject = Subject.Parse(Next(ref columns).ToString()),
        Occasion = TextOrNull(Next(ref columns)),
        Type = Known(Next(ref columns)),
        Happened = Instant.ReadMoment(Next(ref columns)),
        Recorded = Next(ref columns) is { IsEmpty: false } recorded ? Instant.ReadMoment(recorded) : null,
        Author = Next(ref columns) is { IsEmpty: false } author ? Author(author) : null,
        Source = Known(Next(ref columns)),
        About = TextOrNull(Next(ref columns)),
        Corrects = Correction(TextOrNull(Next(ref columns)), Next(ref columns), row),
        Fields = columns.IsEmpty ? CaseRecord.NoFields : Fields(columns),
    };

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> columns)
    {
        var end = columns.IndexOf(Mark[0]);
        if (end < 0)
        {
            throw new FormatException("its columns are not those that were written");
        }

        var column = columns[..end];
        columns = columns[(end + 1)..];
        return column;
    }

    private static string? TextOrNull(ReadOnlySpan<char> column) => column.IsEmpty ? null : column.ToString();

    private string Known(ReadOnlySpan<char> word)
    {
        var words = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!words.TryGetValue(word, out var known))
        {
            known = word.ToString();
            _words.Add(known, known);
        }

        return known;
    }

    private Author? Author(ReadOnlySpan<char> text)
    {
        var authors = _authors.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!authors.TryGetValue(text, out var author))
        {
            if (!AuthorJson.TryRead(text.ToString(), out author))
            {
                throw new FormatException("its author is not an author");
            }

            authors[text] = author;
        }

        return author;
    }

    private DateTimeOffset Appended(ReadOnlySpan<char> text)
    {
        if (!text.SequenceEqual(_appended.Text))
        {
            _appended = (text.ToString(), Instant.Read(text));
        }

        return _appended.At;
    }

    private static Correction? Correction(string? record, ReadOnlySpan<char> how, DbDataReader row) =>
        record is null ? null : new Correction(record, Kind(how), row.TextOrNull(1));

    private static CorrectionKind Kind(ReadOnlySpan<char> how) => how switch
    {
        "replaces" => CorrectionKind.Replaces,
        "voids" => CorrectionKind.Voids,
        "moves" => CorrectionKind.Moves,
        _ => throw new FormatException($"\"{how}\" is not a kind of correction"),
    };

    private IReadOnlyDictionary<string, FieldValue> Fields(ReadOnlySpan<char> text)
    {
        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (_utf8.Length < most)
        {
            _utf8 = new byte[most];
        }

        var length = Encoding.UTF8.GetBytes(text, _utf8);
        return FieldsJson.TryRead(_utf8.AsSpan(0, length), out var fields, out var problem) ? fields : throw new FormatException(problem);
    }
}
