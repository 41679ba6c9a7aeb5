using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>Something that the census finds in one child's record.</summary>
/// <param name="Rule">The code of the rule; null where the records say something for which the census has no place.</param>
/// <param name="Message">What is wrong, without a full stop.</param>
/// <param name="Fix">What most likely puts it right, in a sentence.</param>
/// <param name="Owner">Who most likely puts it right.</param>
/// <param name="Points">The elements of the census to which it points, and what would stand in each.</param>
public sealed record CensusFinding(string? Rule, Severity Severity, string Message, string Fix, string Owner, IReadOnlyList<(string Element, string? Value)> Points)
{
    /// <summary>The same for the same finding, however often it is looked for.</summary>
    public string Key => $"{Rule} {Message} {string.Join(' ', Points.Select(point => $"{point.Element}={point.Value}"))}";

    /// <summary>As it is read beside an answer, with who puts it right.</summary>
    public string Words => $"{Message}. {Fix} ({Looking.Words.Start(Owner)})";

    /// <summary>Whether the answer to a question of a record type is among what it points to.</summary>
    /// <param name="field">Null for the day of the record.</param>
    public bool PointsTo(string type, string? field) => Points.Any(point => CinBuilder.FieldsOf(point.Element, type).Contains(field));

    internal static CensusFinding Of(CinFinding finding) => new(
        finding.Code, finding.Severity, finding.Message.TrimEnd('.'), FindingWords.Fix(finding), FindingWords.Owner(finding), [.. finding.Locations.Select(place => (place.Field, place.Value)).Distinct()]);

    internal static CensusFinding Of(CinGap gap) => new(
        null, Severity.Error, gap.Message.TrimEnd('.'), gap.Day is { } day ? $"Look at what was recorded for {Looking.Words.Of(day)}." : "Look at the record.", "social worker", [(gap.Element, gap.Day?.ToString("yyyy-MM-dd"))]);
}
