using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>Makes of each record what the journal keeps of it. Works without the database, before the journal is held.</summary>
internal sealed class EntryMaker : IDisposable
{
    private readonly Seal _seal = new();
    private readonly Dictionary<Author, string> _authors = [];
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Utf8JsonWriter _json;

    public EntryMaker() => _json = new Utf8JsonWriter(_bytes, FieldsJson.Compact);

    /// <summary>Makes the entries, or answers with the first record that is malformed.</summary>
    public (List<NewEntry> Entries, Refusal? Refusal) Make(IReadOnlyList<CaseRecord> records)
    {
        var entries = new List<NewEntry>(records.Count);
        var salts = RandomNumberGenerator.GetBytes(records.Count * Seal.SaltLength);
        foreach (var record in records)
        {
            var problem = EnvelopeRules.Problem(record);
            var content = new ContentText(Fields(record), record.Corrects?.Reason);
            if (problem is null && content.IsTooLong)
            {
                problem = $"its fields take more than {FieldsJson.LongestBytes:N0} bytes";
            }

            if (problem is not null)
            {
                var message = $"Record {entries.Count + 1} of {records.Count} cannot be kept: {problem}. Nothing was written.";
                return ([], new Refusal(RefusalReason.Malformed, record.Id, message));
            }

            var salt = salts.AsSpan(entries.Count * Seal.SaltLength, Seal.SaltLength).ToArray();
            entries.Add(new NewEntry(record, EntryText.Of(record, Author(record)), content, salt, _seal.Content(salt, content)));
        }

        return (entries, null);
    }

    public void Dispose() => _json.Dispose();

    private string Fields(CaseRecord record)
    {
        _bytes.ResetWrittenCount();
        _json.Reset();
        FieldsJson.Write(_json, record.Fields);
        _json.Flush();
        return Encoding.UTF8.GetString(_bytes.WrittenSpan);
    }

    private string? Author(CaseRecord record)
    {
        if (record.Author is not { } author)
        {
            return null;
        }

        if (!_authors.TryGetValue(author, out var text))
        {
            text = AuthorJson.Write(author);
            _authors.Add(author, text);
        }

        return text;
    }
}

/// <summary>What the journal keeps of a record.</summary>
internal record EntryRow(EntryText Text, ContentText Content, byte[] Salt, byte[] Digest);

/// <summary>A record on its way into the journal.</summary>
internal sealed record NewEntry(CaseRecord Record, EntryText Text, ContentText Content, byte[] Salt, byte[] Digest) : EntryRow(Text, Content, Salt, Digest);
