using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Keeping;
using Plimsoll.Core.Packing;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Looking;

// Following the journal, record by record, and what each changes.
public sealed partial class Overview
{
    private const int MostChanges = 1_000;

    /// <summary>More than these are read while nobody else may ask; fewer are read first and taken up together.</summary>
    private const int Tail = 2_000;

    /// <summary>One follows at a time; it is held before the gate.</summary>
    private readonly Lock _following = new();

    private readonly Queue<Appended> _changes = new();

    private readonly HashSet<long> _brought = [];

    private long _changesFrom;

    private long _followed;

    /// <summary>The place in the journal of the last record on which the ladders of others turn.</summary>
    private long _said;

    /// <summary>The head of the journal when it was last followed: behind it may stand an import that is not closed yet.</summary>
    private long _head = -1;

    private readonly TypesCaredFor _care = new();

    /// <summary>The place in the journal up to which it has been followed.</summary>
    public long Followed
    {
        get
        {
            using var held = _gate.Read();
            return _followed;
        }
    }

    /// <summary>Reads what has been appended since the last look, by this process or another.</summary>
    public void Follow()
    {
        lock (_following)
        {
            var head = _journal.Head().Sequence;
            if (head == _head)
            {
                return;
            }

            if (_head < 0)
            {
                Start();
                _said = _followed;
            }

            if (head - _followed > Tail)
            {
                using var held = _gate.Write();
                _journal.Replay(_followed, (in RecordRow row) => Take(row));
                Settle();
                _changesFrom = _followed;
            }
            else if (head > _followed && _journal.Replay(_followed).ToList() is { Count: > 0 } records)
            {
                using var held = _gate.Write();
                records.ForEach(Take);
                Settle();
            }

            _head = head;
        }
    }

    /// <summary>Everybody whose timeline, clocks or ladders the records after a place in the journal may have changed; null where those are too many to tell, or a post or a meeting changed the ladders of all.</summary>
    public IReadOnlySet<Subject>? TouchedSince(long followed)
    {
        using var held = _gate.Read();
        var changes = _changes.Where(change => change.Sequence > followed).ToList();
        return followed < _changesFrom || changes.Exists(change => change.Surrounds) ? null
            : changes.Select(change => change.Under).Distinct().SelectMany(TouchedBy).Select(subject => _identities.Of(subject)).Where(_records.Knows).ToHashSet();
    }

    /// <summary>
    /// Those whose own timelines the records after a place in the journal changed, as far as clocks ask; null as for <see cref="TouchedSince"/>. Whoever sees
    /// the breaches of a child among them is touched besides where these have changed.
    /// </summary>
    public IReadOnlySet<Subject>? ReachedSince(long followed)
    {
        using var held = _gate.Read();
        var changes = _changes.Where(change => change.Sequence > followed).ToList();
        return followed < _changesFrom || changes.Exists(change => change.Surrounds) ? null
            : changes.SelectMany(change => TouchedBy(change.Under).Where(other => change.IsWide || other == change.Under || _reach.Holds(other, change.Under, change.Type, change.Author)))
                .Select(subject => _identities.Of(subject)).Where(_records.Knows).ToHashSet();
    }

    /// <summary>Everybody whose timeline or clocks a record about this subject may change.</summary>
    public IReadOnlySet<Subject> Touched(Subject subject)
    {
        using var held = _gate.Read();
        return TouchedBy(subject);
    }

    private IReadOnlySet<Subject> TouchedBy(Subject subject) => _identities.EverWith(subject) is { Count: > 0 } with
        ? new HashSet<Subject>([.. _reach.Touched(subject), .. with.SelectMany(_reach.Touched)])
        : _reach.Touched(subject);

    private (ServiceRecords, Reach) Empty(PackedRecords packed) =>
        (new ServiceRecords(packed), new Reach(_catalogue, PromiseCalendar.England, subject => _records.Of(subject), (subject, wanted) => _records.Of(subject, wanted), id => _records.Find(id)));

