using Plimsoll.App.Import;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Import;

/// <summary>Loading extracts into an authority and looking at what follows.</summary>
internal static class Loading
{
    public static ImportResult Load(this Made made, SmallCensus census, bool complete = false) => made.LoadCensus(census.ToString(), complete);

    public static ImportResult LoadCensus(this Made made, string text, bool complete = false)
    {
        made.Time.Now = made.Time.Now.AddMinutes(1);
        return new ImportFile(made.Authority).Census(made.File("census.xml", text), complete);
    }

    public static ImportResult LoadAllocations(this Made made, string rows, bool complete = false) =>
        new ImportFile(made.Authority).Allocations(made.File("allocations.csv", "child,worker,team,employer,from,to\n" + rows), complete);

    public static ImportResult LoadRecords(this Made made, params string[] lines)
    {
        made.Time.Now = made.Time.Now.AddMinutes(1);
        return new RecordLines(made.Authority).Import(made.File("records.jsonl", string.Join('\n', lines)));
    }

    /// <summary>"state due met" of the one clock of a standard for the child, superseded ones left out.</summary>
    public static string Clock(this Made made, string standard, string child = "Q0001", string asAt = "2026-03-31") => string.Join("; ", made
        .Clocks(asAt, child).Where(clock => clock.Standard.Id == standard && clock.State != ClockState.Superseded)
        .Select(clock => $"{Core.Clocks.Clock.WordFor(clock.State)} {clock.Due} {clock.Met}".TrimEnd()));

    public static IEnumerable<Clock> Clocks(this Made made, string asAt = "2026-03-31", string child = "Q0001", DateTimeOffset? knownAt = null) => made.Authority.Clocks
        .Rows(new ClockQuery(Moment.Parse(asAt), knownAt, All: true, Subject: new Subject(SubjectKind.Child, child))).Select(row => row.Clock);

    public static string Counts(this ImportResult result) => $"{result.Added} added, {result.Corrected} corrected, {result.Unchanged} unchanged, {result.FaultCount} faults{(result.Refused is null ? "" : ", refused")}";

    public static string Export(this Authority authority)
    {
        using var text = new StringWriter();
        new RecordLines(authority).Export(text, _ => true);
        return text.ToString();
    }
}
