using Plimsoll.Core.Records;
using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Council;

/// <summary>What the council owes as a whole: boards, reports, reviews, returns, the plan after the inspection, and each team's meetings.</summary>
internal sealed class Governance(NorthportOptions options, Workforce staff)
{
    private readonly Dice _dice = new(options.Seed, "governance");

    private readonly List<CaseRecord> _page = [];

    private Pen _pen = null!;

    private Subject _subject;

    public IEnumerable<IReadOnlyList<CaseRecord>> Batches()
    {
        Begin(Northport.Authority, "council");
        Monthly();
        Quarterly();
        Yearly();
        Boards();
        Numbers();
        Improving();
        yield return [.. _page];
        foreach (var team in staff.Teams)
        {
            Begin(team.Subject, $"meetings of {team.Name}");
            Meetings(team);
            yield return [.. _page];
        }
    }

    private void Begin(Subject subject, string key)
    {
        _page.Clear();
        _subject = subject;
        _pen = new Pen($"{options.Seed} {options.Children} {key}", options.AsAt, _page);
    }

    private string Write(string type, DateOnly day, Worker by, Facts facts, string? about = null) => _pen.Write(_subject, type, day, by, facts, about);

    private void Monthly()
    {
        for (var month = FirstOf(options.First); month <= options.AsAt; month = month.AddMonths(1))
        {
            Write("published", month.Work(_dice.Mostly(0.9, 6, 10, 11, 16)), staff.Assistant(month), new Facts("what", "monthly performance"));
            Write("data-pack", month.AddDays(_dice.Mostly(0.92, 8, 27, 33, 39)), staff.Assistant(month), new Facts("pack", "annex A").With("errors", 0));
            Write("service-review", month.AddDays(_dice.Between(11, 24)), staff.ManagerOfProtection.On(month)!, new Facts("of", "closed contacts").With("children", _dice.Mostly(0.93, 20, 32, 9, 17)));
            if (!_dice.Forgets(0.08, month, options.AsAt))
            {
                Write("published", month.AddDays(_dice.Between(9, 26)), staff.Social(month), new Facts("what", "learning bulletin"));
            }
        }

        for (var day = options.AsAt.AddYears(-3); day <= options.AsAt; day = day.AddDays(7))
        {
            Write("service-review", day.AddDays(_dice.Forgets(0.03, day, options.AsAt) ? 7 : _dice.Between(0, 4)), staff.ManagerOfCare.On(day)!, new Facts("of", "fostering capacity"));
        }
    }

    private void Quarterly()
    {
        for (var quarter = new DateOnly(options.First.Year, ((options.First.Month - 1) / 3 * 3) + 1, 1).AddMonths(3); quarter <= options.AsAt; quarter = quarter.AddMonths(3))
        {
            foreach (var of in (string[])["placements at distance", "regional adoption agency", "academy"])
            {
                if (!_dice.Forgets(0.05, quarter, options.AsAt))
                {
                    Write("service-review", quarter.AddDays(_dice.Between(20, 80)), staff.Assistant(quarter), new Facts("of", of));
                }
            }

            if (!_dice.Forgets(0.07, quarter, options.AsAt))
            {
                Write("published", quarter.AddDays(_dice.Between(30, 85)), staff.Social(quarter), new Facts("what", "thematic audit") { ["actions"] = new FieldValue.Group("""[{"action":"Read ten first visits together","who":"Principal social worker"}]""") });
            }

            Write("return-sent", quarter.Work(_dice.Mostly(0.94, 8, 19, 21, 25)), staff.Assistant(quarter), new Facts("return", "agency workforce").With("errors", 0));
        }
    }

    private void Yearly()
    {
        for (var year = options.First.Year + 1; year <= options.AsAt.Year; year++)
        {
            var day = new DateOnly(year, 4, 1);
            foreach (var report in (string[])["reviewing officers' annual report", "allegations annual report", "virtual school annual report", "private fostering annual report", "adoption annual report", "fostering annual report", "complaints annual report", "corporate parenting annual report"])
            {
                Write("published", day.AddDays(_dice.Mostly(0.92, 90, 178, 186, 220)), staff.Assistant(day), new Facts("what", report));
            }

            foreach (var what in (string[])["kinship offer", "care leavers offer", "sufficiency strategy"])
            {
                Write("published", day.AddDays(60 - year + options.First.Year + _dice.Between(0, 2)), staff.Assistant(day), new Facts("what", what));
            }

            foreach (var (name, month, due) in new[] { ("CIN census", 4, new DateOnly(year, 7, 31)), ("SSDA903", 4, new DateOnly(year, 6, 30)), ("workforce", 9, new DateOnly(year, 11, 30)) })
            {
                var opened = Write("collection-opened", new DateOnly(year, month, 2), staff.Assistant(day), new Facts("return", name).With("due-date", due));
                Write("return-sent", due.AddDays(-_dice.Mostly(0.95, 2, 20, -4, -1)), staff.Assistant(day), new Facts("return", name).With("errors", _dice.Below(4)), opened);
            }

            var survey = Write("survey-closed", new DateOnly(year, 5, 28), staff.Assistant(day), new Facts("themes", "Caseloads first, then laptops, then who reads what we write.").With("answers", 100 + _dice.Below(60)));
            Write("published", new DateOnly(year, 5, 28).Work(_dice.Mostly(0.8, 9, 19, 22, 30)), staff.Chief(day), new Facts("what", "staff feedback"), survey);
        }
    }

