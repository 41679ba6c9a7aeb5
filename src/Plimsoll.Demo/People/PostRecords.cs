using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>Somebody's name and the posts that they hold, deputise for and are away from.</summary>
internal sealed class PostRecords(NorthportOptions options, Workforce staff, Line line, Seat seat, Worker worker, Pen pen)
{
    public void Write()
    {
        var space = worker.Name.IndexOf(' ', StringComparison.Ordinal);
        pen.Write(worker.Subject, "person-name", worker.From.AddDays(-10), staff.Head(worker.From), new Facts("kind", "legal", "given", worker.Name[..space], "family", worker.Name[(space + 1)..]));
        foreach (var post in line.Of(seat))
        {
            Held(post.Id, "holder", worker.From, worker.To);
        }

        // Above the teams each deputises for the one whom they answer to.
        if (seat == staff.AssistantDirector || seat == staff.HeadOfService || seat == staff.ManagerOfProtection)
        {
            Held(line.Of(seat).First().AnswersTo!, "deputy", worker.From, worker.To);
        }

        foreach (var team in staff.Teams.Where(team => team.AwayFrom is not null))
        {
            StandsIn(team);
        }
    }

    private void StandsIn(Team team)
    {
        var from = team.AwayFrom!.Value;
        if (team.Deputy == worker)
        {
            Held($"team manager, {team.Name}", "deputy", Days.Later(worker.From, from.AddDays(-200)), null);
        }
        else if (team.ManagerSeat.On(from) == worker)
        {
            pen.Write(worker.Subject, "absence", from, staff.Head(from), new Facts("step", "started", "long", "yes", "cover", team.Deputy!.Id).With("expected-back", options.AsAt.AddDays(12)));
        }
    }

    private void Held(string post, string how, DateOnly from, DateOnly? to)
    {
        var started = pen.Write(worker.Subject, "post-holding", from, staff.Head(from), new Facts("step", "started", "post", post, "as", how));
        if (to is { } end)
        {
            pen.Write(worker.Subject, "post-holding", end, staff.Head(end), new Facts("step", "ended", "post", post), started);
        }
    }
}
