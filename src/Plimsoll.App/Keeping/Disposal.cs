using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Keeping;

/// <summary>What is due for disposal: proposed, and not done. Somebody decides.</summary>
/// <param name="Records">The ids of the records whose period has ended.</param>
/// <param name="Whole">These are all that was written about the subject.</param>
/// <param name="LastDay">The last day on which the last of them was to be kept.</param>
/// <param name="Reason">The rules that have ended, each with its source.</param>
/// <param name="Hold">The hold that stops it; null where none does.</param>
public sealed record DisposalProposal(Subject Subject, IReadOnlyList<string> Records, bool Whole, DateOnly LastDay, string Reason, CaseRecord? Hold)
{
    /// <summary>"the whole record", "12 records".</summary>
    public string Extent => Whole ? "the whole record" : Words.Count(Records.Count, "record");

    /// <summary>"Held for inquiry since 1 January 2026"; null where no hold stands.</summary>
    public string? Held => Hold is null ? null : $"Held for {Hold.Text("for") ?? "a reason not said"} since {Words.Of(Hold.Happened.Day)}";
}

/// <summary>
/// Works out from the retention rules what has been kept for as long as it must, and carries out what a person decides of it. A record whose
/// type has no rule is kept; a rule for the whole record holds every other record of the person until it ends.
/// </summary>
/// <param name="ruleOf">The rule of a record type, or null; what the practice says, unless another is given.</param>
public sealed class Disposal(Authority authority, Func<RecordType, Retention?>? ruleOf = null)
{
    public const string Power = "retention period ended";

    /// <summary>Everything that is due, held or not, in the order of subjects.</summary>
    /// <param name="processors">On how many; null for all.</param>
    public IReadOnlyList<DisposalProposal> Due(int? processors = null)
    {
        authority.Overview.Follow();
        return [.. authority.Overview.Subjects().AsParallel().AsOrdered().WithDegreeOfParallelism(processors ?? Environment.ProcessorCount).Select(Of).OfType<DisposalProposal>()];
    }

    /// <summary>What is due of one subject; null where nothing is.</summary>
    public DisposalProposal? Of(Subject subject)
    {
        var one = authority.Overview.IdOf(subject);
        var lastDay = LastDays(one);
        var today = authority.Today;
        if (!MayBeDue(one, lastDay, today))
        {
            return null;
        }

        var records = authority.Overview.IdsOf(one).SelectMany(authority.Journal.Of).Where(EraseRecords.IsErasable).ToList();
        var ruled = records.Select(record => (Record: record, Rule: RuleOf(record))).Select(pair => (pair.Record, pair.Rule, Last: pair.Rule is { } rule ? lastDay(rule, pair.Record) : null)).ToList();
        if (ruled.Exists(pair => pair.Rule is { WholeRecord: true } && (pair.Last is null || pair.Last >= today)))
        {
            return null;
        }

        var due = ruled.Where(pair => pair.Last < today).ToList();
        return due.Count == 0 ? null : new DisposalProposal(
            one,
            [.. due.Select(pair => pair.Record.Id)],
            due.Count == records.Count,
            due.Max(pair => pair.Last!.Value),
            string.Join(" ", due.Select(pair => pair.Rule!).DistinctBy(rule => rule.Id).Select(rule => $"{rule.Title}: kept until {due.Where(other => other.Rule!.Id == rule.Id).Max(other => other.Last):d MMMM yyyy} ({rule.Source}).")),
            LegalHolds.Of(authority.Overview, one));
    }

    /// <summary>Erases what is due of a subject, because a person has decided it. What is due is worked out again first.</summary>
    public ErasureResult Decide(Subject subject, string reason, Author by)
    {
        authority.Overview.Follow();
        return Of(subject) is { } due
            ? EraseRecords.Decide(authority, new ErasureRequest(due.Subject, due.Whole ? null : due.Records, Power, reason, by), isDue: true)
            : new ErasureResult(null, Refusal: $"Nothing about {subject} is due for disposal: its period has not ended, or nothing says how long it is kept.");
    }

    /// <summary>
    /// Asked of what is in memory first, which knows nearly everybody of whom nothing is due without reading the journal. What has lost its fields
    /// holds nothing back, and only the journal tells which those are.
    /// </summary>
    private bool MayBeDue(Subject subject, Func<Retention, CaseRecord, DateOnly?> lastDay, DateOnly today)
    {
        var isAnyDue = false;
        foreach (var record in authority.Overview.IdsOf(subject).SelectMany(authority.Overview.RecordsOf))
        {
            if (RuleOf(record) is { } rule)
            {
                var last = lastDay(rule, record);
                if (rule.WholeRecord && record.Fields.Count > 0 && !(last < today))
                {
                    return false;
                }

                isAnyDue |= last < today;
            }
        }

        return isAnyDue;
    }

    private Retention? RuleOf(CaseRecord record) =>
        authority.Catalogue.RecordTypes.TryGetValue(record.Type, out var type) ? (ruleOf ?? (known => known.Keep))(type) : null;

    /// <summary>The last day on which a rule keeps a record of a subject; null where it is kept on.</summary>
    private Func<Retention, CaseRecord, DateOnly?> LastDays(Subject subject)
    {
        var timeline = authority.Overview.ForClocks(subject, null);
        var own = timeline.Records.Where(record => record.Subject == subject).ToList();
        var (latest, ends) = (own.GroupBy(record => record.Type).ToDictionary(group => group.Key, group => group.Last().Happened.Day), new Dictionary<string, DateOnly?>());
        DateOnly? born = null;
        foreach (var text in own.Select(record => record.Text("birth-date")))
        {
            born = text is not null && Moment.TryParse(text, null, out var day) ? day.Day : born;
        }

        return (rule, record) => rule.LastDay(born, Latest(RecordTypes.Death), from => from switch
        {
            { Type: { } type } => Latest(type),
            { EndOfSpell: { } spell } => End(spell),
            _ => record.Happened.Day,
        });

        DateOnly? Latest(string type) => latest.TryGetValue(type, out var day) ? day : null;

        DateOnly? End(string spell) => ends.TryGetValue(spell, out var day) ? day : ends[spell] = authority.Engine.LastEnd(timeline, spell, Moment.On(authority.Today));
    }
}
