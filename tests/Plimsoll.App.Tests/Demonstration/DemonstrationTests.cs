using Plimsoll.App.Demonstration;
using Plimsoll.App.Looking;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;
using Plimsoll.Demo;

namespace Plimsoll.App.Tests.Demonstration;

public sealed class DemonstrationTests
{
    private static readonly DateOnly LastDay = new(2026, 11, 20);

    [Fact]
    public void Every_weakness_that_a_rule_finds_is_found_and_nothing_else_is()
    {
        using var made = new Made();
        var northport = Write(made.Authority, new NorthportOptions(600, 5, LastDay));
        var score = ScoreDemonstration.Compare(new ScoreDemonstration(made.Authority).Find(LastDay), northport.Planted);

        Assert.All(score.Weaknesses.Where(one => !one.Weakness.IsSignal && one.Planted > 0), one => Assert.Equal((one.Weakness.Id, 1m, 1m), (one.Weakness.Id, one.Recall, one.Precision)));
        Assert.All(score.Weaknesses.Where(one => !one.Weakness.IsSignal && one.Planted == 0), one => Assert.Equal(0, one.Found));
        Assert.True(score.Weaknesses.Count(one => !one.Weakness.IsSignal && one.Planted > 0) >= 5);
        Assert.True((score.Weaknesses.Single(one => one.Weakness == Weakness.RepeatPlan).Recall ?? 1) >= 0.9m);
    }

    [Fact]
    public void Where_nothing_is_planted_no_rule_finds_anything()
    {
        using var made = new Made();
        var northport = Write(made.Authority, new NorthportOptions(300, 6, LastDay) { Rates = WeaknessRates.None });
        var found = new ScoreDemonstration(made.Authority).Find(LastDay);

        Assert.Empty(northport.Planted);
        Assert.DoesNotContain(found, one => Weakness.All.Single(weakness => weakness.Id == one.Weakness) is { IsSignal: false });
    }

    [Fact]
    public void Late_statutory_work_is_answered_in_time_as_a_rule_and_is_not_left_open_when_the_child_is_closed()
    {
        using var made = new Made();
        Write(made.Authority, new NorthportOptions(400, 7, LastDay));
        var answers = made.Authority.Clocks.Rows(new ClockQuery(Moment.On(LastDay), All: true, Standard: "wf.mo.response"));
        var permanent = answers.Where(row => row.AtDue?.Employment == "permanent").ToList();

        Assert.True(permanent.Count > 50);
        Assert.InRange(permanent.Average(row => row.Clock.State == ClockState.Met ? 1.0 : 0), 0.6, 0.95);
        Assert.InRange(answers.Where(row => row.Now is null).Average(row => row.Clock.State == ClockState.Breached ? 1.0 : 0), 0, 0.05);
    }

    [Fact]
    public void What_is_late_slipped_lately_or_was_planted_and_agency_teams_are_later_than_permanent_ones()
    {
        using var made = new Made();
        var planted = Write(made.Authority, new NorthportOptions(800, 7, LastDay)).Planted.Select(one => one.Subject).ToHashSet();
        var open = made.Authority.Clocks.Rows(new ClockQuery(Moment.On(LastDay)));
        var late = open.Where(row => row.Clock.State == ClockState.Breached).ToList();
        double Share(string employment) => open.Where(row => row.Now?.Employment == employment).Average(row => row.Clock.State == ClockState.Breached ? 1.0 : 0);

        Assert.InRange(late.Count(row => row.Clock.Breached!.Value.Day < LastDay.AddYears(-1) && !planted.Contains(row.Clock.Subject)), 0, late.Count / 3);
        Assert.DoesNotContain(late, row => row.Clock.Standard.Id.StartsWith("pace.", StringComparison.Ordinal) && row.Clock.Breached!.Value.Day < LastDay.AddDays(-100));
        Assert.True(Share("agency") > 1.3 * Share("permanent"), $"{Share("agency"):0.000} of agency teams, {Share("permanent"):0.000} of permanent ones.");
    }

