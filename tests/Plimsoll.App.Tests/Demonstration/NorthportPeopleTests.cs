using Plimsoll.App.Demonstration;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Oversight;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Demonstration;

public sealed class NorthportPeopleTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    [Fact]
    public void Every_step_of_every_ladder_ends_at_somebody_by_name()
    {
        using var made = new Made();
        Write(made, 300);
        var overview = made.Authority.Overview;
        var posts = Posts.Of(overview.Subjects().Where(subject => subject.Kind is SubjectKind.Worker or SubjectKind.Team or SubjectKind.Authority).Select(subject => overview.Timeline(subject, Moment.On(LastDay))));
        var line = new LineOfManagement(Made.Catalogue, posts);
        var chair = posts.OfRole("conference chair", LastDay).Select(post => posts.Holder(post, LastDay)).First(holder => holder is not null);
        var officer = posts.OfRole("reviewing officer", LastDay).Select(post => posts.Holder(post, LastDay)).First(holder => holder is not null);
        var asked = Made.Catalogue.Ladders.Values.SelectMany(ladder => ladder.Steps).SelectMany(step => new[] { step.Who, step.With }).OfType<string>().Distinct().ToList();

        // "Head of service or principal social worker" are two people, and the record does not say which.
        foreach (var team in posts.All.Where(post => post.Team is not null && post.To is null).Select(post => post.Team!).Distinct())
        {
            var worker = posts.OfTeam(team, LastDay).Where(post => post.Role == "social worker").Select(post => posts.Holder(post, LastDay)).FirstOrDefault(holder => holder is not null);
            foreach (var role in asked.Where(role => Made.Catalogue.Roles[role] is { AllOf.Count: 0 } one && (one.AnyOf.Count < 2 || one.AnyOf.Contains("reviewing officer"))))
            {
                Assert.True(line.Find(role, new Whose(team, worker ?? chair, Chair: role == "reviewing officer" ? officer : chair), LastDay).Person is not null, $"{role} of {team} is nobody.");
            }
        }
    }

    [Fact]
    public void One_post_of_a_manager_is_vacant_and_a_deputy_answers_for_another_manager()
    {
        using var made = new Made();
        Write(made, 100);
        var overview = made.Authority.Overview;
        var posts = Posts.Of(overview.Subjects().Where(subject => subject.Kind is SubjectKind.Worker or SubjectKind.Team or SubjectKind.Authority).Select(subject => overview.Timeline(subject, Moment.On(LastDay))));
        var managers = posts.OfRole("team manager", LastDay);
        var vacant = Assert.Single(managers, post => posts.Holder(post, LastDay) is null);
        var away = Assert.Single(managers, post => posts.Holder(post, LastDay) is { } holder && posts.IsAway(holder, LastDay));

        Assert.Equal(("Safeguarding West", "Children in care 1"), (vacant.Team, away.Team));
        Assert.NotNull(posts.Deputy(away, LastDay));
        Assert.Contains("is vacant", new LineOfManagement(Made.Catalogue, posts).Find("team manager", new Whose(vacant.Team, null), LastDay).MovedUp, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_one_person_for_each_role_with_children_of_their_own()
    {
        using var made = new Made();
        Write(made, 900);
        var people = DemonstrationPeople.Of(made.Authority);

        Assert.Equal(people.Count, people.Select(person => (person.Worker, person.Role)).Distinct().Count());
        Assert.Superset(
            new HashSet<string> { "w-grace", "w-lund", "w-brine", "w-hale", "w-castle", "w-marsh" },
            people.Select(person => person.Worker).ToHashSet());
        Assert.Subset(people.Select(person => person.Role).ToHashSet(), new HashSet<string> { "social worker", "team manager", "hub manager", "service manager", "head of service", "principal social worker", "conference chair", "reviewing officer", "panel", "lead member", "director" });
        Assert.All(people, person => Assert.False(person.Sees.Contains("Their own 0", StringComparison.Ordinal), $"{person.Name} ({person.Title}) has no children."));
        Assert.Equal("elected", Assert.Single(people, person => person.Role == "lead member").Employment);
    }

    [Fact]
    public void A_journal_that_is_no_demonstration_lists_nobody()
    {
        using var made = new Made();
        Assert.Empty(DemonstrationPeople.Of(made.Authority));
    }

    private static void Write(Made made, int children)
    {
        foreach (var page in new Northport(new NorthportOptions(children, 2, LastDay), Made.Catalogue).Batches().SelectMany(batch => batch).Chunk(5_000))
        {
            Assert.Null(made.Authority.Append(page).Refusal);
        }

        made.Authority.Overview.Follow();
    }
}
