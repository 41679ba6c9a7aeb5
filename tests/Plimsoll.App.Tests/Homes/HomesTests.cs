using Plimsoll.App.Access;
using Plimsoll.App.Forms;
using Plimsoll.App.Homes;
using Plimsoll.App.Looking;
using Plimsoll.App.Recording;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Homes;

public sealed class HomesTests(SmallTown town) : IClassFixture<SmallTown>
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    private static readonly DayView Day = new(LastDay, LastDay, null, "");

    private Authority Authority => town.Authority;

    private IReadOnlyCollection<ClockRow> Rows => Authority.Clocks.Service(LastDay);

    [Fact]
    public void The_standards_that_pages_name_stand_in_the_catalogue()
    {
        string[] named = [HomeStandards.Caseload, HomeStandards.ContactDecision, HomeStandards.ConferenceReport, HomeStandards.Missing, HomeStandards.ReferredBack, .. HomeStandards.Seen, .. HomeStandards.Lawful, .. HomeStandards.Challenges];

        Assert.All(named, id => Assert.Contains(Made.Catalogue.Standards, standard => standard.Id == id));
    }

    [Fact]
    public void Every_late_promise_to_a_child_who_is_held_stands_in_one_work_list()
    {
        var lists = Rows.Where(row => row.Now is not null).Select(row => row.Now!.Worker).Distinct().Select(worker => new WorkLists(Authority).Of(worker, Day, All)).ToList();

        var listed = lists.SelectMany(list => list.Late).Where(one => one.To.Kind == SubjectKind.Child).Select(one => one.Clock.Id).ToList();

        var late = Rows.Where(row => row.Clock.State == ClockState.Breached && row.Now is not null && row.Clock.Subject.Kind == SubjectKind.Child).Select(row => row.Clock.Id).ToList();
        Assert.NotEmpty(late);
        Assert.Equal(late.Order(), listed.Order());
    }

    [Fact]
    public void A_work_list_says_who_was_last_seen_and_what_to_do_next()
    {
        var worker = Rows.Where(row => row.Now is not null && row.Clock.Subject.Kind == SubjectKind.Child).GroupBy(row => row.Now!.Worker).MaxBy(group => group.Count(row => row.Clock.State == ClockState.Breached))!.Key;

        var list = new WorkLists(Authority).Of(worker, Day, All);

        Assert.NotEmpty(list.Children);
        Assert.NotEqual(worker, list.Name);
        Assert.All(list.Children, child => Assert.Equal(
            Authority.Overview.Timeline(new Subject(SubjectKind.Child, child.Id), Moment.On(LastDay)).Records.Where(record => record.Type == "visit" && record.Text("seen") == "yes").Select(record => (DateOnly?)record.Happened.Day).LastOrDefault(),
            child.LastSeen));
        Assert.All(list.Soon, one => Assert.True(one.Clock.PlanBy <= one.Clock.Due!.Value.Day));
        Assert.Contains(list.Late.Concat(list.Soon), one => one.Clock.Next is { Title.Length: > 0 });
    }

    [Fact]
    public void Who_may_not_be_known_of_is_in_no_list_and_in_no_figure()
    {
        var hidden = Rows.First(row => row.Clock.State == ClockState.Breached && row.Now is not null && row.Clock.Subject.Kind == SubjectKind.Child);
        bool May(Subject subject) => subject != hidden.Clock.Subject;

        var list = new WorkLists(Authority).Of(hidden.Now!.Worker, Day, May);
        var grip = new TeamGrips(Authority).Of(hidden.Now.Team!, null, Day, May);

        Assert.DoesNotContain(list.Children, child => child.Id == hidden.Clock.Subject.Id);
        Assert.DoesNotContain(list.Late.Concat(list.Owed).Concat(list.Soon), one => one.To == hidden.Clock.Subject);
        Assert.Equal(new TeamGrips(Authority).Of(hidden.Now.Team!, null, Day, All).Children - 1, grip.Children);
    }

    [Fact]
    public void A_teams_grip_holds_each_late_promise_of_the_team_once()
    {
        foreach (var team in Rows.Select(row => ClockWords.HeldBy(row)?.Team).OfType<string>().Distinct())
        {
            var grip = new TeamGrips(Authority).Of(team, null, Day, All);

            var late = Rows.Where(row => row.Clock.State == ClockState.Breached && (ClockWords.HeldBy(row)?.Team == team || row.Clock.Subject == new Subject(SubjectKind.Team, team)));
            Assert.Equal(late.Select(row => row.Clock.Id).Order(), grip.Safety.Concat(grip.Late).Select(one => one.Clock.Id).Order());
            Assert.All(grip.Safety, one => Assert.True(one.Clock.Safety));
            Assert.Equal(grip.Children, grip.Load.Sum(load => load.Children));
        }
    }

    [Fact]
    public void What_waits_for_a_manager_is_what_the_ladders_say_and_nothing_else()
    {
        var manager = Rows.SelectMany(row => row.Breach.ResponsibleNow).Select(who => who.Person).OfType<string>().GroupBy(person => person).MaxBy(group => group.Count())!.Key;

        var grip = new TeamGrips(Authority).Of("Assessment North", manager, Day, All);

        Assert.NotEmpty(grip.Owed);
        Assert.Equal(Rows.Where(row => row.Breach.ResponsibleNow.Any(who => who.Person == manager)).Select(row => row.Clock.Id).Order(), grip.Owed.Select(one => one.Clock.Id).Order());
    }

    [Fact]
    public void The_teams_add_up_to_permanent_and_agency_and_to_the_service()
    {
        var service = new ServiceGrips(Authority).Of(Day, All);

        Assert.Equal(Rows.Count(row => row.Clock.State == ClockState.Breached), service.Yardstick.Service.Late);
        Assert.Equal(Rows.Count(row => row.Clock.IsOpen), service.Yardstick.Service.Open);
        Assert.Equal(service.Yardstick.Service.Late, service.Yardstick.Permanent.Late + service.Yardstick.Agency.Late + service.Yardstick.Teams.Where(team => team.Employment is null).Sum(team => team.Late));
        Assert.All(service.Tonight, count => Assert.Equal(count.Children, count.Behind.Select(one => one.To).Distinct().Count()));
        Assert.All(service.Managers, manager => Assert.NotEqual(manager.Name, manager.Grip.Person));
    }

    [Fact]
    public void Every_child_on_a_plan_stands_with_one_chair_and_the_longest_first()
    {
        var all = new ChairLists(Authority).Of(null, null, Day, All).Children;

        var onPlan = Authority.Overview.Subjects().Where(subject => subject.Kind == SubjectKind.Child
            && Authority.Engine.OpenSpells(Authority.Overview.Timeline(subject, Moment.On(LastDay)), Moment.On(LastDay)).Any(open => open.Spell.Id == "child-protection-plan"));
        Assert.Equal(onPlan.Select(subject => subject.Id).Order(), all.Select(child => child.Id).Order());
        Assert.Equal(all.OrderBy(child => child.Since).Select(child => child.Since), all.Select(child => child.Since));
        Assert.All(all, child => Assert.Equal(child.Months, PromiseCalendar.MonthsBetween(child.Since, LastDay)));
    }

    [Fact]
    public void A_chair_sees_how_long_what_the_scores_say_and_what_is_missing()
    {
        using var made = new Made();
        var chair = new Author("w-chair", "conference chair", "permanent", "The council", true, "Reviewing", "permanent");
        made.Authority.Import(
            [
                new CaseRecord { Id = "f-1", Subject = Child("C1"), Type = "conference", Happened = At("2025-08-03"), Author = chair, Fields = Text(("type", "initial"), ("held", "yes"), ("decision", "plan made")) },
                .. new[] { ("p-1", "2026-01-12", 4), ("p-2", "2026-05-11", 4), ("p-3", "2026-09-14", 3) }.Select(score => new CaseRecord
                {
                    Id = score.Item1, Subject = Child("C1"), Type = "progress-score", Happened = At(score.Item2), Fields = new Dictionary<string, FieldValue> { ["score"] = FieldValue.Of(score.Item3) },
                }),
                new CaseRecord { Id = "f-2", Subject = Child("C2"), Type = "conference", Happened = At("2026-10-05"), Author = chair with { Id = "w-other" }, Fields = Text(("type", "initial"), ("held", "yes"), ("decision", "plan made")) },
                new CaseRecord { Id = "k-2", Subject = Child("C2"), Type = "contingency-plan", Happened = At("2026-10-05"), Fields = Text(("step", "recorded")) },
            ],
            "made");
        made.Authority.Overview.Follow();

        var all = new ChairLists(made.Authority).Of(null, null, Day, All).Children;
        var own = Assert.Single(new ChairLists(made.Authority).Of("w-chair", null, Day, All).Children);

        Assert.Equal([("C1", 15, ContingencyState.Missing), ("C2", 1, ContingencyState.Present)], all.Select(child => (child.Id, child.Months, child.Contingency)));
        Assert.Equal(("C1", true, (DateOnly?)null), (own.Id, own.IsStatic, own.EarlierPlanEnded));
        Assert.Equal([4m, 4m, 3m], own.Scores);
    }

    [Fact]
    public void The_board_holds_the_contacts_without_a_decision_red_first()
    {
        using var made = new Made();
        made.Authority.Append([
            Contact("c-1", "C1", "2026-11-20T08:15:00Z"), Contact("c-2", "C2", "2026-11-19T16:00:00Z"), Contact("c-3", "C3", "2026-11-20T08:45:00Z"), Contact("c-4", "C1", "2026-10-01T09:00:00Z"),
            new CaseRecord { Id = "r-3", Subject = Child("C3"), Type = "contact-rating", Happened = At("2026-11-20T08:46:00Z"), About = "c-3", Fields = Text(("priority", "red"), ("reason", "A bruise on a baby.")) },
            new CaseRecord { Id = "r-2", Subject = Child("C2"), Type = "contact-rating", Happened = At("2026-11-19T16:10:00Z"), About = "c-2", Fields = Text(("priority", "green"), ("reason", "A question about school.")) },
            new CaseRecord { Id = "d-4", Subject = Child("C1"), Type = "contact-decision", Happened = At("2026-10-01T10:00:00Z"), About = "c-4", Fields = Text(("outcome", "no further action"), ("threshold", "level 2"), ("rationale", "Enough is in place.")) },
        ]);
        made.Authority.Overview.Follow();

        var board = new FrontDoorBoards(made.Authority).Of(Day, All);

        Assert.Equal([("c-3", "red", 0, 0), ("c-1", null, 0, 1), ("c-2", "green", 17, 0)], board.Waiting.Select(contact => (contact.Record, contact.Rating, contact.Hours!.Value, contact.Earlier)));
        Assert.Equal(1, board.Rated(null));
    }

    [Fact]
    public void Work_that_was_sent_back_waits_until_it_is_sent_in_again()
    {
        using var made = new Made();
        made.Authority.Append([
            new CaseRecord { Id = "a-1", Subject = Child("C1"), Type = "allocation", Happened = At("2026-11-02"), Fields = Text(("step", "started"), ("kind", "named worker"), ("worker", "w-1"), ("to-team", "North"), ("cover", "no")) },
            Assessment("s-1", "started", "2026-11-03", null), Assessment("s-2", "submitted", "2026-11-12", "s-1"), Assessment("s-3", "returned", "2026-11-13", "s-1"),
        ]);
        made.Authority.Overview.Follow();

        var returned = Assert.Single(new WorkLists(made.Authority).Of("w-1", Day, All).Returned);

        Assert.Equal(("C1", "s-3", "The father was not spoken to."), (returned.Child, returned.Record, returned.Gaps));
        made.Authority.Append([Assessment("s-4", "submitted", "2026-11-18", "s-1")]);
        Assert.Empty(new WorkLists(made.Authority).Of("w-1", Day, All).Returned);
    }

    [Theory]
    [InlineData("social worker", "Management oversight is a team manager's to write.")]
    [InlineData("team manager", null)]
    [InlineData("head of service", null)]
    public void A_work_list_offers_what_its_reader_may_write_and_says_whose_the_rest_is(string role, string? whose)
    {
        using var made = new Made();
        made.Authority.Append([
            new CaseRecord { Id = "a-1", Subject = Child("C1"), Type = "allocation", Happened = At("2026-06-02"), Source = "made", Fields = Text(("step", "started"), ("kind", "named worker"), ("worker", "w-1"), ("to-team", "North"), ("cover", "no")) },
            new CaseRecord { Id = "p-1", Subject = Child("C1"), Type = "plan", Happened = At("2026-06-02"), Source = "made", Fields = Text(("kind", "child in need"), ("step", "agreed")) },
        ]);
        made.Authority.Overview.Follow();
        var reader = new Reader("w-1", "Ann Oakes", "w-1", [new HeldRole(role, "North")]);
        var lists = new WorkLists(made.Authority);

        var next = lists.For(reader, lists.Of("w-1", Day, All)).Late.Single(one => one.Clock.Standard == "wf.mo").Clock.Next!;

        Assert.Equal("management-oversight", next.Type);
        Assert.Equal(whose, next.Whose is null ? null : $"{next.Title} is {next.Whose}.");
        Assert.Equal(whose is null, new ChooseRecord(made.Authority).For(reader, Child("C1")).Areas.SelectMany(area => area.Types).Any(type => type.Id == "management-oversight"));
        var saved = new SaveRecord(made.Authority).Save(made.Authority.Access.SignsIn(reader, Child("C1")), FilledForm.Of("management-oversight", At("2026-11-19"), Child("C1"), Text(("direction", "Ring the school today and go to the home tonight."))));
        Assert.Equal(whose is null ? [] : ["not-yours-to-write"], saved.Objections.Select(objection => objection.Rule));
    }

    private static bool All(Subject subject) => true;

    private static Subject Child(string id) => new(SubjectKind.Child, id);

    private static Moment At(string text) => Moment.Parse(text);

    private static Dictionary<string, FieldValue> Text(params (string Field, string Value)[] fields) => fields.ToDictionary(field => field.Field, field => FieldValue.Of(field.Value));

    private static CaseRecord Contact(string id, string child, string at) => new()
    {
        Id = id,
        Subject = Child(child),
        Type = "contact",
        Happened = At(at),
        Fields = Text(("source", "school"), ("asks", "safeguarding"), ("what-happened", "As told."), ("child-now", "At school.")),
    };

    private static CaseRecord Assessment(string id, string step, string day, string? about) => new()
    {
        Id = id,
        Subject = Child("C1"),
        Type = "assessment",
        Happened = At(day),
        About = about,
        Author = new Author("w-9", "team manager", "permanent", "The council", true, "North", "permanent"),
        Fields = Text([("kind", "child and family"), ("step", step), .. step == "returned" ? [("return-gaps", "The father was not spoken to.")] : Array.Empty<(string, string)>()]),
    };
}