    private void Boards()
    {
        Every(options.First.AddDays(30), 55, 60, 0.93, day => Write("board-meeting", day, staff.Chief(day), new Facts("board", "corporate parenting")));
        Every(options.First.AddDays(20), 26, 30, 0.93, day => Write("board-meeting", day, staff.Chief(day), new Facts("board", "lead member and chief executive", "challenge-log", "What was asked, what was answered, what is owed.")));
        Every(options.First.AddDays(25), 25, 30, 0.93, day => Write("board-meeting", day, staff.HeadOfCare.On(day)!, new Facts("board", "participation groups")));
        Every(options.First.AddDays(40), 170, 180, 0.9, day => Write("published", day, staff.Chief(day), new Facts("what", "self-evaluation")));
        Every(options.AsAt.AddYears(-4), 26, 30, 0.93, day => Write("service-review", day, staff.Head(day), new Facts("of", "police timeliness")));
        Every(options.AsAt.AddYears(-2), 80, 90, 0.95, day => Write("service-review", day, staff.Head(day), new Facts("of", "multi-agency child protection team")));
        Every(options.First.AddDays(60), 55, 80, 0.95, day =>
        {
            var item = Write("young-persons-item", day, staff.HeadOfCare.On(day)!, new Facts("raised-at", "group", "words", "Why do three different people come to the door in one month?"));
            Write("item-answered", day.Work(_dice.Mostly(0.88, 6, 19, 22, 30)), staff.HeadOfCare.On(day)!, new Facts("told-in-person", "yes", "words", "Went to the group and said what will change, and what will not."), item);
        });
    }

    private void Numbers()
    {
        // The figures are refreshed each morning; what was before this year is not kept.
        for (var day = options.AsAt.AddDays(-200); day <= options.AsAt; day = day.AddDays(1))
        {
            if (!_dice.Chance(0.02))
            {
                _pen.WriteAt(_subject, "data-refresh", day, new TimeOnly(6, 0), staff.Assistant(day), new Facts().With("rows", 40_000 + _dice.Below(4000)));
            }
        }

        Every(options.First.AddDays(5), 9, 12, 1, day => Write("service-review", day, staff.Head(day), new Facts("of", "legal")));
        for (var day = options.AsAt.AddDays(-400).OnWork(); day <= options.AsAt; day = day.Work(1))
        {
            var opened = Write("pitstop-meeting", day, staff.FrontDoor.Manager(day), new Facts("step", "opened").With("notices", 2 + _dice.Below(9)));
            Write("pitstop-meeting", day, staff.FrontDoor.Manager(day), new Facts("step", "closed", "partner-returns", _dice.Forgets(0.07, day, options.AsAt) ? "some" : "all"), opened);
        }

        for (var day = options.First.OnWork(); day <= options.AsAt; day = day.Work(1))
        {
            if (!_dice.Forgets(0.015, day, options.AsAt))
            {
                Write("bed-availability", day, staff.FrontDoor.Worker(0, day), new Facts().With("secure", _dice.Below(2)).With("other", _dice.Below(4)));
            }
        }
    }

    /// <summary>The inspection of two months ago and the one five years before it, their findings, and the plans that answer them.</summary>
    private void Improving()
    {
        Inspected(options.AsAt.AddMonths(-62).OnWork());
        Inspected(options.AsAt.AddMonths(-2).OnWork());

        // An improvement notice stood in the years before, and was lifted.
        var began = options.AsAt.AddYears(-4);
        var notice = Write("intervention", began, staff.Chief(began), new Facts("step", "started", "kind", "improvement notice"));
        Every(began.AddDays(20), 36, 41, 0.95, day => Write("board-meeting", day, staff.Chief(day), new Facts("board", "improvement")), began.AddDays(640));
        Every(began.AddDays(150), 160, 178, 1, day => Write("service-review", day, staff.Chief(day), new Facts("of", "intervention")), began.AddDays(640));
        Write("intervention", began.AddDays(640), staff.Chief(began), new Facts("step", "ended", "kind", "improvement notice"), notice);
    }

