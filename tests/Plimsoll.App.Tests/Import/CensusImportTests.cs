using Plimsoll.App.Import;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Clocks;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Import;

/// <summary>A census that is loaded again: unchanged, changed, with less in it, with faults.</summary>
public sealed class CensusImportTests
{
    private const string Assessment = "assess.45wd";
    private const string Conference = "cp.icpc.timely";

    private static readonly SmallCensus Open = new();

    [Fact]
    public void The_same_census_twice_changes_nothing()
    {
        using var made = new Made();
        var first = new ImportFile(made.Authority).Census(Made.Census);
        var head = made.Authority.Journal.Head().ToString();

        var second = new ImportFile(made.Authority).Census(Made.Census);
        var third = new ImportFile(made.Authority).Census(Made.Census, complete: true);

        Assert.Equal($"0 added, 0 corrected, {first.Added} unchanged, 0 faults", second.Counts());
        Assert.Equal(second.Counts(), third.Counts());
        Assert.Equal(head, made.Authority.Journal.Head().ToString());
    }

    [Fact]
    public void An_authorisation_that_is_added_ends_the_clock()
    {
        using var made = new Made();
        made.Load(Open);
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment));

        Assert.Equal("1 added, 0 corrected, 3 unchanged, 0 faults", made.Load(Open with { Authorised = "2025-12-01" }).Counts());

        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_older_census_loaded_after_a_newer_one_corrects_nothing(bool complete)
    {
        using var made = new Made();
        made.Load(Open with { Authorised = "2025-12-01", Others = (Open with { Child = "Q0002" }).Element });
        var old = (Open with { Authorised = "2025-12-10", Others = (Open with { Child = "Q0003" }).Element }).ToString()
            .Replace("<Year>2026", "<Year>2025", StringComparison.Ordinal).Replace("<ReferenceDate>2026", "<ReferenceDate>2025", StringComparison.Ordinal);

        var result = made.LoadCensus(old, complete);

        Assert.True(result.IsOld);
        Assert.Equal((0, 1), (result.Corrected, result.Left));
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment, "Q0002"));
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment, "Q0003"));
    }

    [Fact]
    public void A_date_that_changes_and_changes_back_is_followed_each_time()
    {
        using var made = new Made();
        var (early, late) = (Open with { Authorised = "2025-12-01" }, Open with { Authorised = "2025-12-10" });
        made.Load(early);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(late).Counts());
            Assert.Equal("met-late 2025-12-03 2025-12-10", made.Clock(Assessment));
            Assert.Equal("0 added, 0 corrected, 4 unchanged, 0 faults", made.Load(late).Counts());
            Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(early).Counts());
            Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
        }

        Assert.True(made.Authority.Journal.Verify().Problem is null);
    }

    [Fact]
    public void A_date_of_closure_that_changes_moves_the_end_of_an_unfinished_assessment()
    {
        using var made = new Made();
        made.Load(Open with { Closure = "2025-11-10" });
        Assert.Equal("ceased 2025-12-03", made.Clock(Assessment));

        Assert.Equal("0 added, 2 corrected, 3 unchanged, 0 faults", made.Load(Open with { Closure = "2025-12-20" }).Counts());

        Assert.Equal("breached 2025-12-03", made.Clock(Assessment, asAt: "2025-12-10"));
        Assert.Equal(new DateOnly(2025, 12, 20), made.Clocks().Single(clock => clock.Standard.Id == Assessment).Ceased?.Day);
    }

    [Fact]
    public void A_factor_that_changes_corrects_the_assessment_alone()
    {
        using var made = new Made();
        made.Load(Open with { Authorised = "2025-12-01" });

        Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(Open with { Authorised = "2025-12-01", Factors = "4A" }).Counts());

        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
        var assessment = made.Authority.Overview.Timeline(made.Clocks().First().Subject, null).Records.Last(record => record.Type == "assessment");
        Assert.StartsWith("4A", assessment.Text("factors"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_missing_stands_unless_the_extract_is_complete_and_may_come_back()
    {
        using var made = new Made();
        var whole = Open with { Authorised = "2025-12-01" };
        made.Load(whole);

        Assert.Equal("0 added, 0 corrected, 3 unchanged, 0 faults", made.Load(Open).Counts());
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));

        Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(Open, complete: true).Counts());
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment));
        Assert.Equal("0 added, 0 corrected, 3 unchanged, 0 faults", made.Load(Open, complete: true).Counts());

        Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(whole).Counts());
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
        Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(Open, complete: true).Counts());
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment));
    }

    [Fact]
    public void A_child_who_is_not_in_a_complete_extract_keeps_superseded_clocks_only()
    {
        using var made = new Made();
        made.Load(Open with { Others = (Open with { Child = "Q0002" }).Element });
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment, "Q0002"));

        made.Load(Open, complete: true);

        Assert.Equal("breached 2025-12-03", made.Clock(Assessment));
        Assert.Equal(ClockState.Superseded, made.Clocks(child: "Q0002").Single(clock => clock.Standard.Id == Assessment).State);
    }

    [Fact]
    public void A_conference_that_is_required_after_all_is_promised_again()
    {
        using var made = new Made();
        var enquiry = Open with { Enquiry = "2025-11-03", NotRequired = "1" };
        made.Load(enquiry);
        Assert.Equal("ceased 2025-11-24", made.Clock(Conference));

        made.Load(enquiry with { NotRequired = "0" });
        Assert.Equal("breached 2025-11-24", made.Clock(Conference));

        made.Load(enquiry);
        Assert.Equal("ceased 2025-11-24", made.Clock(Conference));
    }

    [Fact]
    public void A_referral_that_was_assessed_after_all_did_not_end_without_action()
    {
        using var made = new Made();
        made.Load(Open with { NoFurtherAction = "1", Assessed = false });

        Assert.Equal("1 added, 1 corrected, 2 unchanged, 0 faults", made.Load(Open).Counts());

        Assert.DoesNotContain(made.Authority.Overview.Timeline(made.Clocks().First().Subject, null).Records, record => record.Type == "referral-decision");
    }

    [Fact]
    public void An_assessment_that_had_ended_early_and_is_authorised_is_met()
    {
        using var made = new Made();
        made.Load(Open with { Closure = "2025-11-10" });

        made.Load(Open with { Closure = "2025-11-10", Authorised = "2025-11-07" });

        Assert.Equal("met 2025-12-03 2025-11-07", made.Clock(Assessment));
        Assert.DoesNotContain(made.Authority.Overview.Timeline(made.Clocks().First().Subject, null).Records, record => record.Text("step") == "ended early");
    }

    [Fact]
    public void A_correction_by_a_person_stands_until_the_source_says_something_new()
    {
        using var made = new Made();
        var census = Open with { Authorised = "2025-12-10" };
        made.Load(census);
        var record = made.Authority.Overview.Timeline(made.Clocks().First().Subject, null).Records.Last(one => one.Text("step") == "authorised");
        made.Authority.Append([record with
        {
            Id = "by-hand",
            Happened = Moment.Parse("2025-12-02"),
            Source = CaseRecord.FromPerson,
            Corrects = new Correction(record.Id, Reason: "Typed wrong."),
        }]);
        Assert.Equal("met 2025-12-03 2025-12-02", made.Clock(Assessment));

        Assert.Equal("0 added, 0 corrected, 4 unchanged, 0 faults", made.Load(census).Counts());
        Assert.Equal("met 2025-12-03 2025-12-02", made.Clock(Assessment));

        Assert.Equal("0 added, 1 corrected, 3 unchanged, 0 faults", made.Load(Open with { Authorised = "2025-12-01" }).Counts());
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
    }

    [Fact]
    public void Faults_are_told_by_line_while_what_is_sound_loads()
    {
        using var made = new Made();
        var text = (Open with { Authorised = "2025-13-01", Others = (Open with { Child = "Q0002", Authorised = "2025-12-01" }).Element + (Open with { Child = new string('x', 70) }).Element }).ToString();
        var lines = text.Split('\n').ToList();
        int Line(string part) => lines.FindIndex(line => line.Contains(part, StringComparison.Ordinal)) + 1;

        var result = made.LoadCensus(text);

        Assert.Null(result.Refused);
        Assert.Equal(2, result.FaultCount);
        Assert.Contains(result.Faults, fault => fault.StartsWith($"Line {Line("2025-13-01")}, Child 1 (Q0001), CINdetails 1, Assessments 1, AssessmentAuthorisationDate:", StringComparison.Ordinal));
        Assert.Contains(result.Faults, fault => fault.StartsWith($"Line {Line("xxxx") - 1}: \"subject.id\" is", StringComparison.Ordinal));
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment));
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment, "Q0002"));
    }

    [Fact]
    public void What_a_fault_may_hide_is_not_taken_back_by_a_complete_extract()
    {
        using var made = new Made();
        var two = Open with { Authorised = "2025-12-01", Others = (Open with { Child = "Q0002", Authorised = "2025-12-01" }).Element };
        made.Load(two);

        var result = made.Load(two with { Authorised = "2025-12-0l", Others = (Open with { Child = "Q0002" }).Element }, complete: true);

        Assert.Equal(1, result.Left);
        Assert.Equal("met 2025-12-03 2025-12-01", made.Clock(Assessment));
        Assert.Equal("breached 2025-12-03", made.Clock(Assessment, "Q0002"));
    }
}
