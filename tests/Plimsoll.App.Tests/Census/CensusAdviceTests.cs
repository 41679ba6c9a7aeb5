using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Tests.Access;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Tests.Census;

public sealed class CensusAdviceTests : IDisposable
{
    private static readonly Subject Child = new(SubjectKind.Child, "C-1");

    private readonly Made _made = new();

    private int _ids;

    private CensusAdvice Advice => new(_made.Authority);

    public void Dispose() => _made.Dispose();

    [Fact]
    public void A_finding_is_told_when_its_record_is_saved_and_is_put_right_by_the_record_that_does()
    {
        Write(Child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "WBRI"));
        var referral = Write(Child, "referral", "2026-05-04", null, ("source", "1C"), ("primary-need", "N1"));
        Write(Child, "assessment", "2026-05-05", referral, ("step", "started"), ("kind", "child and family"));

        var details = Write(Child, "child-details", "2026-06-01", null, ("ethnicity", "XXXX"));
        var brought = Advice.By(details);
        var mended = Advice.By(Write(Child, "child-details", "2026-06-02", null, ("ethnicity", "WBRI")));

        var finding = Assert.Single(brought.New, one => one.PointsTo("child-details", "ethnicity"));
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.False(finding.PointsTo("child-details", "sex"));
        Assert.Contains(mended.Gone, one => one.Key == finding.Key);
        Assert.DoesNotContain(Advice.Of(Child), one => one.Key == finding.Key);
    }

    [Fact]
    public void What_would_be_found_is_known_before_the_record_is_saved_and_nothing_is_kept_of_it()
    {
        Write(Child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "WBRI"));
        var referral = Write(Child, "referral", "2026-05-04", null, ("source", "1C"), ("primary-need", "N1"));
        var started = Write(Child, "assessment", "2026-05-05", referral, ("step", "started"), ("kind", "child and family"));
        var authorised = Record(Child, "assessment", "2026-05-20", started, ("step", "authorised"), ("kind", "child and family"));

        var without = Advice.IfSaved(authorised).New;
        var with = Advice.IfSaved(authorised with { Fields = new Dictionary<string, FieldValue>(authorised.Fields) { ["factors"] = new FieldValue.Several(["3A"]) } }).New;

        var finding = Assert.Single(without, one => one.PointsTo("assessment", "factors"));
        Assert.Equal("8897Q", finding.Rule);
        Assert.DoesNotContain(with, one => one.Rule == "8897Q");
        Assert.Equal(3, _made.Authority.Overview.RecordsOf(Child).Count);
    }

    [Fact]
    public void A_correction_stands_in_the_place_of_what_it_corrects_before_it_is_saved_as_after()
    {
        var details = Write(Child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "XXXX"));
        var referral = Write(Child, "referral", "2026-05-04", null, ("source", "1C"), ("primary-need", "N1"));
        Write(Child, "assessment", "2026-05-05", referral, ("step", "started"), ("kind", "child and family"));
        var right = Record(Child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "WBRI")) with { Corrects = new Correction(details.Id) };

        var before = Advice.IfSaved(right);
        var after = Advice.By(Write(right));

        Assert.Equal("Ethnicity", Assert.Single(before.Gone).Points[0].Element);
        Assert.Empty(before.New);
        Assert.Equal(before.Gone.Select(one => one.Key), after.Gone.Select(one => one.Key));
        Assert.Empty(after.New);
    }

    [Fact]
    public void A_child_under_two_ids_is_judged_by_the_records_of_both_as_the_census_is_built()
    {
        var other = new Subject(SubjectKind.Child, "C-2");
        Write(Child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "WBRI"));
        Write(other, "referral", "2026-05-04", null, ("source", "1C"), ("primary-need", "N1"));
        Write(other, "child-details", "2026-06-01", null, ("ethnicity", "XXXX"));
        Write(Child, RecordTypes.PersonMerge, "2026-06-02", null, ("step", "made"), ("other", "C-2"));

        using var stream = new MemoryStream();
        var built = new BuildCensus(_made.Authority).Write(Made.Director, new CensusAsked(2027, _made.Authority.Today, "001"), () => stream).What!;
        var brought = Advice.By(Write(other, "child-details", "2026-06-03", null, ("ethnicity", "YYYY")));
        var mended = Advice.IfSaved(Record(Child, "child-details", "2026-06-04", null, ("ethnicity", "WBRI")));

        Assert.StartsWith("XXXX is not a code", Assert.Single(built.Gaps).Message, StringComparison.Ordinal);
        Assert.Equal("YYYY", Ethnic(Assert.Single(Advice.Of(Child), IsEthnic)));
        Assert.Equal("YYYY", Ethnic(Assert.Single(brought.New, IsEthnic)));
        Assert.Equal("XXXX", Ethnic(Assert.Single(brought.Gone, IsEthnic)));
        Assert.Equal("YYYY", Ethnic(Assert.Single(mended.Gone, IsEthnic)));

        static bool IsEthnic(CensusFinding finding) => finding.Points.Any(point => point.Element == "Ethnicity");
        static string Ethnic(CensusFinding finding) => finding.Message[..4];
    }

    [Theory]
    [InlineData("2026-10-26", false)]
    [InlineData("2026-08-03", true)]
    public void An_assessment_that_may_still_end_in_time_is_not_found_to_be_late_at_the_end_of_the_year(string start, bool late)
    {
        Write(Child, "child-details", start, null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "WBRI"));
        var referral = Write(Child, "referral", start, null, ("source", "1C"), ("primary-need", "N1"));
        Write(Child, "assessment", start, referral, ("step", "started"), ("kind", "child and family"));

        Assert.Equal(late, Advice.Of(Child).Any(finding => finding.Rule == "8670Q"));
    }

    [Fact]
    public void The_year_is_that_in_which_todays_records_will_stand() =>
        Assert.Equal((2027, "2026/27"), (Advice.Year.Year, Advice.Year.Name));

    [Fact]
    public void The_list_names_who_holds_the_child_and_holds_no_child_whom_the_reader_may_not_list()
    {
        Faulty("C-1", "North", "w-1");
        Faulty("C-2", "South", "w-2");
        Faulty("C-3", null, null);

        var all = new DataQuality(_made.Authority).Of(Service.Reader("dcs", "director")).What!;
        var north = new DataQuality(_made.Authority).Of(Service.Reader("tm", "team manager@North")).What!;
        var administrator = new DataQuality(_made.Authority).Of(Service.Reader("ada", "administrator"));

        Assert.Equal(["North", "South", null], all.Teams.Select(team => team.Team));
        Assert.All(all.Teams, team => Assert.Equal(1, team.Children));
        Assert.Equal(["C-1", "C-2", "C-3"], all.Lines.Select(line => line.Child.Subject.Id).Distinct());
        Assert.Equal(["C-1"], north.Lines.Select(line => line.Child.Subject.Id).Distinct());
        Assert.Equal(AccessVerdict.Refused, administrator.Access.Verdict);
        Assert.Null(administrator.What);
    }

    [Fact]
    public void The_list_follows_the_records()
    {
        Faulty("C-1", "North", "w-1");
        var director = Service.Reader("dcs", "director");
        Assert.Contains(new DataQuality(_made.Authority).Of(director).What!.Lines, line => line.Finding.PointsTo("child-details", "ethnicity"));

        Write(Child, "child-details", "2026-06-02", null, ("ethnicity", "WBRI"));

        Assert.DoesNotContain(new DataQuality(_made.Authority).Of(director).What!.Lines, line => line.Finding.PointsTo("child-details", "ethnicity"));
    }

    private void Faulty(string id, string? team, string? worker)
    {
        var child = new Subject(SubjectKind.Child, id);
        Write(child, "child-details", "2026-05-04", null, ("birth-date", "2015-02-03"), ("sex", "F"), ("ethnicity", "XXXX"));
        var referral = Write(child, "referral", "2026-05-04", null, ("source", "1C"), ("primary-need", "N1"));
        Write(child, "assessment", "2026-05-05", referral, ("step", "started"), ("kind", "child and family"));
        if (team is not null)
        {
            Write(child, "allocation", "2026-05-05", referral, ("step", "started"), ("kind", "named worker"), ("worker", worker!), ("to-team", team), ("cover", "no"));
        }
    }

    private CaseRecord Write(Subject child, string type, string day, CaseRecord? about, params (string Id, string Value)[] fields) => Write(Record(child, type, day, about, fields));

    private CaseRecord Write(CaseRecord record)
    {
        Assert.Null(_made.Authority.Journal.Append([record], _made.Authority.Instant.AddSeconds(_ids)).Refusal);
        _made.Authority.Overview.Follow();
        return _made.Authority.Overview.Find(record.Id)!;
    }

    private CaseRecord Record(Subject child, string type, string day, CaseRecord? about, params (string Id, string Value)[] fields) => new()
    {
        Id = $"r-{++_ids}",
        Subject = child,
        Type = type,
        Happened = Moment.Parse(day),
        About = about?.Id,
        Author = new Author("w-1", Team: "North", TeamEmployment: "permanent"),
        Fields = fields.ToDictionary(field => field.Id, field => FieldValue.Of(field.Value)),
    };
}
