using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Allocations;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Import;

/// <summary>
/// Loads an extract of another system. Faults are told by line while what is sound loads; a file that cannot be read to its end changes nothing.
/// The same file twice changes nothing; a changed one is a set of corrections.
/// </summary>
public sealed class ImportFile(Authority authority)
{
    /// <summary>A children in need census.</summary>
    /// <param name="complete">What an earlier census gave and this one does not, never was.</param>
    public ImportResult Census(string path, bool complete = false) => Load(path, CinRecords.Source, complete, (stream, faults, take) =>
    {
        using var reader = CinReader.Open(stream, faults.Add);
        foreach (var child in reader.Children())
        {
            foreach (var record in CinRecords.From(child, reader.Header, faults.Add))
            {
                take(record);
            }
        }

        var coverage = CinCoverage.Of(reader.Header);
        return reader.Complete ? new Source(CinRecords.Source, coverage.Carries, coverage.From, coverage.To) : null;
    });

    /// <summary>Who answers for which child: child, worker, team, employer, from, to.</summary>
    public ImportResult Allocations(string path, bool complete = false) => Load(path, Allocation.Source, complete, (stream, faults, take) =>
    {
        using var reader = new AllocationsReader(stream, faults.Add);
        foreach (var record in reader.Rows().SelectMany(row => row.ToRecords()))
        {
            take(record);
        }

        return reader.Complete ? new Source(Allocation.Source, Allocation.Carries, null, null) : null;
    });

    private sealed record Source(string Name, IReadOnlyList<string> Carries, DateOnly? From, DateOnly? To);

    private ImportResult Load(string path, string source, bool complete, Func<Stream, Faults, Action<CaseRecord>, Source?> read)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return stream.Length == 0
                ? ImportResult.Refuse($"{path} is empty. Nothing was changed.")
                : Load(path, stream, complete, read);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return ImportResult.Refuse($"{path} cannot be read: {wrong.Message} Nothing was changed.");
        }
    }

    private ImportResult Load(string path, Stream stream, bool complete, Func<Stream, Faults, Action<CaseRecord>, Source?> read)
    {
        var faults = new Faults();
        authority.Overview.Follow();
        var reconciling = new Reconciling(authority.Overview);
        var source = read(stream, faults, record =>
        {
            if (RecordCheck.Problem(record, authority.Catalogue) is { } problem)
            {
                faults.Add($"{record.Subject}, {record.Type} of {record.Happened}: {problem}");
            }
            else
            {
                reconciling.Take(record);
            }
        });
        if (source is null)
        {
            return ImportResult.Refuse($"{path} could not be read to its end: {faults.Fatal ?? (faults.Lines is [var first, ..] ? first : "it is another kind of file.")} Nothing was changed.", faults.Lines);
        }

        if (complete)
        {
            reconciling.VoidWhatIsMissing(source.Name);
        }

        var changes = reconciling.ToAppend.Count;
        reconciling.Take(Coverage(source));
        var result = authority.Append(reconciling.ToAppend);
        return result.Refusal is { } refusal
            ? ImportResult.Refuse($"{path}: {refusal.Message} Nothing was changed.", faults.Lines)
            : new ImportResult(changes - reconciling.Corrected, reconciling.Corrected, reconciling.Unchanged, faults.Lines, faults.Count);
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
