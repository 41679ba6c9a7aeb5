using Plimsoll.App.Access;
using Plimsoll.App.Looking;
using Plimsoll.App.Measuring;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Two censuses that one person checks, against each other.</summary>
/// <param name="Severity">Only these findings; null for all.</param>
/// <param name="Refused">Why they cannot be compared; null where they are.</param>
/// <param name="Parts">What is new, what is still there, what is fixed; none where it is refused.</param>
public sealed record CompareView(HeldCensus Census, HeldCensus Earlier, Severity? Severity, string? Refused, IReadOnlyList<ComparedPart> Parts);

/// <summary>The findings to which the same has happened, those of one part of the list.</summary>
/// <param name="Name"><c>new</c>, <c>still</c> or <c>fixed</c>.</param>
public sealed record ComparedPart(string Name, int Errors, int Queries, ListPart Part, IReadOnlyList<ComparedRow> Rows);

/// <summary>One of them.</summary>
/// <param name="Child">To whom it points first; null for the return, and for a child without an id.</param>
public sealed record ComparedRow(FindingKey Finding, CensusChild? Child);

/// <summary>What has become of the findings of an earlier census in a later one, both held. Every look is written down first.</summary>
public sealed class CensusComparison(Authority authority)
{
    private static readonly string[] Columns = ["change", "rule", "severity", "message", "child", "fields"];

    private readonly CensusLooks _looks = new(authority);

    /// <param name="part">Which part of the list of a name.</param>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<CompareView> Of(Reader reader, HeldCensus census, HeldCensus earlier, Severity? severity, Func<string, int> part) => _looks.Show(
        reader, census, "census: compared with another", () => new CompareView(census, earlier, severity, Refusal(census, earlier), [.. Parts(census, earlier, severity).Select(one =>
        {
            var (shown, errors) = (ListPart.Of(one.Findings.Count, part(one.Name)), one.Findings.Count(finding => finding.Severity == FindingWords.Word(Severity.Error)));
            var children = new CensusChildren(authority, reader, HolderOf(one.Name, census, earlier));
            return new ComparedPart(one.Name, errors, one.Findings.Count - errors, shown, [.. shown.Of(one.Findings).Select(finding => new ComparedRow(finding, children.Of(finding.Child)))]);
        })]), earlier);

    /// <summary>The same as a table; nothing where they cannot be compared.</summary>
    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<FigureTable> Table(Reader reader, HeldCensus census, HeldCensus earlier, Severity? severity) => _looks.Show(reader, census, "census: compared with another, taken out", () =>
        Refusal(census, earlier) is not null ? null : new FigureTable(Columns, [.. Parts(census, earlier, severity).SelectMany(one => one.Findings
            .Select(finding => (object?[])[one.Name, finding.Rule, finding.Severity, finding.Message, finding.Child, finding.Fields]))]), earlier);

    /// <summary>The census in which findings of a part stand.</summary>
    public static HeldCensus HolderOf(string part, HeldCensus census, HeldCensus earlier) => part == "fixed" ? earlier : census;

    private static IEnumerable<(string Name, IReadOnlyList<FindingKey> Findings)> Parts(HeldCensus census, HeldCensus earlier, Severity? severity) =>
        Refusal(census, earlier) is not null ? [] : CompareFindings.Compare(Keys(earlier, severity), Keys(census, severity)).Parts;

    private static IEnumerable<FindingKey> Keys(HeldCensus census, Severity? severity) => census.Findings.Where(finding => severity is null || finding.Severity == severity).Select(FindingKey.Of);

    private static string? Refusal(params HeldCensus[] both) => both.FirstOrDefault(one => one.Done?.Unreadable is not null) is { } broken
        ? $"Nothing is compared, because {broken.Name} could not be read to its end: what was not read would look as if it were put right." : null;
}
