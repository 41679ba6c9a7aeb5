using Plimsoll.App.Looking;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Storage;

namespace Plimsoll.App.Recording;

/// <summary>Whether what a person wrote may be saved as things stand now: the journal is held while this is asked.</summary>
internal sealed class Judging(Authority authority, IReadOnlyList<CaseRecord> records, Seen? seen)
{
    /// <summary>The gates that were shut when it was asked.</summary>
    public IReadOnlyList<Unsaved> Shut { get; private set; } = [];

    public Refusal? Refuse(HeldJournal held) => Conflict(held) ?? Gate();

    private Refusal? Conflict(HeldJournal held)
    {
        if (seen is null)
        {
            return null;
        }

        var ours = records.Select(record => record.Id).ToHashSet();
        var others = seen.Subjects.Distinct().SelectMany(subject => held.Since(seen.Sequence, subject)).Where(record => !ours.Contains(record.Id)).Select(Told).Distinct().ToList();
        return others.Count == 0 ? null : new Refusal(
            RefusalReason.Conflict,
            records[0].Id,
            $"Not saved, because since you opened this page {Listed(others)}. Look at what is new, then save again.");
    }

    private string Told(CaseRecord record) =>
        $"{(record.Author is { } author ? authority.Names.Worker(author.Id) : record.Source)} recorded \"{authority.Catalogue.RecordTypes.GetValueOrDefault(record.Type)?.Title ?? record.Type}\" of {Words.Of(record.Happened)}";

    private static string Listed(List<string> all) => all switch
    {
        [var one] => one,
        [.. var first, var last] when all.Count <= 3 => $"{string.Join(", ", first)} and {last}",
        _ => $"{string.Join(", ", all.Take(3))} and {all.Count - 3} more came in",
    };

    /// <summary>Nobody else can write now, so what the overview reads here is the newest state.</summary>
    private Refusal? Gate()
    {
        var written = records.Where(record => record.Source == CaseRecord.FromPerson).ToList();
        if (written.Count == 0)
        {
            return null;
        }

        authority.Overview.Follow();
        Shut = [.. written.Select(record => record.Subject).Distinct()
            .SelectMany(subject => authority.Saving.Judge(subject, authority.Overview.RecordsOf(subject), written))];
        return Shut is [var first, ..] ? new Refusal(RefusalReason.Gate, first.Record.Id, string.Join('\n', Shut.Select(Sentence))) : null;
    }

    private static string Sentence(Unsaved unsaved)
    {
        var standard = unsaved.Standard;
        return $"Not saved: {(standard.Promise ?? standard.Title).TrimEnd('.')}. What is missing: {unsaved.Missing}.{(unsaved.Otherwise is { } otherwise ? $" Or {otherwise}." : "")} ({Words.Of(standard.Status)}: {standard.Source})";
    }
}
