using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Clocks;

/// <summary>Breaches known so far, as things that happened on the subject's timeline.</summary>
internal sealed partial class Reading
{
    /// <summary>The type of the entry that stands for a breach.</summary>
    public const string BreachType = "breach";

    private readonly List<Entry> _breaches = [];

    private Dictionary<string, Entry>? _breachById;

    /// <summary>A breach happens on the day after the due day, before all else of that day.</summary>
    /// <param name="worker">Who held the child when it was due: whose work is answered.</param>
    public void AddBreach(Clock clock, string? worker)
    {
        var breached = clock.Breached!.Value;
        var fields = new Dictionary<string, FieldValue>(3)
        {
            ["standard"] = FieldValue.Of(clock.Standard.Id),
            ["ladder"] = FieldValue.Of(clock.Standard.Ladder),
        };
        if (worker is not null)
        {
            fields["worker"] = FieldValue.Of(worker);
        }

        var record = new CaseRecord
        {
            Id = "",
            Subject = clock.Subject,
            Type = BreachType,
            Happened = breached,
            About = clock.StartedBy,
            Fields = fields,
        };
        _breaches.Add(new Entry(record, clock, breached.HasTime ? Point.At(breached) : Point.StartOf(breached.Day)));
        _breachById = null;
    }

    private Entry? BreachOf(string id)
    {
        if (_breaches.Count == 0)
        {
            return null;
        }

        if (_breachById is null)
        {
            _breachById = new Dictionary<string, Entry>(_breaches.Count);
            foreach (var breach in _breaches)
            {
                _breachById.TryAdd(breach.Root, breach);
            }
        }

        return _breachById.GetValueOrDefault(id);
    }

    private IEnumerable<Entry> Breaches(BreachHappens breach, Asking asking)
    {
        var recorded = _timeline.OfType(BreachType);
        if (_breaches.Count + recorded.Count == 0)
        {
            return [];
        }

        return _breaches.Concat(recorded)
            .Where(entry => (breach.Standard is null || entry.Record.Text("standard") == breach.Standard) && Fits(entry, breach.Conditions, asking))
            .OrderBy(entry => entry.At);
    }
}
