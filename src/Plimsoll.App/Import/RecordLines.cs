using System.Text;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>Records as JSON Lines of envelopes, in and out.</summary>
public sealed class RecordLines(Authority authority)
{
    private const int MostProblems = 100;

    /// <summary>All or nothing: one line that is wrong, and nothing is written; every wrong line is named. Repeatable.</summary>
    public ImportResult Import(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            return Import(path, reader);
        }
        catch (DecoderFallbackException)
        {
            return ImportResult.Refuse($"{path} is not UTF-8 text. Nothing was changed.");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return ImportResult.Refuse($"{path} cannot be read: {wrong.Message} Nothing was changed.");
        }
    }

    private ImportResult Import(string path, StreamReader reader)
    {
        var records = new List<CaseRecord>();
        var lines = new Dictionary<string, int>();
        var problems = new List<string>();
        var number = 0;
        for (var line = reader.ReadLine(); line is not null && problems.Count < MostProblems; line = reader.ReadLine())
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (!EnvelopeJson.TryRead(line, out var record, out var problem))
            {
                problems.Add($"Line {number}: {problem}");
            }
            else if (RecordCheck.Problem(record, authority.Catalogue) is { } wrong)
            {
                problems.Add($"Line {number}: {wrong}");
            }
            else if (!lines.TryAdd(record.Id, number) && records.Find(other => other.Id == record.Id) is { } other && !Same(other, record))
            {
                problems.Add($"Line {number}: the id \"{record.Id}\" stands in line {lines[record.Id]} with other content.");
            }
            else
            {
                records.Add(record);
            }
        }

        if (problems.Count > 0)
        {
            return ImportResult.Refuse($"{path}: {problems[0]} Nothing was changed.", problems);
        }

        if (number == 0)
        {
            return ImportResult.Refuse($"{path} is empty. Nothing was changed.");
        }

        var result = authority.Append([.. records.DistinctBy(record => record.Id)]);
        return result.Refusal is { } refusal
            ? ImportResult.Refuse($"{path}: Line {lines.GetValueOrDefault(refusal.Record)}: {refusal.Message} Nothing was changed.")
            : new ImportResult(result.Appended.Count, 0, result.Skipped, [], 0);
    }

    private static bool Same(CaseRecord a, CaseRecord b) => EnvelopeJson.Write(a) == EnvelopeJson.Write(b);

    /// <summary>Every record, in the order of the journal, one a line.</summary>
    public void Export(TextWriter writer)
    {
        foreach (var record in authority.Journal.Replay())
        {
            writer.Write(EnvelopeJson.Write(record));
            writer.Write('\n');
        }
    }
}
