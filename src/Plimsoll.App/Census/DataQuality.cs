using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Looking;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>What the census of the year under way would find in the records of the children whom the reader may see.</summary>
/// <param name="Year"><c>2026/27</c>.</param>
public sealed record DataQualityView(string Year, IReadOnlyList<QualityOfTeam> Teams, IReadOnlyList<QualityLine> Lines);

/// <summary>One team's part of it.</summary>
/// <param name="Team">Null for children whom nobody holds.</param>
public sealed record QualityOfTeam(string? Team, int Children, int Errors, int Queries);

/// <summary>One finding, and with whom the child is.</summary>
/// <param name="Team">Null where nobody holds the child; so too the worker's name.</param>
public sealed record QualityLine(Named Child, string? Team, string? Worker, CensusFinding Finding);

/// <summary>The data-quality list by team and worker, kept all the year: what is held of a child is worked out again when something is written about it.</summary>
public sealed class DataQuality(Authority authority)
{
    private readonly Looks _looks = new(authority);

    /// <exception cref="LookNotKeptException">The look could not be written down.</exception>
    public Shown<DataQualityView> Of(Reader reader) => _looks.Show(reader, Purpose.List, "data quality for the census", View);

    private DataQualityView View(Func<Subject, bool> may)
    {
        var (advice, rows) = (new CensusAdvice(authority), authority.Clocks.On(authority.Today));
        var lines = authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child && may(subject)).AsParallel().AsOrdered()
            .SelectMany(child => Lines(child, rows.Find(child)?.By, rows.Once(child, () => advice.Of(child)))).AsSequential()
            .OrderBy(line => line.Team is null).ThenBy(line => line.Team, StringComparer.Ordinal).ThenBy(line => line.Worker, StringComparer.CurrentCulture).ThenBy(line => line.Finding.Severity).ThenBy(line => line.Child.Name, StringComparer.CurrentCulture)
            .ToList();
        return new DataQualityView(advice.Year.Name, [.. lines.GroupBy(line => line.Team).Select(team => new QualityOfTeam(
            team.Key,
            team.Select(line => line.Child.Subject).Distinct().Count(),
            team.Count(line => line.Finding.Severity == Severity.Error),
            team.Count(line => line.Finding.Severity == Severity.Query)))], lines);
    }

    private IEnumerable<QualityLine> Lines(Subject child, Allocation? by, IReadOnlyList<CensusFinding> findings) => findings.Count == 0 ? []
        : findings.Select(finding => new QualityLine(new Named(child, authority.Names.Of(child)), by?.Team, by is null ? null : authority.Names.Worker(by.Worker), finding));
}
