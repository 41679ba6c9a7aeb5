using System.Globalization;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

/// <summary>The place of a clock in a list that is sorted by subject, standard and start: what comes after it stays after it, whatever is appended.</summary>
public sealed record ClockPlace(Subject Subject, string Standard, Moment Started, int Cycle, string Step, string Code, string Id)
{
    private const int Parts = 7;

    public static ClockPlace Of(ClockRow row)
    {
        var clock = row.Clock;
        return new(clock.Subject, clock.Standard.Id, clock.Started, clock.Cycle, clock.Step ?? "", clock.Code ?? "", clock.Id);
    }

    public bool IsBefore(ClockRow row)
    {
        var clock = row.Clock;
        var order = Subject.CompareTo(clock.Subject);
        order = order != 0 ? order : string.CompareOrdinal(Standard, clock.Standard.Id);
        order = order != 0 ? order : Started.CompareTo(clock.Started);
        order = order != 0 ? order : Cycle.CompareTo(clock.Cycle);
        order = order != 0 ? order : string.CompareOrdinal(Step, clock.Step ?? "");
        order = order != 0 ? order : string.CompareOrdinal(Code, clock.Code ?? "");
        return order < 0 || (order == 0 && string.CompareOrdinal(Id, clock.Id) < 0);
    }

    public string[] Write() => [Subject.ToString(), Standard, Started.ToString(), Cycle.ToString(CultureInfo.InvariantCulture), Step, Code, Id];

    /// <summary>Null where the parts are no place.</summary>
    public static ClockPlace? Read(string[] parts) => parts.Length == Parts && Subject.TryParse(parts[0], null, out var subject) && Moment.TryParse(parts[2], null, out var started)
        && int.TryParse(parts[3], NumberStyles.None, CultureInfo.InvariantCulture, out var cycle)
        ? new ClockPlace(subject, parts[1], started, cycle, parts[4], parts[5], parts[6]) : null;
}
