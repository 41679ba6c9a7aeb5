using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

// What the sources carry.
public sealed partial class Overview
{
    /// <summary>The record types that each source has brought.</summary>
    private readonly Dictionary<string, HashSet<string>> _typesOf = [];

    private readonly HashSet<Subject> _authorities = [];

    private Carrying? _coverage;

    /// <summary>
    /// What the sources carry, as known at an instant: what each last declared, and whole any type that people write here.
    /// Where no source has declared anything, Plimsoll is the record and sees everything.
    /// </summary>
    public Coverage Coverage(DateTimeOffset? knownAt = null)
    {
        using var held = _gate.Read();
        if (knownAt is not null)
        {
            return Observed(knownAt);
        }

        // A page asks several times; the answer changes with what sources declare, and with a type that is written for the first time.
        var carrying = _coverage;
        if (carrying is null || carrying.Followed != _followed)
        {
            var basis = string.Join(' ', Declared(null).Values.Select(record => record.Id).Concat(_typesOf.SelectMany(pair => pair.Value.Select(type => $"{pair.Key}/{type}"))).Order(StringComparer.Ordinal));
            _coverage = carrying = new Carrying(_followed, basis, carrying is not null && carrying.Basis == basis ? carrying.Coverage : Observed(null));
        }

        return carrying.Coverage;
    }

    /// <summary>The last day that a source has said it knows of; null where it has said nothing, or goes on.</summary>
    public DateOnly? LastDayOf(string source)
    {
        using var held = _gate.Read();
        return Declared(null).TryGetValue(source, out var last) && Moment.TryParse(last.Text("to"), null, out var to) ? to.Day : null;
    }

    private Coverage Observed(DateTimeOffset? knownAt)
    {
        var declared = Declared(knownAt);
        if (declared.Count == 0)
        {
            return Core.Clocks.Coverage.Everything(_catalogue);
        }

        var brought = knownAt is { } at ? _records.Brought(at) : _typesOf.SelectMany(pair => pair.Value.Select(type => (Source: pair.Key, Type: type)));
        var written = brought.Where(one => !declared.ContainsKey(one.Source) && one.Type is not (RecordTypes.SourceCoverage or RecordTypes.Import)).Select(one => one.Type).Distinct();
        return Core.Clocks.Coverage.Of(_catalogue, declared.Values.SelectMany(Carries).Concat(written.Select(type => new Carried(type, Conditions.None, null, null))));
    }

    /// <summary>What each source last declared.</summary>
    private Dictionary<string, CaseRecord> Declared(DateTimeOffset? knownAt) => _authorities
        .SelectMany(subject => TimelineOf(subject, null, knownAt).Records)
        .Where(record => record.Type == RecordTypes.SourceCoverage)
        .GroupBy(record => record.Text("source") ?? "")
        .ToDictionary(group => group.Key, group => group.OrderBy(record => record.Happened).ThenBy(record => record.Sequence).Last());

    private static IEnumerable<Carried> Carries(CaseRecord record)
    {
        DateOnly? to = Moment.TryParse(record.Text("to"), null, out var last) ? last.Day : null;
        return (record.Text("carries") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => Carried.Parse(line, to));
    }

    private sealed record Carrying(long Followed, string Basis, Coverage Coverage);
}
