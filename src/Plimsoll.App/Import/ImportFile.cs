using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns;
using Plimsoll.Returns.Allocations;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Import;

/// <summary>
/// Loads an extract of another system. Faults are told by line while what is sound loads; a file that cannot be read to its end changes nothing.
/// The same file twice changes nothing; a changed one is a set of corrections.
/// </summary>
public sealed class ImportFile(Authority authority)
{
    private const int MostChildren = 100_000;

    /// <summary>A children in need census.</summary>
    /// <param name="complete">What an earlier census gave and this one does not, never was.</param>
    public ImportResult Census(string path, bool complete = false) => Load(path, complete, (stream, taking) =>
    {
        using var reader = CinReader.Open(stream, taking.Report);
        taking.Reconciling.IsOld = authority.Overview.LastDayOf(CinRecords.Source) > CinCoverage.Of(reader.Header).To;
        var children = 0;
        foreach (var child in reader.Children())
        {
            if (++children > MostChildren)
            {
                taking.Report(new ReadProblem(child.Line, "", "", $"The file has more than {MostChildren:N0} children: that is more than the census of one authority.", Fatal: true));
                return null;
            }

            foreach (var record in CinRecords.From(child, reader.Header, taking.Report, id => taking.Reconciling.Deny(id, CinRecords.Source)))
            {
                taking.Take(record, child.Line);
            }

            taking.End(child.Id is { } id ? new Subject(SubjectKind.Child, id) : null);
        }

        var coverage = CinCoverage.Of(reader.Header);
        return reader.Complete ? new Source(CinRecords.Source, coverage.Carries, coverage.From, coverage.To) : null;
    });

    /// <summary>Who answers for which child: child, worker, team, employer, from, to.</summary>
    public ImportResult Allocations(string path, bool complete = false) => Load(path, complete, (stream, taking) =>
    {
        using var reader = new AllocationsReader(stream, taking.Report);
        foreach (var row in reader.Rows())
        {
            foreach (var record in row.ToRecords())
            {
                taking.Take(record, row.Line);
            }
        }

        taking.End(null);
        return reader.Complete ? new Source(Allocation.Source, Allocation.Carries, null, null) : null;
    });

    private sealed record Source(string Name, IReadOnlyList<string> Carries, DateOnly? From, DateOnly? To);

    private ImportResult Load(string path, bool complete, Func<Stream, Taking, Source?> read)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem))
        {
            return ImportResult.Refuse($"{problem} Nothing was changed.");
        }

        using (stream)
        {
            try
            {
                authority.Overview.Follow();
                var taking = new Taking(authority);
                return read(stream, taking) is { } source ? Append(path, taking, source, complete) : Unread(path, taking.Faults);
            }
            catch (IOException wrong)
            {
                return ImportResult.Refuse($"{path} cannot be read: {wrong.Message} Nothing was changed.");
            }
        }
    }

    private static ImportResult Unread(string path, Faults faults)
    {
        var why = faults.Fatal ?? (faults.Lines is [var first, ..] ? first : "It is another kind of file.");
        return ImportResult.Refuse($"{path} could not be read to its end: {why} Nothing was changed.", faults.Lines);
    }

    private ImportResult Append(string path, Taking taking, Source source, bool complete)
    {
        var (reconciling, faults) = (taking.Reconciling, taking.Faults);
        if (complete)
        {
            reconciling.VoidWhatIsMissing(source.Name);
        }

        var done = new ImportResult(reconciling.Added, reconciling.Corrected, reconciling.Unchanged, faults.Lines, faults.Count) { Left = reconciling.Left, IsOld = reconciling.IsOld };
        reconciling.Take(Coverage(source));
        return authority.Import(reconciling.ToAppend, source.Name).Refusal is { } refusal
            ? ImportResult.Refuse($"{path}: {refusal.Message} Nothing was changed.", faults.Lines)
            : done;
    }

    /// <summary>What the source carries, as a record of the authority: the day it knows of last makes it a new one.</summary>
    private CaseRecord Coverage(Source source)
    {
        var fields = new Dictionary<string, FieldValue>
        {
            ["source"] = FieldValue.Of(source.Name),
            ["carries"] = FieldValue.Of(string.Join('\n', source.Carries)),
        };
        if (source.From is { } from)
        {
            fields["from"] = FieldValue.Of(from);
        }

        if (source.To is { } to)
        {
            fields["to"] = FieldValue.Of(to);
        }

        return new CaseRecord
        {
            Id = RecordId.FromKey("coverage", source.Name, source.To?.ToString("yyyy-MM-dd") ?? ""),
            Subject = authority.Self,
            Type = RecordTypes.SourceCoverage,
            Happened = Moment.On(source.To ?? DateOnly.MinValue),
            Source = source.Name,
            Fields = fields,
        };
    }
}
