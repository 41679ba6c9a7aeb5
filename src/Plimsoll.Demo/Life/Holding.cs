using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Life;

/// <summary>
/// A team's hold on some children: a seat, and whoever sits in it. When the worker leaves, the next one or a colleague is allocated;
/// when the team closes, the children go to another.
/// </summary>
internal sealed class Holding
{
    private readonly Lived _life;
    private readonly Group _group;
    private readonly List<(Team Team, int Seat, DateOnly From)> _stages = [];

    public Holding(Lived life, Group group, Team team, DateOnly from)
    {
        (_life, _group) = (life, group);
        From = from;
        _stages.Add((team, life.Dice.Below(team.Seats.Count), from));
        if (team.Closes is { } closes)
        {
            var next = life.Staff.Safeguarding[life.Dice.Below(2)];
            _stages.Add((next, life.Dice.Below(next.Seats.Count), closes));
        }
    }

    public DateOnly From { get; }

    public Group Group => _group;

    public Team Team(DateOnly day) => At(day).Team;

    public Worker Worker(DateOnly day) => At(day) is var (team, seat, _) ? team.Worker(seat, day) : null!;

    public Worker Manager(DateOnly day) => Team(day).Manager(day);

    private (Team Team, int Seat, DateOnly From) At(DateOnly day)
    {
        for (var at = _stages.Count - 1; at > 0; at--)
        {
            if (_stages[at].From <= day)
            {
                return _stages[at];
            }
        }

        return _stages[0];
    }

    /// <summary>Writes who was allocated from the first day to the last. A last day after the demonstration's is not written: the hold goes on.</summary>
    public void End(DateOnly to, string reason)
    {
        for (var at = 0; at < _stages.Count && _stages[at].From <= to; at++)
        {
            var (team, seat, from) = _stages[at];
            if (at > 0)
            {
                Moves(team, from);
            }

            var isLast = at + 1 == _stages.Count || _stages[at + 1].From > to;
            Stage(team, seat, from, isLast ? to : _stages[at + 1].From, isLast ? reason : "moved team");
        }

        FileKeeping.Run(_life, this, to);
    }

    private void Moves(Team to, DateOnly day)
    {
        var agreed = _life.Each(_group, "transfer", day.AddDays(-7).OnWork(), to.Senior(day), new Facts("step", "agreed", "to-team", to.Name));
        _life.Each(_group, "transfer", day, to.Manager(day), new Facts("step", "accepted", "to-team", to.Name, "summary-current", "yes", "joint-visit", "yes", "child-told", "yes"), agreed);
    }

    private void Stage(Team team, int seat, DateOnly from, DateOnly to, string reason)
    {
        for (var day = from; day <= to && day <= _life.Last;)
        {
            var isCover = team.Seats[seat].On(day) is null;
            var worker = team.Worker(seat, day);
            var leaves = isCover ? Next(team.Seats[seat], day, to) : worker.To ?? to;
            var until = leaves < to ? leaves : to;
            var facts = new Facts("kind", "named worker", "worker", worker.Id, "to-team", team.Name, "cover", isCover ? "yes" : "no");
            var started = _life.Each(_group, "allocation", day, worker, new Facts("step", "started", "kind", "named worker", "worker", worker.Id, "to-team", team.Name, "cover", isCover ? "yes" : "no"));
            _ = facts.With("step", "ended").With("end-reason", until == to ? reason : isCover ? "cover ended" : "left");
            _life.Each(_group, "allocation", until, worker, facts, started, isEnd: true);
            if (until == to)
            {
                return;
            }

            day = until.AddDays(isCover ? 0 : 1);
        }
    }

    /// <summary>The first day of whoever comes next; the last day where nobody does.</summary>
    private static DateOnly Next(Seat seat, DateOnly day, DateOnly to)
    {
        foreach (var holder in seat.Holders)
        {
            if (holder.From > day)
            {
                return holder.From;
            }
        }

        return to;
    }
}
