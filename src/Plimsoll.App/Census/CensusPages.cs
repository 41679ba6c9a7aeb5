using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>
/// A census that somebody checks, as pages show it. What the file says its holder may see; of our own records only what the one decision lets them see.
/// Every look is written down first.
/// </summary>
public sealed class CensusPages(Authority authority)
{
    private readonly CensusLooks _looks = new(authority);

    /// <param name="gaps">Which part of the list of what our own records say and the census cannot.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CensusView> One(Reader reader, HeldCensus census, bool byTeam, int gaps) => _looks.Show(reader, census, "census: what was found", () =>
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
            byTeam ? Groups(census, finding => children.Of(HeldCensus.ChildOf(finding))?.Team ?? CensusChildren.NotOurs) : null,
            census.Own is { Made: var made } ? Own(made, ListPart.Of(made.Gaps.Count, gaps), children) : null);
    });

    /// <param name="part">Which part of the list.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FindingsView> Findings(Reader reader, HeldCensus census, FindingFilter filter, int part) => _looks.Show(reader, census, "census: findings by child", () =>
    {
        var children = new CensusChildren(authority, reader, census);
        var (found, reasons) = (filter.Of(census, children), new Reasons(authority, reader, census, children));
        var shown = ListPart.Of(found.Count, part);
        var errors = found.Count(one => one.Finding.Severity == Severity.Error);
        return new FindingsView(
            census, filter, shown,
            [.. shown.Of(found).Select(one => Row(one.Number, one.Finding, children.Of(HeldCensus.ChildOf(one.Finding)), reasons))],
            errors, found.Count - errors,
            filter.Child is null || found.Count == 0 ? null : children.Of(HeldCensus.ChildOf(found[0].Finding)));
    });

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CensusTablesView> Tables(Reader reader, HeldCensus census, IEnumerable<HeldCensus> held) => _looks.Show(reader, census, "census: tables", () =>
        CensusTablesView.Of(census, held));

    /// <summary>Keeps the reasons of queries, by the numbers of their findings.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<KeptReasons> Keep(Reader reader, HeldCensus census, IReadOnlyDictionary<int, string> written) => _looks.Show(reader, census, "census: reasons of queries written", () =>
    {
        List<int> tooLong = [.. written.Where(one => one.Value.Length > Reasons.Longest).Select(one => one.Key)];
        if (tooLong.Count > 0)
        {
            return new KeptReasons(0, tooLong);
        }

        var reasons = new Reasons(authority, reader, census, new CensusChildren(authority, reader, census));
        return new KeptReasons(reasons.Keep(written.Where(one => one.Key > 0 && one.Key <= census.Findings.Count).Select(one => (census.Findings[one.Key - 1], one.Value))), []);
    });

    private static OwnCensusView Own(MadeCensus made, ListPart part, CensusChildren children) =>
        new(made, part, [.. part.Of(made.Gaps).Select(gap => new GapRow(gap, children.Of(gap.Child)!))]);

    private FindingRow Row(int number, CinFinding finding, CensusChild? child, Reasons reasons) => new(
        number, finding, child, reasons.Of(finding), child is { MayOpen: true, Subject: { } subject } ? FixPlace.Of(authority.Overview.RecordsOf, subject, finding) : null);

    private static IReadOnlyList<FindingGroup> Groups(HeldCensus census, Func<CinFinding, string> by) =>
        [.. census.Findings.GroupBy(by).Select(group => new FindingGroup(
            group.Key, group.Count(finding => finding.Severity == Severity.Error), group.Count(finding => finding.Severity == Severity.Query),
            group.Select(HeldCensus.ChildOf).OfType<string>().Distinct().Count())).OrderByDescending(group => group.Errors).ThenByDescending(group => group.Queries).ThenBy(group => group.Name, StringComparer.Ordinal)];
}