    private void Take(in RecordRow row)
    {
        if (row.Sequence > _followed || !Has(_records.Packed.Find(row.Id), row.Sequence))
        {
            Take(_records.Packed.Add(row));
        }
    }

    private void Take(CaseRecord record)
    {
        if (record.Sequence > _followed || !Has(_records.Packed.Find(record.Id), record.Sequence))
        {
            Take(_records.Packed.Add(record));
        }
    }

    /// <summary>What came before is read again where reading it was broken off.</summary>
    private bool Has(uint? place, long sequence) => place is { } known && _records.Packed.HeadOf(known).Sequence == sequence;

    /// <summary>A record that stands among the packed ones is put where others look for it.</summary>
    private void Take(uint place)
    {
        var packed = _records.Packed;
        var head = packed.HeadOf(place);
        var (subject, type) = (packed.SubjectOf(head.Subject), packed.Word(head.Type));
        if (_brought.Add(((long)head.Source << 32) | (uint)head.Type))
        {
            (_typesOf.TryGetValue(packed.Word(head.Source), out var types) ? types : _typesOf[packed.Word(head.Source)] = []).Add(type);
        }

        if (!_records.Knows(head.Subject))
        {
            _people.Changed(subject);
            if (subject.Kind == SubjectKind.Authority)
            {
                _authorities.Add(subject);
            }
        }

        var care = _care.Of(head.Type, type);
        if (care == Care.None && !head.Corrects && !_reach.Reads(type, subject))
        {
            Put(subject, head, place, null);
            if (head.Author >= 0 && _records.IsNewSigner(head.Subject, head.Author))
            {
                _reach.Signed(subject, packed.AuthorOf(head.Author).Id);
            }
        }
        else
        {
            var record = packed.Read(place);
            Put(subject, head, place, record);
            Take(record, head, place, care);
        }

        _followed = Math.Max(_followed, head.Sequence);
    }

    private void Put(Subject under, in PackedHead head, uint place, CaseRecord? record)
    {
        _records.Put(under, place);
        if (record is null)
        {
            _reach.Changed(under);
        }
        else
        {
            _reach.Follow(record, under);
        }

        var surrounds = _care.Of(head.Type).HasFlag(Care.Surrounds);
        _said = surrounds ? Math.Max(_said, head.Sequence) : _said;
        _changes.Enqueue(new Appended(
            head.Sequence,
            under,
            _records.Packed.Word(head.Type),
            head.Author >= 0 ? _records.Packed.AuthorOf(head.Author).Id : null,
            head.Corrects || head.Parts.HasFlag(PackedParts.HasAbout),
            surrounds));
        if (_changes.Count > MostChanges)
        {
            _changesFrom = Math.Max(_changesFrom, _changes.Dequeue().Sequence);
        }
    }

    /// <summary>What more there is to a record than that it stands under its subject.</summary>
    private void Take(CaseRecord record, in PackedHead head, uint place, Care care)
    {
        if (care.HasFlag(Care.Note))
        {
            _records.Note(place);
        }

        if (care.HasFlag(Care.Guards))
        {
            _guarded.Add(record.Subject);
        }

        if (_identities.Take(record))
        {
            // Who is one with whom has changed: the lists are worked out anew.
            _changesFrom = _said = record.Sequence;
        }

        if (care.HasFlag(Care.Identifies) || head.Corrects)
        {
            _people.Changed(record.Subject);
        }

        if (head.Corrects)
        {
            foreach (var under in _records.Correct(record, place))
            {
                Put(under, head, place, record);
                _people.Changed(under);
            }
        }

        if (care.HasFlag(Care.Erases))
        {
            ErasureDecision.Of(record.Fields).Records.ToList().ForEach(Forget);
            _changesFrom = _said = record.Sequence;
        }
    }
}
