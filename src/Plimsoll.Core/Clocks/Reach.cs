using System.Collections.Concurrent;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>
/// Which subjects touch which, and what a timeline holds of the others: a child's that of its family, and of the household or home it is placed with,
/// for that time; theirs that of the child; a worker's what the worker signed. It follows the journal record by record and keeps subjects, not records:
/// what stands between two of them is worked out from their records when a timeline is asked for, so that corrections and known-at hold.
/// Many may ask at once; while it follows a record, nobody else may do anything.
/// </summary>
/// <param name="recordsOf">All records about a subject, and those that correct them.</param>
/// <param name="someOf">Those that are wanted by what stands at their head, and all that correct another; null reads them out of all.</param>
/// <param name="find">One record by its id; null looks for it among all about its subject.</param>
public sealed partial class Reach(
    Catalogue catalogue,
    PromiseCalendar calendar,
    Func<Subject, IReadOnlyList<CaseRecord>> recordsOf,
    Func<Subject, Func<HeadOfRecord, bool>, IReadOnlyList<CaseRecord>>? someOf = null,
    Func<string, CaseRecord?>? find = null)
{
    private Plan Plan => field ??= Plan.Of(catalogue);

    private readonly List<Spell> _joining = [.. catalogue.Spells.Values.Where(spell => spell.Joins.Count > 0)];

    private readonly Dictionary<string, List<string>> _fields = FieldsOf(catalogue);

    /// <summary>The record types that begin, change and end what joins two subjects.</summary>
    private readonly IReadOnlySet<string> _joinedBy = TypesRead.By(catalogue, catalogue.Spells.Values.Where(spell => spell.Joins.Count > 0));

    /// <summary>Both ways: who a subject's records name, and whose records name it.</summary>
    private readonly Dictionary<Subject, HashSet<Subject>> _names = [];

    private readonly Dictionary<Subject, HashSet<Subject>> _namedBy = [];

    /// <summary>About whom a worker has signed records, and who has signed about a subject.</summary>
    private readonly Dictionary<string, HashSet<Subject>> _signed = [];

    private readonly Dictionary<Subject, HashSet<string>> _signers = [];

    private readonly HashSet<Subject> _sitting = [];

    /// <summary>Worked out when somebody asks; many may at once.</summary>
    private readonly ConcurrentDictionary<Subject, IReadOnlyList<Tie>> _ties = [];

    /// <summary>False while nobody has asked for any: a start follows millions of records.</summary>
    private volatile bool _tied;

    private readonly List<Tie> _always = [];

    private IReadOnlyList<Entry>? _sittings;

    /// <summary>Takes up a record that was appended, or that is seen to leave a subject.</summary>
    /// <param name="under">The subject whose records changed.</param>
    public void Follow(CaseRecord record, Subject under)
    {
        Changed(under);
        if (_fields.TryGetValue(record.Type, out var fields))
        {
            foreach (var field in fields)
            {
                if (Joining.Named(record, field, catalogue) is { } other && other != record.Subject)
                {
                    Into(_names, record.Subject).Add(other);
                    Into(_namedBy, other).Add(record.Subject);
                }
            }
        }

        if (record.Author is { } author)
        {
            Signed(record.Subject, author.Id);
        }

        if (record.Type == RecordTypes.Sitting || _sitting.Contains(under))
        {
            _sitting.Add(record.Subject);
            _sittings = null;
        }
    }

    /// <summary>Whether more counts of a record than that it stands under a subject and who signed it, so that it has to be followed.</summary>
    public bool Reads(string type, Subject under) => _fields.ContainsKey(type) || type == RecordTypes.Sitting || _sitting.Contains(under);

    /// <summary>What a subject's records told of whom it is with is worked out again.</summary>
    public void Changed(Subject under)
    {
        if (_tied)
        {
            _ties.TryRemove(under, out _);
        }
    }

    /// <summary>As <see cref="Changed"/>, of everybody: what records said was erased.</summary>
    public void Forget()
    {
        _ties.Clear();
        _sittings = null;
    }

    /// <summary>A worker has signed something about a subject.</summary>
    public void Signed(Subject subject, string worker)
    {
        if (worker.Length > 0 && !(subject.Kind == SubjectKind.Worker && subject.Id == worker))
        {
            Into(_signed, worker).Add(subject);
            Into(_signers, subject).Add(worker);
        }
    }

    /// <summary>Two subjects that are together throughout, as in a worked example that does not say when.</summary>
    internal void Join(Subject subject, Subject other) => _always.Add(new Tie(subject, other, Moment.On(DateOnly.MinValue), null, []));

    /// <summary>Who a subject is with, and when.</summary>
    public IReadOnlyList<Tie> Ties(Subject subject, DateTimeOffset? knownAt = null) =>
    [
        .. _always.Where(tie => tie.Holder == subject),
        .. Declared(subject, knownAt),
        .. _namedBy.TryGetValue(subject, out var by) ? by.SelectMany(holder => Declared(holder, knownAt)).Where(tie => tie.Other == subject) : [],
    ];

    /// <summary>
    /// The breaches of children's clocks that a subject's timeline holds: a family's, household's or home's while the child was there;
    /// a worker's those of clocks that the worker answered for on the due day. A child's timeline holds its own only.
    /// </summary>
    /// <param name="ofChild">The breaches of one child's clocks.</param>
    public IReadOnlyList<Breach> Breaches(Subject subject, Func<Subject, IReadOnlyList<Breach>> ofChild, DateTimeOffset? knownAt = null)
    {
        if (subject.Kind is SubjectKind.Child or SubjectKind.Team)
        {
            return [];
        }

        return [.. Ties(subject, knownAt).GroupBy(tie => tie.With(subject)).Where(group => group.Key.Kind == SubjectKind.Child)
            .SelectMany(group => ofChild(group.Key).Where(breach => subject.Kind == SubjectKind.Worker
                ? breach.Worker == subject.Id
                : group.Any(tie => tie.Holds(breach.Clock.Breached!.Value))))];
    }

    /// <summary>Everybody whose timeline or clocks a record about this subject may change, the subject among them.</summary>
    public IReadOnlySet<Subject> Touched(Subject subject)
    {
        var touched = new HashSet<Subject> { subject };
        touched.UnionWith(Neighbours(subject));
        // What reaches a child's clocks reaches those who see the child's breaches.
        foreach (var child in touched.Where(one => one.Kind == SubjectKind.Child && one != subject).ToList())
        {
            touched.UnionWith(Neighbours(child).Where(one => one.Kind != SubjectKind.Child));
        }

        return touched;
    }

    /// <summary>Whether the timeline from which another's clocks are worked out holds a record of a type about a subject that it is with.</summary>
    /// <param name="author">The worker who signed the record.</param>
    public bool Holds(Subject other, Subject about, string type, string? author) => _joinedBy.Contains(type) || other.Kind switch
    {
        SubjectKind.Child => true,
        SubjectKind.Worker => other.Id == author,
        SubjectKind.Team => false,
        _ => about.Kind != SubjectKind.Worker && Plan.Read[other.Kind].Contains(type),
    };

    private IEnumerable<Subject> Neighbours(Subject subject) =>
    [
        .. _names.GetValueOrDefault(subject, []), .. _namedBy.GetValueOrDefault(subject, []),
        .. _signers.GetValueOrDefault(subject, []).Select(worker => new Subject(SubjectKind.Worker, worker)),
    ];

    /// <summary>The ties that a subject's own records tell of.</summary>
    private IReadOnlyList<Tie> Declared(Subject holder, DateTimeOffset? knownAt)
    {
        if (!_names.ContainsKey(holder))
        {
            return [];
        }

        if (knownAt is not null)
        {
            return Lived(holder, knownAt);
        }

        _tied = true;
        return _ties.TryGetValue(holder, out var known) ? known : _ties[holder] = Lived(holder, null);
    }

    private List<Tie> Lived(Subject holder, DateTimeOffset? knownAt)
    {
        var timeline = Clocks.Timeline.Of(holder, Known(holder, knownAt));
        var reading = new Reading(Plan, calendar, timeline, Moment.On(DateOnly.MaxValue));
        var ties = new List<Tie>();
        foreach (var spell in _joining.Where(spell => spell.Subject == holder.Kind))
        {
            foreach (var lived in reading.SpellsOf(spell.Id).Where(lived => lived.Start is not null))
            {
                HashSet<string> own = [lived.Start!.Root, .. lived.Updates.Select(update => update.Root)];
                own.UnionWith(lived.End is null ? [] : [lived.End.Root]);
                ties.AddRange(spell.Joins.Select(field => Joining.Named(lived.Start.Record, field, catalogue)).OfType<Subject>()
                    .Where(other => other != holder).Select(other => new Tie(holder, other, lived.Since, lived.Until, own)));
            }
        }

        return ties;
    }

    private IEnumerable<CaseRecord> Known(Subject subject, DateTimeOffset? knownAt) =>
        knownAt is { } at ? recordsOf(subject).Where(record => record.Appended <= at) : recordsOf(subject);

    private static HashSet<T> Into<TKey, T>(Dictionary<TKey, HashSet<T>> index, TKey key)
        where TKey : notnull => index.TryGetValue(key, out var set) ? set : index[key] = [];

    /// <summary>The fields by which records may join, by record type.</summary>
    private static Dictionary<string, List<string>> FieldsOf(Catalogue catalogue)
    {
        var fields = new Dictionary<string, List<string>>();
        foreach (var spell in catalogue.Spells.Values.Where(spell => spell.Joins.Count > 0))
        {
            foreach (var type in (spell.Starts?.Events ?? []).OfType<RecordHappens>().Select(happens => happens.Record.Type))
            {
                if (!fields.TryGetValue(type, out var list))
                {
                    fields[type] = list = [];
                }

                list.AddRange(spell.Joins.Except(list));
            }
        }

        return fields;
    }
}
