using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Import;

/// <summary>Records as JSON Lines of envelopes, in and out.</summary>
public sealed class RecordLines(Authority authority)
{
    /// <summary>All or nothing: one line that is wrong, and nothing is written; every wrong line is named. Repeatable.</summary>
    public ImportResult Import(string path)
    {
        if (!InputFile.TryOpen(path, out var stream, out var problem))
        {
            return ImportResult.Refuse($"{problem} Nothing was changed.");
        }

        using (stream)
        {
            try
            {
                return Import(path, stream);
            }
            catch (IOException wrong)
            {
                return ImportResult.Refuse($"{path} cannot be read: {wrong.Message} Nothing was changed.");
            }
        }
    }

    /// <summary>The same of what a program sends: for whoever may import, and kept in the access log before it begins.</summary>
    /// <exception cref="LookNotKeptException">That could not be written down.</exception>
    public Shown<ImportResult> Import(Reader who, Stream stream)
    {
        var access = authority.Access.May(who, Purpose.Import);
        new Looks(authority).Keep(who, "records to import", authority.Self, access);
        return new(access, access.IsAllowed ? Import("The batch", stream) : null);
    }

    private ImportResult Import(string path, Stream stream)
    {
        var file = new RecordFile(authority);
        file.Read(stream);
        if (file.Problems is [var first, ..])
        {
            return ImportResult.Refuse($"{path}: {first.TrimEnd('.')}. Nothing was changed.", file.Problems);
        }

        if (file.Records.Count == 0)
        {
            return ImportResult.Refuse($"{path} holds no record. Nothing was changed.");
        }

        var result = authority.Import(file.Records, "record-lines");
        return result.Refusal is { } refusal
            ? ImportResult.Refuse($"{path}: Line {file.LineOf(refusal.Record)}: {refusal.Message} Nothing was changed.")
            : new ImportResult(result.Appended, 0, result.Skipped + file.Repeated, [], 0);
    }

    /// <summary>Every record, in the order of the journal, one a line; without those that say that an import ended here.</summary>
    /// <param name="of">Whose records the reader may take out.</param>
    public void Export(TextWriter writer, Func<Subject, bool> of)
    {
        foreach (var record in authority.Journal.Replay().Where(record => record.Type != RecordTypes.Import && of(record.Subject)))
        {
            writer.Write(EnvelopeJson.Write(record));
            writer.Write('\n');
        }
    }
}
