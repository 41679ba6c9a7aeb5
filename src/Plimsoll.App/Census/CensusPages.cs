using System.Text.Encodings.Web;
using System.Text.Json;
using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Practice;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>
/// A census that somebody loaded, as pages and files show it. What the file says its holder may see; of our own records only what the one decision lets
/// them see. Every look is written down first.
/// </summary>
public sealed class CensusPages(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CensusView> One(Reader reader, HeldCensus census, bool byTeam) => Show(reader, "census: what was found", () =>
    {
        var report = new FindingReport(0);
        foreach (var finding in census.Findings)
        {
            report.Add(finding);
        }

        var children = new CensusChildren(authority, reader, census);
        return new CensusView(
            census,
            report.Rules(Severity.Error),
            report.Rules(Severity.Query),
            Groups(census, FindingWords.Owner),
            byTeam ? Groups(census, finding => children.Of(HeldCensus.ChildOf(finding))?.Team ?? CensusChildren.NotOurs) : null);
    });

    /// <param name="part">Which part of the list.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FindingsView> Findings(Reader reader, HeldCensus census, FindingFilter filter, int part) => Show(reader, "census: findings by child", () =>
    {
        var children = new CensusChildren(authority, reader, census);
        var (found, reasons) = (Filtered(census, filter, children), new Reasons(authority, reader, census, children));
        var shown = ListPart.Of(found.Count, part);
        var errors = found.Count(one => one.Finding.Severity == Severity.Error);
        return new FindingsView(
            census, filter, shown,
            [.. shown.Of(found).Select(one => Row(one.Number, one.Finding, children.Of(HeldCensus.ChildOf(one.Finding)), reasons))],
            errors, found.Count - errors,
            filter.Child is null || found.Count == 0 ? null : children.Of(HeldCensus.ChildOf(found[0].Finding)));
    });

    /// <summary>The findings to take out of Plimsoll, with the reasons of queries.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FigureTable> Table(Reader reader, HeldCensus census, FindingFilter filter) => Show(reader, "census: findings, taken out", () =>
    {
        var table = new FindingTable();
        Each(reader, census, filter, table.Add);
        return table.Table();
    });

    /// <summary>The same as JSON Lines.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<byte[]> Lines(Reader reader, HeldCensus census, FindingFilter filter) => Show(reader, "census: findings, taken out", () =>
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

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CensusTablesView> Tables(Reader reader, HeldCensus census, IEnumerable<HeldCensus> held) => Show(reader, "census: tables", () =>
        new CensusTablesView(census, held.FirstOrDefault(other => other.Done?.Year == census.Done?.Year - 1 && other.Tables.Count > 0)));

    /// <summary>Keeps the reasons of queries, by the numbers of their findings.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<KeptReasons> Keep(Reader reader, HeldCensus census, IReadOnlyDictionary<int, string> written) => Show(reader, "census: reasons of queries written", () =>
    {
        List<int> tooLong = [.. written.Where(one => one.Value.Length > Reasons.Longest).Select(one => one.Key)];
        if (tooLong.Count > 0)
        {
            return new KeptReasons(0, tooLong);
        }

        var reasons = new Reasons(authority, reader, census, new CensusChildren(authority, reader, census));
        return new KeptReasons(reasons.Keep(written.Where(one => one.Key > 0 && one.Key <= census.Findings.Count).Select(one => (census.Findings[one.Key - 1], one.Value))), []);
    });

    private Shown<T> Show<T>(Reader reader, string what, Func<T> view)
        where T : class => _looks.Show(reader, Purpose.Export, what, _ => view());

    private void Each(Reader reader, HeldCensus census, FindingFilter filter, Action<CinFinding, string?> add)
    {
        var children = new CensusChildren(authority, reader, census);
        var reasons = new Reasons(authority, reader, census, children);
        foreach (var (_, finding) in Filtered(census, filter, children))
        {
            add(finding, reasons.Of(finding)?.Words);
        }
    }

    private static List<(int Number, CinFinding Finding)> Filtered(HeldCensus census, FindingFilter filter, CensusChildren children)
    {
        var asked = filter.In(census, children);
        return [.. census.Findings.Select((finding, at) => (at + 1, finding)).Where(one => asked(one.finding))];
    }

    private FindingRow Row(int number, CinFinding finding, CensusChild? child, Reasons reasons) => new(
        number, finding, child, reasons.Of(finding), child is { MayOpen: true, Subject: { } subject } ? FixPlace.Of(authority.Overview.RecordsOf, subject, finding) : null);

    private static IReadOnlyList<FindingGroup> Groups(HeldCensus census, Func<CinFinding, string> by) =>
        [.. census.Findings.GroupBy(by).Select(group => new FindingGroup(
            group.Key, group.Count(finding => finding.Severity == Severity.Error), group.Count(finding => finding.Severity == Severity.Query),
            group.Select(HeldCensus.ChildOf).OfType<string>().Distinct().Count())).OrderByDescending(group => group.Errors).ThenByDescending(group => group.Queries).ThenBy(group => group.Name, StringComparer.Ordinal)];
}
