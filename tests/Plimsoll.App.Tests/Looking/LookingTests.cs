using Plimsoll.App.Import;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;

namespace Plimsoll.App.Tests.Looking;

public sealed class LookingTests
{
    private static readonly DateOnly CensusDay = new(2026, 3, 31);

    [Fact]
    public void The_list_is_the_clocks_of_the_census_by_team()
    {
        using var made = Samples();
        var late = made.Authority.Clocks.Rows(new ClockQuery(Moment.On(CensusDay))).Where(row => row.Clock.State == ClockState.Breached).ToList();

        made.Authority.Clocks.Service(CensusDay);
        var view = new App.Looking.Looking(made.Authority).Late(Made.Director, CensusDay).What!;

        Assert.NotEmpty(late);
        Assert.Equal(
            late.Select(row => (row.Clock.Subject.Id, row.Clock.Standard.Id, row.AtDue?.Team ?? row.Now?.Team, string.Join("; ", row.Breach.ResponsibleNow.Select(who => who.Words)))).Order(),
            view.Teams.SelectMany(team => team.Late.Select(one => (one.To.Id, one.Clock.Standard, (string?)team.Name, one.Clock.Responsible!.Who))).Order());
        Assert.Equal(late.Count, view.Total.Late);
        Assert.Equal(late.Count(row => row.Breach.MissedBy.Count > 0), view.Total.Unanswered);
    }

    /// <summary>The lists of the day are at hand, so that the page waits for nothing.</summary>
    private static LatePromisesView Figures(Made made, DateOnly? day)
    {
        made.Authority.Clocks.Service(day ?? CensusDay);
        return new App.Looking.Looking(made.Authority).Figures(Made.Director, day).What!;
    }

    [Fact]
    public void The_day_is_the_last_that_the_sources_know_of_unless_another_is_asked_for()
    {
        using var made = Samples();

        Assert.Equal(new DayView(CensusDay, new DateOnly(2026, 11, 20), CensusDay, "The children in need census"), Figures(made, null).Day);
        Assert.Equal(new DateOnly(2025, 1, 24), Figures(made, new DateOnly(2025, 1, 24)).Day.AsAt);
    }

    [Fact]
    public void Where_no_source_has_ended_the_day_is_today()
    {
        using var made = new Made();

        Assert.Equal(new DayView(new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 20), null, ""), new App.Looking.Looking(made.Authority).Figures(Made.Director, null).What!.Day);
    }

    [Fact]
    public void What_falls_due_after_the_sources_end_is_not_observed_and_counted_so()
    {
        using var made = Samples();

        Assert.Equal(0, Figures(made, CensusDay).Total.NotObserved);
        Assert.True(Figures(made, new DateOnly(2026, 11, 20)).Total.NotObserved > 0);
    }

    [Fact]
    public void Figures_hold_no_child()
    {
        using var made = Samples();

        Assert.All(Figures(made, CensusDay).Teams, team => Assert.Empty(team.Late));
    }

    [Fact]
    public void A_timeline_speaks_in_words_and_never_in_codes()
    {
        using var made = Samples();
        var looking = new App.Looking.Looking(made.Authority);
        var codes = Plimsoll.Returns.PublishedCodes.OfCin.All.Select(code => code.Code).Where(code => !code.All(char.IsAsciiDigit)).ToHashSet();

        var entries = made.Authority.Overview.Subjects().Select(subject => looking.Child(Made.Director, subject.Id, CensusDay).What).OfType<ChildView>().SelectMany(child => child.Timeline).ToList();

        Assert.NotEmpty(entries);
        var values = entries.SelectMany(entry => entry.Fields).SelectMany(field => field.Value.Split("; ")).ToList();
        Assert.DoesNotContain(values, codes.Contains);
        Assert.DoesNotContain(values, value => DateOnly.TryParseExact(value, "yyyy-MM-dd", out _));
        Assert.DoesNotContain(entries.SelectMany(entry => entry.Fields), field => field.Label is "Step" or "Kind" or "Cover" or "Held");
        Assert.Superset(
            new HashSet<string>
            {
                "Child and family assessment started", "Child and family assessment authorised", "Child protection plan started", "Child protection plan ended",
                "Initial conference: plan made", "Review conference", "Strategy discussion: section 47", "Referral from accident and emergency", "Details of the child recorded",
            },
            entries.Select(entry => entry.Title).ToHashSet());
    }

    [Fact]
    public void An_allocation_names_who_came_and_who_went()
    {
        using var made = Samples();

        var timeline = new App.Looking.Looking(made.Authority).Child(Made.Director, "M001000037", CensusDay).What!.Timeline;

        Assert.Equal(
            ["Harpreet Gill, Assessment North, is no longer the named worker", "Oluwaseun Bakare, Safeguarding East, became the named worker", "Harpreet Gill, Assessment North, became the named worker"],
            timeline.Where(entry => entry.Type == "allocation").Select(entry => entry.Title));
    }

    private static Made Samples()
    {
        var made = new Made();
        var import = new ImportFile(made.Authority);
        Assert.Null(import.Census(Made.Census).Refused);
        Assert.Null(import.Allocations(Made.Allocations).Refused);
        return made;
    }
}
