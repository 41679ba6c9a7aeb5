using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// What stands after corrections. Of two corrections of one record the later appended wins;
/// a correction may itself be corrected. What others say "about" a record goes on to mean the one that stands in its place.
/// </summary>
internal sealed record Standing(
    IReadOnlyList<(CaseRecord Record, string Root)> Records,
    IReadOnlyDictionary<string, string> Roots,
    IReadOnlyList<CaseRecord> TakenBack)
{
    private const int LongestCircle = 1_000;

    private static readonly Dictionary<string, string> NoRoots = [];

    public static Standing Of(IReadOnlyList<CaseRecord> records)
    {
        if (!Corrected(records))
        {
            return new Standing([.. records.Select(record => (record, record.Id))], NoRoots, []);
        }

        records = [.. records.DistinctBy(record => record.Id)];
        var corrections = new Dictionary<string, CaseRecord>();
        foreach (var record in records.Where(record => record.Corrects is not null).OrderBy(record => record.Sequence).ThenBy(record => record.Id, StringComparer.Ordinal))
        {
            corrections[record.Corrects!.Record] = record;
        }

        var byId = records.ToDictionary(record => record.Id);
        var standing = new List<(CaseRecord, string)>();
        var roots = new Dictionary<string, string>();
        var takenBack = new List<CaseRecord>();
        foreach (var first in records.Where(record => IsFirst(record, byId)))
        {
            if (first.Corrects is { } correction && corrections[correction.Record] != first)
            {
                // It came here from another subject, and a later correction of the same record overrules it.
                takenBack.Add(first);
                continue;
            }

            Follow(first, corrections, standing, roots, takenBack);
        }

        return new Standing(standing, roots, takenBack);
    }

    private static bool Corrected(IReadOnlyList<CaseRecord> records)
    {
        foreach (var record in records)
        {
            if (record.Corrects is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// What corrects nothing that is known. Of records that correct each other in a circle the earliest written is read as the first,
    /// so that none is lost.
    /// </summary>
    private static bool IsFirst(CaseRecord record, Dictionary<string, CaseRecord> byId)
    {
        var (step, earliest) = (record, record);
        for (var steps = 0; steps < LongestCircle; steps++)
        {
            if (step.Corrects is not { } corrects || !byId.TryGetValue(corrects.Record, out var next))
            {
                return step == record;
            }

            if (next == record)
            {
                return earliest == record;
            }

            if (next.Sequence < earliest.Sequence || (next.Sequence == earliest.Sequence && string.CompareOrdinal(next.Id, earliest.Id) < 0))
            {
                earliest = next;
            }

            step = next;
        }

        return false;
    }

    private static void Follow(
        CaseRecord first, Dictionary<string, CaseRecord> corrections, List<(CaseRecord, string)> standing, Dictionary<string, string> roots, List<CaseRecord> takenBack)
    {
        var last = first;
        var (stands, isVoid) = (first, false);
        var seen = new HashSet<string> { first.Id };
        while (corrections.TryGetValue(last.Id, out var next) && seen.Add(next.Id))
        {
            roots[next.Id] = first.Id;
            if (next.Corrects!.Kind == CorrectionKind.Moves && next.Subject != last.Subject)
            {
                takenBack.Add(last);
            }

            // What voids a void was that mistake put right: the record stands again.
            isVoid = next.Corrects.Kind == CorrectionKind.Voids && !isVoid;
            stands = next.Corrects.Kind == CorrectionKind.Voids ? stands : next;
            last = next;
        }

        if (isVoid)
        {
            takenBack.Add(first);
        }
        else
        {
            standing.Add((stands, first.Id));
        }
    }
}
