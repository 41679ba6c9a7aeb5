using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>A finding as two runs have it in common: by its rule, and by children and fields. Lines move from file to file.</summary>
/// <param name="Child">The child to whom it points first; null for one on the return.</param>
/// <param name="Fields">Tables and fields, with the children.</param>
public sealed record FindingKey(string Rule, string Severity, string Message, string? Child, string Fields)
{
    public static FindingKey Of(CinFinding finding) => new(
        finding.Code, FindingWords.Word(finding.Severity), finding.Message, HeldCensus.ChildOf(finding), FieldsOf(finding.Locations.Select(place => (place.Child, place.Table.ToString(), place.Field))));

    internal static string FieldsOf(IEnumerable<(string? Child, string Table, string Field)> places) =>
        string.Join(", ", places.Select(place => $"{place.Table}.{place.Field}{(place.Child is null ? "" : $" of {place.Child}")}").Order(StringComparer.Ordinal));
}

/// <summary>What has become of the findings of an earlier run.</summary>
public sealed record ComparedFindings(IReadOnlyList<FindingKey> Fixed, IReadOnlyList<FindingKey> New, IReadOnlyList<FindingKey> Still)
{
    /// <summary>Each part by its name in files and addresses, what is to be done first.</summary>
    public IEnumerable<(string Name, IReadOnlyList<FindingKey> Findings)> Parts => [("new", New), ("still", Still), ("fixed", Fixed)];
}
