using Plimsoll.App.Keeping;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Keeping;

/// <summary>Concerns are kept for six years; achievements to the 25th birthday, and with them the whole record; what has no rule is kept.</summary>
public sealed class DisposalTests : IDisposable
{
    private static readonly Subject Maya = new(SubjectKind.Child, "M001");
    private static readonly Author Head = new("w-1", "head of service");

    private readonly Made _made = new();
    private int _ids;

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_record_is_due_on_the_day_after_the_last_on_which_it_is_kept()
    {
        Concern("2020-11-19");
        Concern("2020-11-20");

        var due = Assert.Single(Disposal().Due());

        Assert.Equal((Maya, false, new DateOnly(2026, 11, 19)), (due.Subject, due.Whole, due.LastDay));
        Assert.Equal(["r-1"], due.Records);
        Assert.Equal("Concerns: kept until 19 November 2026 (local schedule).", due.Reason);
        _made.Time.Now = _made.Time.Now.AddDays(1);
        Assert.True(Disposal().Of(Maya)!.Whole);
    }

    [Fact]
    public void A_rule_for_the_whole_record_holds_every_other_record_until_it_ends()
    {
        Concern("2010-01-01");
        Write("child-details", "2010-01-01", ("birth-date", "2002-11-20"), ("sex", "1"), ("ethnicity", "WBRI"));
        Write("achievement", "2019-01-01", ("step", Made.Catalogue.Codes["achievement.step"].Codes[0]));

        Assert.Empty(Disposal().Due());
        _made.Time.Now = new DateTimeOffset(2027, 11, 21, 9, 0, 0, TimeSpan.Zero);
        Assert.Equal(["r-1", "r-3"], Disposal().Of(Maya)!.Records);
    }

    [Fact]
    public void What_counts_from_something_that_is_not_known_is_kept()
    {
        Concern("2010-01-01");
        Write("achievement", "2019-01-01", ("step", Made.Catalogue.Codes["achievement.step"].Codes[0]));

        Assert.Null(Disposal().Of(Maya));
    }

    [Fact]
    public void What_a_person_decides_is_erased_and_nothing_else()
    {
        Concern("2020-11-19");
        Concern("2020-11-20");

        var result = Disposal().Decide(Maya, "The period has ended.", Head);

        Assert.Equal((null, 1), (result.Refusal, result.Erased));
        Assert.Equal("retention period ended", result.Decision!.Text("power"));
        Assert.Empty(_made.Authority.Overview.Find("r-1")!.Fields);
        Assert.NotEmpty(_made.Authority.Overview.Find("r-2")!.Fields);
        Assert.Null(Disposal().Of(Maya));
        Assert.True(VerifyJournal.Of(_made.Authority).IsSound);
    }

    [Fact]
    public void What_is_held_is_proposed_as_held_and_not_erased()
    {
        Concern("2020-11-19");
        Write("legal-hold", "2026-01-01", ("step", "placed"), ("for", "inquiry"), ("reason", "The inquiry asked for it."));

        Assert.Equal("inquiry", Disposal().Of(Maya)!.Hold!.Text("for"));
        Assert.Contains("A hold for inquiry", Disposal().Decide(Maya, "The period has ended.", Head).Refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_erased_by_the_power_of_a_period_that_has_not_ended()
    {
        Concern("2020-11-20");

        Assert.Contains("Nothing about child:M001 is due", Disposal().Decide(Maya, "The period has ended.", Head).Refusal, StringComparison.Ordinal);
        Assert.Contains(
            "by what is due",
            EraseRecords.Decide(_made.Authority, new ErasureRequest(Maya, null, Plimsoll.App.Keeping.Disposal.Power, "The period has ended.", Head)).Refusal,
            StringComparison.Ordinal);
        Assert.NotEmpty(_made.Authority.Overview.Find("r-1")!.Fields);
    }

    [Fact]
    public void The_practice_that_ships_says_how_long_and_by_what_power()
    {
        Write("contact", "2020-11-19", ("what-happened", "A neighbour heard shouting."));
        var disposal = new Disposal(_made.Authority);

        Assert.Contains("A contact or referral that went no further: kept until 19 November 2026", disposal.Of(Maya)!.Reason, StringComparison.Ordinal);
        Write("child-details", "2020-11-19", ("birth-date", "2015-01-01"), ("sex", "1"), ("ethnicity", "WBRI"));
        Assert.Null(disposal.Of(Maya));
    }

    private Disposal Disposal() => new(_made.Authority, type => type.Id switch
    {
        "concern" => Rule("Concerns", false, new KeepPeriod(null, LengthOfTime.Parse("6 years"), new KeepFrom(null, null), null, "6 years from it")),
        "achievement" => Rule("Case record", true, new KeepPeriod(25, null, null, null, "25th birthday")),
        _ => null,
    });

    private static Retention Rule(string title, bool whole, KeepPeriod period) => new(title, title, [period], whole, "local schedule", null, null, new Place("retention.yaml", 1));

    private void Concern(string day) => Write("concern", day, ("kind", Made.Catalogue.Codes["concern.kind"].Codes[0]), ("signs", "Something was said."));

    private void Write(string type, string day, params (string Field, string Value)[] fields)
    {
        var record = new CaseRecord
        {
            Id = $"r-{++_ids}",
            Subject = Maya,
            Type = type,
            Happened = Moment.Parse(day),
            Fields = fields.ToDictionary(pair => pair.Field, pair => FieldValue.Of(pair.Value)),
        };
        Assert.Null(RecordCheck.Problem(record, Made.Catalogue));
        Assert.Null(_made.Authority.Import([record], "made").Refusal);
        _made.Authority.Overview.Follow();
    }
}
