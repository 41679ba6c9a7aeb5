using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>One file of envelopes on its way in: its records, or what is wrong with its lines.</summary>
internal sealed class RecordFile(Authority authority)
{
    private const int MostProblems = 100;
    private const int MostRecords = 500_000;
    private const string Megabytes = "1 MB";

    private readonly List<CaseRecord> _records = [];
    private readonly Dictionary<string, (int Line, CaseRecord? Record)> _byId = [];
    private readonly List<string> _problems = [];

    /// <summary>Each record once, in the order of the file.</summary>
    public IReadOnlyList<CaseRecord> Records => _records;

    /// <summary>The first hundred lines that are wrong, and why.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Records that stand a second time in the file, word for word.</summary>
    public int Repeated { get; private set; }

    public int LineOf(string id) => _byId.GetValueOrDefault(id).Line;

    public void Read(Stream stream)
    {
        authority.Overview.Follow();
        var lines = new BoundedLines(stream);
        while (_problems.Count < MostProblems && lines.TryNext(out var line))
        {
            if (!line.Span.ContainsAnyExcept(" \t\r"u8))
            {
                continue;
            }

            if (_records.Count == MostRecords)
            {
                _problems.Add($"Line {lines.Number}: the file has more than {MostRecords:N0} records. Cut it into files of fewer, and load them in order.");
                return;
            }

            Take(line, lines.Number);
        }

        if (lines.IsTooLong && _problems.Count < MostProblems)
        {
            _problems.Add($"Line {lines.Number + 1} is longer than {Megabytes}. Each line is one record.");
        }
    }

    private void Take(ReadOnlyMemory<byte> line, int number)
    {
        if (!EnvelopeJson.TryRead(line, out var record, out var problem))
        {
            _problems.Add($"Line {number}: {problem}");
            return;
        }

        if (_byId.TryGetValue(record.Id, out var earlier))
        {
            if (earlier.Record is { } other && Same(other, record))
            {
                Repeated++;
                return;
            }

            _problems.Add($"Line {number}: the id \"{record.Id}\" stands in line {earlier.Line} with other content.");
            return;
        }

        var wrong = Wrong(record);
        if (wrong is not null)
        {
            _problems.Add($"Line {number}: {wrong}");
        }
        else
        {
            _records.Add(record);
        }

        // Also where it is wrong: what is about it is not wrong for that.
        _byId.Add(record.Id, (number, wrong is null ? record : null));
    }

    private string? Wrong(CaseRecord record)
    {
        if (authority.Overview.Find(record.Id) is { } standing)
        {
            return Same(standing, record) ? null : $"the id \"{record.Id}\" stands in the journal with other content. A record is never changed: write one that corrects it.";
        }

        return RecordCheck.Problem(record, authority.Catalogue) ?? Unknown("about", record.About) ?? (record.Corrects is { } correction ? Wrong(record, correction) : null) ?? Coverage(record);
    }

    private string? Unknown(string member, string? id) => id is null || _byId.ContainsKey(id) || authority.Overview.Find(id) is not null
        ? null
        : $"\"{member}\" is \"{id}\": no record with this id stands in the journal or in a line above.";

    private string? Wrong(CaseRecord record, Correction correction)
    {
        if (Unknown("corrects.record", correction.Record) is { } unknown)
        {
            return unknown;
        }

        var corrected = _byId.TryGetValue(correction.Record, out var here) ? here.Record : authority.Overview.Find(correction.Record);
        return corrected is not null && corrected.Subject != record.Subject && correction.Kind == CorrectionKind.Replaces
            ? $"\"corrects\": record {correction.Record} is about {corrected.Subject}. A record about another subject does not replace it: write \"how\": \"moves\"."
            : null;
    }

    private static string? Coverage(CaseRecord record) => record.Type != RecordTypes.SourceCoverage
        ? null
        : (record.Text("carries") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(Carried.Problem).FirstOrDefault(problem => problem is not null) is { } wrong
            ? $"\"fields.carries\": {wrong}."
            : null;

    private static bool Same(CaseRecord a, CaseRecord b) => EnvelopeJson.Write(a) == EnvelopeJson.Write(b);
}
