using Plimsoll.App.Access;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>Who is behind a figure, in words. Whom the reader may see is decided before.</summary>
internal sealed class BehindRows(Authority authority)
{
    public IReadOnlyList<BehindRow> Of(Measure measure, IReadOnlyList<MeasureRow> rows) => [.. rows.Select(row => new BehindRow(
        authority.Names.Of(row.Subject),
        row.Subject.Kind == SubjectKind.Child ? row.Subject.Id : null,
        row.Day,
        What(measure, row),
        Standing(measure, row),
        row.Value,
        row.Slices.Team))];

    /// <summary>To take out: of those alone whom the reader may.</summary>
    public FigureTable Table(Reader reader, Measure measure, PeriodRows period)
    {
        var may = authority.Access.Those(reader, Purpose.Export);
        List<MeasureRow> rows = [.. period.Rows.Where(row => may(row.Subject))];
        return new FigureTable(
            ["measure", "first", "last", "id", "name", "day", "what", "standing", "value", "team"],
            [.. Of(measure, rows).Zip(rows, (words, row) => (object?[])
                [measure.Id, period.Period.First, period.Period.Last, row.Subject.ToString(), words.Name, row.Day, words.What, words.Standing, row.Value, row.Slices.Team])]);
    }

    private string What(Measure measure, MeasureRow row) =>
        row.Record is { } id && authority.Overview.Find(id) is { } record && authority.Catalogue.RecordTypes.TryGetValue(record.Type, out var type) ? type.Title
        : measure.Counts is ClocksOf { Standard: { } standard } && authority.Catalogue.Versions.TryGetValue(standard, out var versions) ? versions[^1].Title
        : row.Clock is not null ? "A promise"
        : "A day";

    private static string? Standing(Measure measure, MeasureRow row) => row.Part switch
    {
        RowPart.Overdue => "late and still open",
        RowPart.Waiting => "not counted yet",
        _ => measure.Kind != FigureKind.Share ? null : row.InShare ? "in the share" : "not in the share",
    };
}
