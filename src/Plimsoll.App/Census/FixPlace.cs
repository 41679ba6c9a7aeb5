using System.Globalization;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Census;

/// <summary>Where a finding on a child of ours is put right: the record that says what the file says or, where it cannot be told, the records of its kind.</summary>
/// <param name="Record">The one record of that kind on a day that the finding names; null where there is none, or several.</param>
public sealed record FixPlace(Subject Child, string Type, string? Record)
{
    internal static FixPlace? Of(Overviewed overviewed, Subject child, CinFinding finding)
    {
        if (finding.Locations.Select(TypeOf).OfType<string>().FirstOrDefault() is not { } type)
        {
            return null;
        }

        var days = finding.Locations.Where(place => TypeOf(place) == type)
            .Select(place => DateOnly.TryParseExact(place.Value?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null).OfType<DateOnly>().ToHashSet();
        var records = overviewed(child).Where(record => record.Type == type && (days.Contains(record.Happened.Day) || type == RecordTypes.ChildDetails)).Select(record => record.Id).Take(2).ToList();
        return new FixPlace(child, type, records is [var one] ? one : null);
    }

    /// <summary>The records of a person as they stand.</summary>
    internal delegate IEnumerable<CaseRecord> Overviewed(Subject child);

    private static string? TypeOf(CinLocation place) => place.Table switch
    {
        CinTable.ChildIdentifiers or CinTable.ChildCharacteristics => RecordTypes.ChildDetails,
        CinTable.Disabilities => "disability",
        CinTable.CINdetails => place.Field is "CINclosureDate" or "ReasonForClosure" ? "closure" : "referral",
        CinTable.Assessments or CinTable.AssessmentFactorsList => "assessment",
        CinTable.CINplanDates or CinTable.ChildProtectionPlans => "plan",
        CinTable.Section47 => place.Field == "DateOfInitialCPC" ? "conference" : "strategy-discussion",
        CinTable.Reviews => "conference",
        _ => null,
    };
}
