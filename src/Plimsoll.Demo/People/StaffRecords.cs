using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>What is recorded of the service itself: teams, workers, their supervision, and the checks on agency teams.</summary>
internal sealed class StaffRecords(NorthportOptions options, Workforce staff, Line line, List<Planted> planted)
{
    public IEnumerable<IReadOnlyList<CaseRecord>> Batches()
    {
        yield return Posts();
        foreach (var team in staff.Teams)
        {
            yield return Team(team);
            foreach (var seat in team.Seats.Append(team.ManagerSeat))
            {
                yield return Seat(seat, team);
            }
        }

        foreach (var seat in staff.Seniors)
        {
            yield return Seat(seat, null);
        }

        foreach (var seat in staff.Partners)
        {
            yield return Partner(seat);
        }
    }

    private List<CaseRecord> Posts()
    {
        var page = new List<CaseRecord>();
        var pen = new Pen($"{options.Seed} {options.Children} posts", options.AsAt, page);
        foreach (var post in line.Posts)
        {
            var subject = post.Team?.Subject ?? Northport.Authority;
            var opened = pen.Write(subject, "post", post.Opens, staff.Head(post.Opens), new Facts("step", "opened", "post", post.Id, "role", post.Role, "title", post.Title).With("answers-to", post.AnswersTo));
            if (post.Closes is { } closes)
            {
                pen.Write(subject, "post", closes, staff.Head(closes), new Facts("step", "closed", "post", post.Id), opened);
            }
        }

        return page;
    }

    /// <summary>Somebody who answers in ladders and is not of the service: a name and the posts, and nothing of supervision.</summary>
    private List<CaseRecord> Partner(Seat seat)
    {
        var page = new List<CaseRecord>();
        foreach (var person in seat.Holders)
        {
            new PostRecords(options, staff, line, seat, person, new Pen($"{options.Seed} {options.Children} partner {person.Id}", options.AsAt, page)).Write();
            if (seat.Role == "lead member")
            {
                var member = new Pen($"{options.Seed} {options.Children} member {person.Id}", options.AsAt, page);
                var before = member.Write(Northport.Authority, "member-office", person.From.AddDays(-900), staff.Head(person.From), new Facts("step", "elected", "person", "w-dacre", "office", "Lead member for children"));
                member.Write(Northport.Authority, "member-office", person.From.AddDays(-1), staff.Head(person.From), new Facts("step", "left", "person", "w-dacre"), before);
                member.Write(Northport.Authority, "member-office", person.From, staff.Head(person.From), new Facts("step", "elected", "person", person.Id, "office", "Lead member for children"));
                for (var day = person.From.AddDays(60); day <= options.AsAt; day = day.AddDays(350))
                {
                    member.Write(Northport.Authority, "training", day.OnWork(), person, new Facts("course", "corporate parenting", "step", "completed", "person", person.Id));
                }
            }
        }

        return page;
    }

    private List<CaseRecord> Team(Team team)
    {
        var page = new List<CaseRecord>();
        var pen = new Pen($"{options.Seed} {options.Children} team {team.Name}", options.AsAt, page);
        var dice = new Dice(options.Seed, $"team {team.Name}");
        var opened = pen.Write(team.Subject, "team-record", team.Opens, staff.Head(team.Opens), new Facts("step", "opened", "employment", team.Employment, "high-risk", team.Kind == "safeguarding" ? "yes" : "no"));
        var senior = team.Senior(team.Opens);
        pen.Write(team.Subject, "team-name", team.Opens, staff.Head(team.Opens), new Facts("name", team.Name));
        pen.Write(team.Subject, "accountable-manager", team.Opens, staff.Head(team.Opens), new Facts("manager", senior.Id, "employment", "permanent"));
        var end = team.Closes ?? options.AsAt;
        for (var day = team.Opens.AddDays(24).OnWork(); day <= end && team.IsAgency; day = day.AddDays(dice.Chance(0.85) ? 28 : 41).OnWork())
        {
            pen.Write(team.Subject, "service-review", day, senior, new Facts("of", "agency contract"));
        }

        for (var month = new DateOnly(team.Opens.Year, team.Opens.Month, 1); month <= end && team.IsAgency; month = month.AddMonths(1))
        {
            // Now and then the agency audits its own team, and nobody from the council does.
            var ours = !dice.Forgets(0.4, month, options.AsAt);
            var day = Days.Later(team.Opens, month.AddDays(18)).OnWork();
            pen.Write(team.Subject, "service-review", day, ours ? senior : team.Manager(day), new Facts("of", "audits", "independent", ours ? "yes" : "no", "rate-met", "yes"));
        }

        for (var day = team.Opens.AddDays(60).OnWork(); day <= end; day = day.AddDays(dice.Chance(0.85) ? 84 : 120).OnWork())
        {
            pen.Write(team.Subject, "senior-visit", day, staff.Chief(day), new Facts("actions", "Two desks, one more family room, and the report on visits each Monday."));
        }

        if (team.IsAgency && options.Rates.AgencyLate >= 0.15 && team.Opens < options.AsAt.AddDays(-90))
        {
            planted.Add(new Planted(Weakness.AgencyGap.Id, team.Subject, Weakness.AgencyGap.Standard, team.Opens, options.AsAt, team.Name));
        }

        if (team.Closes is { } closes)
        {
            pen.Write(team.Subject, "team-record", closes, staff.Head(closes), new Facts("step", "closed", "employment", team.Employment), opened);
        }

        return page;
    }

    private List<CaseRecord> Seat(Seat seat, Team? team)
    {
        var page = new List<CaseRecord>();
        foreach (var worker in seat.Holders)
        {
            var pen = new Pen($"{options.Seed} {options.Children} worker {worker.Id}", options.AsAt, page);
            new PostRecords(options, staff, line, seat, worker, pen).Write();
            new WorkerRecords(options, staff, worker, team, pen, planted).Write();
        }

        return page;
    }
}
