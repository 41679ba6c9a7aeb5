using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin;

/// <summary>Where a value of the census stands in the records.</summary>
/// <param name="element">Its official name.</param>
/// <param name="recordField">Null where it is the day of the record.</param>
/// <param name="codes">The published set, where it is a code.</param>
internal sealed class CinSource(string element, CinShape shape, string? recordField = null, string? codes = null)
{
    public string Element => element;

    public CinShape Shape => shape;

    public string? Field => recordField;

    public string? Codes => codes;

    /// <summary>What a record says of it, as it stands there; null where it says nothing.</summary>
    public string? Of(CaseRecord? record) => record is null ? null : recordField is null ? CinChildWriter.Iso(record.Happened.Day) : record.Text(recordField);

    /// <summary>The day that a record says; null where it says none.</summary>
    public DateOnly? DayOf(CaseRecord? record) => new Cell(Of(record), 0).Date;

    /// <summary>The choices of a field that may have several.</summary>
    public IReadOnlyList<string> SeveralOf(CaseRecord record) => record[recordField!] switch
    {
        FieldValue.Several { Values: var values } => values,
        FieldValue.Text { Value: var value } => [value],
        _ => [],
    };
}
