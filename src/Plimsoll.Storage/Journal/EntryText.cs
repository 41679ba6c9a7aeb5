using System.Data.Common;
using Plimsoll.Core.Records;

namespace Plimsoll.Storage;

/// <summary>A record's envelope as the text that is stored, hashed and compared, column by column.</summary>
internal sealed record EntryText(
    string Id,
    string Subject,
    string? Occasion,
    string Type,
    string Happened,
    string? Recorded,
    string? Author,
    string? About,
    string? Corrects,
    string? CorrectsHow,
    string Source)
{
    public const string Columns =
        "e.id, e.subject, e.occasion, e.type, e.happened, e.recorded, e.author, e.about, e.corrects, e.corrects_how, e.source";

    public const int Count = 11;

    /// <param name="author">The author's JSON text.</param>
    public static EntryText Of(CaseRecord record, string? author) => new(
        record.Id,
        record.Subject.ToString(),
        record.Occasion,
        record.Type,
        record.Happened.ToString(),
        record.Recorded?.ToString(),
        author,
        record.About,
        record.Corrects?.Record,
        record.Corrects is null ? null : EnvelopeJson.WordFor(record.Corrects.Kind),
        record.Source);

    /// <summary>Reads <see cref="Columns"/> from a row, from a column on.</summary>
    public static EntryText Read(DbDataReader row, int from) => new(
        row.GetString(from),
        row.GetString(from + 1),
        row.TextOrNull(from + 2),
        row.GetString(from + 3),
        row.GetString(from + 4),
        row.TextOrNull(from + 5),
        row.TextOrNull(from + 6),
        row.TextOrNull(from + 7),
        row.TextOrNull(from + 8),
        row.TextOrNull(from + 9),
        row.GetString(from + 10));
}
