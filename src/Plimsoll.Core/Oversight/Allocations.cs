using Plimsoll.Core.Clocks;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Oversight;

/// <summary>Who holds a child: the named worker and the team.</summary>
/// <param name="Employment"><c>permanent</c> or <c>agency</c>; null where it is not known.</param>
public sealed record Allocation(string Worker, string? Team, string? Employer, string? Employment, DateOnly From, DateOnly? To);

/// <summary>The named workers of one child, from its allocation records.</summary>
public sealed class Allocations
{
    private readonly List<Allocation> _list = [];

    private readonly Lazy<string?> _chair;

    private Whose? _whose;

    private Allocation? _whoseHeld;

    private Allocations(Timeline timeline) => _chair = new Lazy<string?>(() => Chairs.Last(timeline), LazyThreadSafetyMode.None);

    public IReadOnlyList<Allocation> All => _list;

    public static Allocations Of(Timeline timeline)
    {
        var allocations = new Allocations(timeline);
        if (timeline.Subject.Kind is not (SubjectKind.Child or SubjectKind.Family or SubjectKind.Worker))
        {
            // The children of a household or a home have workers of their own; its own promises are not theirs.
            return allocations;
        }

        foreach (var entry in timeline.OfType(RecordTypes.Allocation).Where(entry => entry.Record.Text("kind") == "named worker"))
        {
            var worker = entry.Record.Text("worker") ?? "";
            if (entry.Record.Text("step") == "started")
            {
                var author = entry.Record.Author;
                allocations._list.Add(new Allocation(worker, entry.Record.Text("to-team"), author?.Employer, author?.TeamEmployment ?? author?.Employment, entry.When.Day, null));
            }
            else
            {
                var open = allocations._list.FindLastIndex(one => one.To is null && one.Worker == worker);
                if (open >= 0)
                {
                    allocations._list[open] = allocations._list[open] with { To = entry.When.Day };
                }
            }
        }

        return allocations;
    }

    /// <summary>Who holds the child on a day, the last day of an allocation included; the last to start of several. Null where nobody does.</summary>
    public Allocation? On(DateOnly day)
    {
        for (var i = _list.Count - 1; i >= 0; i--)
        {
            if (_list[i].From <= day && (_list[i].To is not { } to || to >= day))
            {
                return _list[i];
            }
        }

        return null;
    }

    /// <summary>Of whom a ladder about this child speaks on a day. Asked for each step of each breach: the last answer is kept.</summary>
    public Whose Whose(DateOnly day)
    {
        var held = On(day);
        if (_whose is null || !ReferenceEquals(held, _whoseHeld))
        {
            (_whose, _whoseHeld) = (new Whose(held?.Team, held?.Worker, held is null, _chair.Value), held);
        }

        return _whose;
    }
}
