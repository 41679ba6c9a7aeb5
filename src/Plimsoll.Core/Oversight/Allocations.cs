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

    private Allocations()
    {
    }

    public IReadOnlyList<Allocation> All => _list;

    public static Allocations Of(Timeline timeline)
    {
        var allocations = new Allocations();
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
    public Allocation? On(DateOnly day) => _list.FindLast(one => one.From <= day && (one.To is null || one.To >= day));
}
