using Plimsoll.App.Import;
using Plimsoll.App.Measuring;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Measures;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Measuring;

/// <summary>Figures of a whole authority: joined with its journal and clocks, and frozen.</summary>
public sealed class MeasuringTests
{
    private static readonly DateOnly End = new(2026, 10, 31);

    private static readonly MeasureQuery October = new(new DateOnly(2026, 10, 1), End);

    private static CaseRecord Plan(string child, int day, string step = "started", Correction? corrects = null, string? id = null) => new()
    {
        Id = id ?? $"{child}-{step}-{day}",
        Subject = new Subject(SubjectKind.Child, child),
        Type = "plan",
        Happened = Moment.On(new DateOnly(2026, 10, day)),
        Fields = corrects?.Kind == CorrectionKind.Voids ? CaseRecord.NoFields : new Dictionary<string, FieldValue> { ["kind"] = FieldValue.Of("child protection"), ["step"] = FieldValue.Of(step) },
        Corrects = corrects,
    };

    private static MeasureList List(Made made) => new(made.Authority.Overview, made.Authority.Clocks, made.Authority.Engine);

    private static Measure Measure(string id) => Made.Catalogue.Measures[id];

    [Fact]
    public void A_figure_counts_what_the_journal_holds_and_opens_to_its_rows()
    {
        using var made = new Made();
        Assert.Null(made.Authority.Append([Plan("A", 5), Plan("B", 12), Plan("B", 20, "ended")]).Refusal);
        var result = List(made).Evaluate([Measure("CPP01"), Measure("CPP03")], October);
        Assert.Equal([1, 2], result.Select(one => one.Figure(List(made).Figures, one.Series.Periods[0]).Count));
        Assert.Equal("A-started-5", Assert.Single(result[0].Series.Periods[0].Rows).Record);
    }

    [Fact]
    public void A_frozen_month_stays_and_what_comes_later_is_a_correction_with_its_rows()
    {
        using var made = new Made();
        made.Authority.Append([Plan("A", 5), Plan("B", 12)]);
        var frozen = new FrozenFigures(made.Authority);
        var freezing = frozen.Freeze(End, "w-castle");
        Assert.Null(freezing.Why);
        Assert.InRange(freezing.Count, 50, int.MaxValue);

        made.Time.Now += TimeSpan.FromDays(3);
        Assert.True(Assert.Single(frozen.Corrections(Measure("CPP03"))).IsNothing);
        made.Authority.Append([Plan("C", 28), Plan("B", 12, corrects: new Correction("B-started-12", CorrectionKind.Voids, "Never was."), id: "B-void")]);

        var correction = Assert.Single(frozen.Corrections(Measure("CPP03")));
        Assert.False(correction.IsNothing);
        Assert.Equal((2, 2, 0m), (correction.Frozen.Count, correction.Now.Count, correction.Difference));
        Assert.Equal("child:C", Assert.Single(correction.Added).Subject.ToString());
        Assert.Equal("child:B", Assert.Single(correction.Gone).Subject.ToString());
        Assert.False(correction.IsOtherDefinition);
    }

    [Fact]
    public void A_month_is_frozen_once_and_not_before_it_has_ended()
    {
        using var made = new Made();
        made.Authority.Append([Plan("A", 5)]);
        var frozen = new FrozenFigures(made.Authority);
        Assert.Equal("November 2026 has not ended: a month is frozen after its last day.", frozen.Freeze(new DateOnly(2026, 11, 1), "w-castle").Why);
        var first = frozen.Freeze(End, "w-castle");
        Assert.Equal(new Freezing(0, first.Count, null), frozen.Freeze(End, "w-castle"));
    }

    [Fact]
    public void What_a_census_does_not_carry_is_not_observed_and_not_nought()
    {
        using var made = new Made();
        Assert.Null(new ImportFile(made.Authority).Census(Made.Census, false).Refused);
        var list = List(made);
        var query = new MeasureQuery(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
        var results = list.Evaluate([.. Made.Catalogue.Measures.Values], query).ToDictionary(result => result.Series.Measure.Id);
        foreach (var id in new[] { "CLA01", "CPP11", "CON01", "CLV02", "MIS01", "ICP06" })
        {
            Assert.Equal(FigureState.NotObserved, results[id].Figure(list.Figures, results[id].Series.Periods[^1]).State);
        }

        foreach (var id in new[] { "REF01", "CIN01", "CPP01", "S4701", "ICP03" })
        {
            var figure = results[id].Figure(list.Figures, results[id].Series.Periods[^1]);
            Assert.True(figure is { State: FigureState.Known, Count: > 0 }, id);
        }

        var later = list.Evaluate([Measure("CPP01")], new MeasureQuery(new DateOnly(2026, 4, 1), new DateOnly(2026, 5, 31)))[0];
        Assert.All(later.Series.Periods, period => Assert.Equal(FigureState.NotObserved, later.Figure(list.Figures, period).State));
    }

    /// <summary>Counted apart, from the rows of the made census itself.</summary>
    [Fact]
    public void Plans_open_on_the_census_day_are_those_of_the_file()
    {
        using var made = new Made();
        new ImportFile(made.Authority).Census(Made.Census, false);
        var plans = System.Xml.Linq.XDocument.Load(Made.Census).Descendants("ChildProtectionPlans").ToList();
        var children = plans.Where(plan => plan.Element("CPPstartDate") is not null && plan.Element("CPPendDate") is null).Select(plan => plan.Ancestors("Child").Single().Descendants("LAchildID").Single().Value).Distinct().Count();
        var figure = List(made).Evaluate([Measure("CPP01")], new MeasureQuery(new DateOnly(2026, 3, 31), new DateOnly(2026, 3, 31)))[0];
        Assert.Equal(children, figure.Series.Periods[0].Rows.Select(row => row.Subject).Distinct().Count());
    }
}
