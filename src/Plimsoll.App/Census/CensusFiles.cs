using System.Text.Encodings.Web;
using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>What is taken out of Plimsoll of a census that somebody checks. Every look is written down first.</summary>
public sealed class CensusFiles(Authority authority)
{
    private static readonly string[] GapColumns = ["child", "day", "element", "message"];

    private readonly CensusLooks _looks = new(authority);

    /// <summary>The findings, with the reasons of queries.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FigureTable> Findings(Reader reader, HeldCensus census, FindingFilter filter) => _looks.Show(reader, census, "census: findings, taken out", () =>
    {
        var table = new FindingTable();
        Each(reader, census, filter, table.Add);
        return table.Table();
    });

    /// <summary>The same as JSON Lines.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<byte[]> Lines(Reader reader, HeldCensus census, FindingFilter filter) => _looks.Show(reader, census, "census: findings, taken out", () =>
    {
        using var lines = new MemoryStream();
        void Line(Action<Utf8JsonWriter> write)
        {
            using (var json = new Utf8JsonWriter(lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            {
                write(json);
            }

            lines.WriteByte((byte)'\n');
        }

        Each(reader, census, filter, (finding, reason) => Line(json => FindingJson.Write(json, finding, reason)));
        foreach (var rule in census.Done!.NotRun)
        {
            Line(json => FindingJson.Write(json, rule));
        }

        Line(json => FindingJson.Write(json, census.Done));
        return lines.ToArray();
    });

    /// <summary>What our own records say and the census that was made of them cannot; nothing where none was.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FigureTable> Gaps(Reader reader, HeldCensus census) => _looks.Show(reader, census, "census: what it cannot say, taken out", () =>
        census.Own is { Made.Gaps: var gaps } ? new FigureTable(GapColumns, [.. gaps.Select(gap => (object?[])[gap.Child, gap.Day, gap.Element, gap.Message])]) : null);

    /// <summary>The census that was made here, as it is sent; nothing where it was not, or is let go of.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<Stream> Census(Reader reader, HeldCensus census) => _looks.Show(reader, census, "children in need census, taken out", () => census.Own?.Open());

    /// <summary>The tables of its figures, one row a figure, with last year's beside where that is held; nothing where there are none.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FigureTable> Tables(Reader reader, HeldCensus census, IEnumerable<HeldCensus> held) => _looks.Show(reader, census, "census: tables, taken out", () =>
        census.Tables.Count == 0 ? null : Figures(CensusTablesView.Of(census, held)));

    private static FigureTable Figures(CensusTablesView view)
    {
        IEnumerable<string> Columns(HeldCensus? census) => census?.Done is not { Year: var year } ? [] : [CinYear.NameOf(year), $"{CinYear.NameOf(year)}, of", $"{CinYear.NameOf(year)}, per cent"];
        IEnumerable<object?> Cells(CinFigure? figure) => [figure?.Count, figure?.Of, figure?.Share];
        return new FigureTable(
            ["table", "line", "column", .. Columns(view.Census), .. Columns(view.LastYear)],
            [.. view.Census.Tables.SelectMany(table => table.Lines.SelectMany(line => table.Columns.Select((column, at) => (object?[])
            [
                table.Title, line.Label, column, .. Cells(line.Figures[at]), .. view.LastYear is null ? [] : Cells(view.Before(table, line, at)),
            ])))]);
    }

    private void Each(Reader reader, HeldCensus census, FindingFilter filter, Action<CinFinding, string?> add)
    {
        var children = new CensusChildren(authority, reader, census);
        var reasons = new Reasons(authority, reader, census, children);
        foreach (var (_, finding) in filter.Of(census, children))
        {
            add(finding, reasons.Of(finding)?.Words);
        }
    }
}
