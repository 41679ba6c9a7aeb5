using System.Globalization;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;
using Plimsoll.Returns.Cin.Building;

namespace Plimsoll.App.Census;

/// <summary>Where a finding on a child of ours is put right: the record that says what the file says or, where it cannot be told, the records of its kind.</summary>
/// <param name="Record">The one record of that kind on a day that the finding names; null where there is none, or several.</param>
public sealed record FixPlace(Subject Child, string Type, string? Record)
{
    internal static FixPlace? Of(Overviewed overviewed, Subject child, CinFinding finding)
    {
        var types = finding.Locations.SelectMany(TypesAt).Distinct().ToList();
        if (types.Count == 0)
        {
            return null;
        }

        var records = overviewed(child).Where(record => types.Contains(record.Type)).ToList();
        var type = types.Find(one => records.Exists(record => record.Type == one)) ?? types[0];
        var places = finding.Locations.Where(place => TypesAt(place).Contains(type)).ToList();
        var days = places.Where(place => CinBuilder.FieldsOf(place.Field, type).Contains(null)).Select(DayAt).OfType<DateOnly>().ToHashSet();
        var fits = records.Where(record => record.Type == type && (places.Exists(IsOfPerson) || days.Contains(record.Happened.Day))).Select(record => record.Id).Take(2).ToList();
        return new FixPlace(child, type, fits is [var one] ? one : null);
    }

    /// <summary>The records of a person as they stand.</summary>
    internal delegate IEnumerable<CaseRecord> Overviewed(Subject child);

    private static IReadOnlyList<string> TypesAt(CinLocation place) => CinBuilder.TypesAt(place.Table, place.Field);

    /// <summary>Who the child is has mostly one record, whatever its day.</summary>
    private static bool IsOfPerson(CinLocation place) => place.Table is CinTable.ChildIdentifiers or CinTable.ChildCharacteristics or CinTable.Disabilities;

    private static DateOnly? DayAt(CinLocation place) =>
        DateOnly.TryParseExact(place.Value?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