    [Fact]
    public void What_is_missed_and_what_is_found_without_being_planted_lower_the_score()
    {
        var (child, other) = (Child("N1"), Child("N2"));
        var planted = new[] { new Planted(Weakness.Unseen.Id, child, "cp.visit.notseen", LastDay.AddDays(-9), LastDay, null), new Planted(Weakness.Unseen.Id, other, "cp.visit.notseen", LastDay.AddDays(-9), LastDay, null) };
        var found = new[] { new Found(Weakness.Unseen.Id, child, LastDay), new Found(Weakness.Unseen.Id, child, LastDay.AddDays(-10)) };
        var score = ScoreDemonstration.Compare(found, planted).Weaknesses.Single(one => one.Weakness == Weakness.Unseen);

        Assert.Equal((0.5m, 0.5m), (score.Recall, score.Precision));
    }

    [Fact]
    public void Made_again_it_changes_nothing_and_made_otherwise_it_is_refused()
    {
        using var made = new Made();
        var make = new MakeDemonstration(made.Authority, Folder(made));
        var first = make.Run(50, 1, LastDay);
        var again = make.Run(50, 1, null);

        Assert.Null(first.Refused);
        Assert.Equal((true, first.Records, first.Planted), (again.Stood, again.Records, again.Planted));
        Assert.Contains("50 children, seed 1, as at 2026-11-20", make.Run(51, 1, LastDay).Refused, StringComparison.Ordinal);
        Assert.Contains("another demonstration", make.Run(50, 2, LastDay).Refused, StringComparison.Ordinal);
        Assert.Equal(first.Records, made.Authority.Journal.Head().Sequence);
        Assert.Contains("Northport", File.ReadAllText(Path.Combine(Folder(made), MakeDemonstration.ReportFile)), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_was_cut_short_is_made_whole()
    {
        using var made = new Made();
        var options = new NorthportOptions(50, 1, LastDay);
        var all = new Northport(options, Made.Catalogue).Batches().Select(batch => batch.Count).Sum();
        Assert.Null(made.Authority.Append([.. new Northport(options, Made.Catalogue).Batches().Take(30).SelectMany(batch => batch)]).Refusal);

        var whole = new MakeDemonstration(made.Authority, Folder(made)).Run(50, 1, LastDay);

        Assert.Equal((null, all, false), (whole.Refused, (int)whole.Records, whole.Stood));
    }

    [Fact]
    public void A_journal_of_others_is_left_alone()
    {
        using var made = new Made();
        var one = new CaseRecord { Id = "theirs", Subject = Child("M1"), Type = "case-note", Happened = Moment.On(LastDay) };
        Assert.Null(made.Authority.Append([one]).Refusal);

        Assert.Contains("no demonstration", new MakeDemonstration(made.Authority, Folder(made)).Run(50, 1, LastDay).Refused, StringComparison.Ordinal);
        Assert.Equal(1, made.Authority.Journal.Head().Sequence);
    }

    [Theory]
    [InlineData(49)]
    [InlineData(60_001)]
    public void Too_few_or_too_many_children_are_refused(int children)
    {
        using var made = new Made();

        Assert.Contains("--children", new MakeDemonstration(made.Authority, Folder(made)).Run(children, 1, LastDay).Refused, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_figures_are_near_to_those_of_England()
    {
        using var made = new Made();
        var options = new NorthportOptions(3000, 1, LastDay);
        Write(made.Authority, options);
        var off = new DemonstrationFigures(made.Authority).Of(LastDay, options.Population)
            .Where(figure => figure is { England: { } england, Tolerance: { } tolerance } && Math.Abs(figure.Northport - england) > england * tolerance)
            .Select(figure => $"{figure.Name}: {figure.Northport}, England {figure.England}");

        Assert.Empty(off);
    }

    private static Subject Child(string id) => new(SubjectKind.Child, id);

    private static string Folder(Made made) => Path.GetDirectoryName(made.File("beside", ""))!;

    private static Northport Write(Authority authority, NorthportOptions options)
    {
        var northport = new Northport(options, Made.Catalogue);
        foreach (var page in northport.Batches().SelectMany(batch => batch).Chunk(5_000))
        {
            Assert.Null(authority.Append(page).Refusal);
        }

        return northport;
    }
}
