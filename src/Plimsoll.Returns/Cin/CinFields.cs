using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin;

/// <summary>The fields of a record made from a census. What the census does not say, or says in a code that does not exist, is left out.</summary>
internal sealed class CinFields
{
    private readonly Dictionary<string, FieldValue> _values = [];

    public IReadOnlyDictionary<string, FieldValue> Values => _values.Count == 0 ? CaseRecord.NoFields : _values;

    public CinFields With(string field, string? text) => Set(field, text is null ? null : FieldValue.Of(text));

    public CinFields With(string field, DateOnly? day) => Set(field, day is null ? null : FieldValue.Of(day.Value));

    public CinFields With(string field, bool? yes) => Set(field, yes is null ? null : FieldValue.Of(yes.Value));

    public CinFields With(string field, int? number) => Set(field, number is null ? null : FieldValue.Of((decimal)number.Value));

    /// <summary>A code of a published set. One of another year is kept: it was right in its time.</summary>
    public CinFields WithCode(string field, string set, Cell cell) =>
        With(field, cell.Text is { } code && PublishedCodes.OfCin.Knows(set, code) ? code : null);

    /// <summary>What a row says of a field: its text, or its code where the field holds one.</summary>
    public CinFields With(CinSource field, CinRow row) =>
        field.Codes is null ? With(field.Field!, row.Cell(field.Element).Text) : WithCode(field.Field!, field.Codes, row.Cell(field.Element));

    /// <summary>Codes of a published set, each once, followed by the plain names that the catalogue uses for some of them.</summary>
    public CinFields WithCodes(string field, string set, IEnumerable<Cell> cells)
    {
        var known = cells.Select(cell => cell.Text is { } code ? PublishedCodes.OfCin.Find(set, code) : null).OfType<PublishedCode>().ToList();
        List<string> codes = [.. known.Select(code => code.Code).Concat(known.Select(code => code.Also).OfType<string>()).Distinct()];
        return Set(field, codes.Count == 0 ? null : FieldValue.Of(codes));
    }

    private CinFields Set(string field, FieldValue? value)
    {
        if (value is not null)
        {
            _values[field] = value;
        }

        return this;
    }
}