    private void Inspected(DateOnly visit)
    {
        var told = visit.AddDays(-30).OnWork();
        var notified = Write("inspection", told, staff.Chief(told), new Facts("step", "notified").With("visit-date", visit));
        Write("data-pack", told.Work(1), staff.Assistant(told), new Facts("pack", "annex A").With("errors", 0));
        Write("data-pack", told.Work(6), staff.Assistant(told), new Facts("pack", "visit").With("errors", 0), notified);
        var published = visit.AddDays(28).OnWork();
        var report = Write("inspection", published, staff.Chief(published), new Facts("step", "report published"));
        Write("inspection-answer", published.Work(_dice.Between(40, 66)), staff.Chief(published), new Facts("kind", "action plan"), report);
        var letter = Write("inspection", published.AddDays(200).OnWork(), staff.Chief(published), new Facts("step", "letter received"));
        Write("inspection-answer", published.AddDays(200).Work(8), staff.Chief(published), new Facts("kind", "letter actions"), letter);
        foreach (var (theme, months) in new[] { ("Children in agency teams are seen as often as others", 4), ("The conferencing team is told on the next day", 3), ("Late assessments carry a manager's note", 3), ("Chairs challenge plans that do not move", 6), ("Every plan has a contingency", 4), ("Agency managers are supervised by the council", 2) })
        {
            var finding = Write("finding", published, staff.Chief(published), new Facts("theme", theme, "report", "Inspection of Northport").With("due-date", published.AddMonths(months)));
            var started = published.AddDays(_dice.Between(3, 12)).OnWork();
            var set = Write("action", started, staff.Assistant(started), new Facts("source", "improvement plan", "owner", staff.Head(started).Id, "words", theme, "indicator", "Late promises by team").With("due-date", started.AddDays(_dice.Between(9, 90))));
            var done = Write("action-done", started.AddDays(_dice.Between(7, 60)), staff.Head(started), new Facts("source", "improvement plan", "evidence", "Minutes and the figure beside them", "impact-shown", _dice.Chance(0.4) ? "yes" : "no"), set);
            Write("impact-check", started.AddDays(_dice.Mostly(0.85, 70, 95, 160, 200)), staff.Social(started), new Facts("moved", _dice.Chance(0.6) ? "yes" : "no", "evidence", "The run chart of the figure"), done);
            Write("finding-closed", published.AddMonths(months).AddDays(_dice.Mostly(0.7, -15, -1, 20, 90)), staff.Partners[^1].Holders[0], new Facts("evidence", "Paper to the board"), finding);
        }
    }

    private void Meetings(Team team)
    {
        var end = team.Closes ?? options.AsAt;
        Every(team.Opens.AddDays(25), 25, 30, team.IsAgency ? 0.75 : 0.93, day => Write("board-meeting", day, team.Senior(day), new Facts("board", "performance", "exceptions-answered", "yes")), end);
        Every(team.Opens.AddDays(20), 22, 27, team.IsAgency ? 0.7 : 0.9, day => Write("group-supervision", day, team.Manager(day), new Facts("topic", Topics[_dice.Below(Topics.Length)])), end);
        for (var month = FirstOf(team.Opens.AddMonths(-1)); month <= end; month = month.AddMonths(1))
        {
            if (!_dice.Forgets(team.IsAgency ? 0.4 : 0.1, month, options.AsAt))
            {
                var day = Days.Later(team.Opens, month.AddDays(_dice.Between(8, 26)));
                Write("published", day, team.Manager(day), new Facts("what", "good work"));
            }
        }

        if (team.Kind == "safeguarding")
        {
            Every(team.Opens.AddDays(20), 23, 27, team.IsAgency ? 0.75 : 0.93, day => Write("service-review", day, team.Senior(day), new Facts("of", "high-risk list")), end);
        }
    }

    private static readonly string[] Topics = ["What a good visit leaves behind", "Fathers whom we have not met", "Writing to the child", "When nothing moves", "Neglect that we have got used to", "Saying no kindly"];

    private void Every(DateOnly from, int low, int high, double share, Action<DateOnly> write, DateOnly? to = null)
    {
        var end = to ?? options.AsAt;
        for (var day = from.OnWork(); day <= end; day = day.AddDays(_dice.Chance(share) ? _dice.Between(low, high) : high + _dice.Between(3, 15)).WorkBefore())
        {
            write(day);
        }
    }

    private static DateOnly FirstOf(DateOnly day) => new DateOnly(day.Year, day.Month, 1).AddMonths(1);
}
