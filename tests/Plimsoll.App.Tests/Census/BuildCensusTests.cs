using System.Text;
using System.Xml;
using System.Xml.Schema;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Import;
using Plimsoll.App.Tests.Import;
using Plimsoll.App.Tests.Inspections;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;
using Plimsoll.Demo;
using Plimsoll.Returns.Cin;

namespace Plimsoll.App.Tests.Census;

/// <summary>From the journal to the census and back.</summary>
public sealed class BuildCensusTests
{
    private static readonly DateTime Written = new(2026, 5, 1, 9, 0, 0);

    private static (MadeCensus Made, byte[] Bytes) Build(Authority authority, int year = 2026, DateOnly? asAt = null)
    {
        using var stream = new MemoryStream();
        var shown = new BuildCensus(authority).Write(Reader.SettingUp, new CensusAsked(year, asAt, "001", Written), () => stream);
        return (shown.What!, stream.ToArray());
    }

    private static Made Loaded(byte[] census)
    {
        var made = new Made();
        var result = made.LoadCensus(Encoding.UTF8.GetString(census));
        Assert.Equal((null, 0), (result.Refused, result.FaultCount));
        return made;
    }

    private static IReadOnlyList<string> AgainstSchema(byte[] bytes, int year)
    {
        var schemas = new XmlSchemaSet();
        using (var schema = XmlReader.Create(PublishedFiles.Find("returns", "cin", $"CIN_schema_{year}.xsd")))
        {
            schemas.Add(null, schema);
        }

        var problems = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema, Schemas = schemas };
        settings.ValidationEventHandler += (_, wrong) => problems.Add($"line {wrong.Exception.LineNumber}: {wrong.Message}");
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        while (reader.Read())
        {
        }

        return problems;
    }

    /// <summary>A Northport of its own, with more faults in its data than it has otherwise, so that a small one has some.</summary>
    private static (Made Made, IReadOnlyList<Planted> Planted) Northport(int children, ulong seed)
    {
        var made = new Made();
        var northport = new Northport(new NorthportOptions(children, seed, new DateOnly(2026, 11, 20)) { Rates = new WeaknessRates { CensusFault = 0.085 } }, Made.Catalogue);
        foreach (var batch in northport.Batches())
        {
            Assert.Null(made.Authority.Journal.Append(batch, made.Authority.Instant).Refusal);
        }

        return (made, northport.Planted);
    }

    [Theory]
    [InlineData(300, 1, 2026)]
    [InlineData(120, 2, 2025)]
    [InlineData(300, 3, 2026)]
    public void The_census_of_Northport_is_valid_and_has_no_error_that_was_not_planted(int children, int seed, int year)
    {
        var (made, planted) = Northport(children, (ulong)seed);
        using var _ = made;
        var (built, bytes) = Build(made.Authority, year);

        Assert.InRange(built.Children, children / 10, children / 2);
        var errors = new List<CinFinding>();
        var done = CinValidation.Of(new MemoryStream(bytes), finding => errors.AddRange(finding.Severity == Severity.Error ? [finding] : []));
        Assert.Equal((built.Children, year), (done.Children, done.Year));
        Assert.Empty(done.NotRun);

        var faulty = planted.Where(one => one.Weakness == Weakness.CensusFault.Id).Select(one => one.Subject.Id).ToHashSet();
        Assert.All(errors, error => Assert.True(error.Locations is [{ Child: { } child }, ..] && faulty.Contains(child), $"{error.Code} {error.Message}"));
        Assert.True(children < 300 || errors.Count > 0, "What was planted is found.");

        // A code that is none stays out of the file and is told; a conference of a child who moved in and was not referred is told too.
        Assert.All(built.Gaps, gap => Assert.True(gap.Element == "CINreferralDate" || (gap.Element == "Ethnicity" && faulty.Contains(gap.Child)), gap.ToString()));
        Assert.Empty(AgainstSchema(bytes, year));
    }

    [Theory]
    [InlineData(120, 1, 2026)]
    [InlineData(120, 4, 2027)]
    public void Journal_census_journal_and_census_again_is_the_same_byte_for_byte(int children, int seed, int year)
    {
        var (made, _) = Northport(children, (ulong)seed);
        using var first = made;
        var census = Build(made.Authority, year).Bytes;
        Assert.Equal(census, Build(made.Authority, year).Bytes);

        using var second = Loaded(census);
        var again = Build(second.Authority, year);
        Assert.Empty(again.Made.Gaps);
        Assert.Equal(Encoding.UTF8.GetString(census), Encoding.UTF8.GetString(again.Bytes));
    }

    [Fact]
    public void A_census_of_another_system_goes_through_the_journal_and_then_stays_the_same_byte_for_byte()
    {
        using var first = new Made();
        Assert.Null(new ImportFile(first.Authority).Census(Made.Census).Refused);
        var census = Build(first.Authority);
        Assert.Empty(census.Made.Gaps);

        using var second = Loaded(census.Bytes);
        Assert.Equal(Encoding.UTF8.GetString(census.Bytes), Encoding.UTF8.GetString(Build(second.Authority).Bytes));

        // Loaded where it came from, it says nothing new of those who are in it.
        Assert.Equal(0, first.LoadCensus(Encoding.UTF8.GetString(census.Bytes)).Added);
        Assert.Equal(Encoding.UTF8.GetString(census.Bytes), Encoding.UTF8.GetString(Build(first.Authority).Bytes));
    }

    [Fact]
    public void A_look_ahead_within_the_year_knows_what_has_happened_until_then()
    {
        using var made = new Made();
        made.Load(new SmallCensus { Closure = "2026-02-20", Authorised = "2025-11-20" });

        Assert.Contains("CINclosureDate", Encoding.UTF8.GetString(Build(made.Authority).Bytes), StringComparison.Ordinal);
        var ahead = Encoding.UTF8.GetString(Build(made.Authority, asAt: new DateOnly(2025, 11, 10)).Bytes);
        Assert.DoesNotContain("CINclosureDate", ahead, StringComparison.Ordinal);
        Assert.DoesNotContain("AssessmentAuthorisationDate", ahead, StringComparison.Ordinal);
        Assert.Contains("<ReferenceDate>2026-03-31</ReferenceDate>", ahead, StringComparison.Ordinal);
    }

    [Fact]
    public void The_meeting_of_the_childs_own_family_counts_for_a_child_before_court_and_is_carried()
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        var (child, family) = (new Subject(SubjectKind.Child, "Q0001"), new Subject(SubjectKind.Family, "F1"));
        made.Write(child, "letter-before-proceedings", ("family-meeting-offered", "yes"));
        made.Write(family, "household-person", ("step", "joined"), ("person", $"{child}"));
        made.Write(new Subject(SubjectKind.Family, "F2"), "family-network", ("step", "declined"));
        Assert.DoesNotContain("FGDMMeetingFac", Encoding.UTF8.GetString(Build(made.Authority, 2027).Bytes), StringComparison.Ordinal);

        made.Write(family, "family-network", ("step", "held"));
        var census = Build(made.Authority, 2027).Bytes;
        Assert.Contains("<FGDMMeetingFac>1</FGDMMeetingFac>", Encoding.UTF8.GetString(census), StringComparison.Ordinal);
        using var second = Loaded(census);
        Assert.Equal(Encoding.UTF8.GetString(census), Encoding.UTF8.GetString(Build(second.Authority, 2027).Bytes));
    }

    [Fact]
    public void A_child_under_two_ids_stands_once_with_the_records_of_both()
    {
        using var made = new Made();
        made.Load(new SmallCensus { Child = "Q0001", Referral = "2025-05-01", Closure = "2025-07-01", Authorised = "2025-06-20", Others = new SmallCensus { Child = "Q0002", Referral = "2025-10-01", Authorised = "2025-11-20" }.Element });
        made.Write(new Subject(SubjectKind.Child, "Q0001"), RecordTypes.PersonMerge, ("step", "made"), ("other", "Q0002"));

        var (built, bytes) = Build(made.Authority);
        Assert.Equal(1, built.Children);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains("<CINreferralDate>2025-05-01</CINreferralDate>", text, StringComparison.Ordinal);
        Assert.Contains("<CINreferralDate>2025-10-01</CINreferralDate>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Q0002", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restricted_and_hidden_child_is_in_it_a_sealed_one_is_counted_and_left_out()
    {
        using var made = new Made();
        made.Load(new SmallCensus { Child = "Q0001", Others = string.Concat(new SmallCensus { Child = "Q0002" }.Element, new SmallCensus { Child = "Q0003" }.Element) });
        made.Write(new Subject(SubjectKind.Child, "Q0002"), RecordTypes.Restriction, ("step", "restricted"), ("hidden", "yes"));
        made.Write(new Subject(SubjectKind.Child, "Q0003"), RecordTypes.Sealed, ("step", "sealed"));

        using var stream = new MemoryStream();
        var analyst = new Reader("di", "Di Tally", "di", [new HeldRole("performance analyst")]);
        var made2026 = new BuildCensus(made.Authority).Write(analyst, new CensusAsked(2026, null, "001", Written), () => stream).What!;
        Assert.Equal((2, 1), (made2026.Children, made2026.Sealed));
        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("Q0002", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Q0003", text, StringComparison.Ordinal);
        Assert.Contains(made.Authority.AccessLog.Looks(made.Authority.Self), look => look is { Who: "di", What: "children in need census" });
    }

    [Theory]
    [InlineData("head of service", "your role reaches some of them")]
    [InlineData("social worker", "Your role does not include it")]
    [InlineData("administrator", "Your role does not include it")]
    public void Only_who_may_take_out_everybodys_records_makes_it_and_the_try_is_kept(string role, string why)
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        var shown = new BuildCensus(made.Authority).Write(new Reader("bo", "Bo Quay", "bo", [new HeldRole(role)]), new CensusAsked(2026), () => throw new InvalidOperationException("Nothing may be opened."));

        Assert.Null(shown.What);
        Assert.Contains(why, shown.Access.Why, StringComparison.Ordinal);
        Assert.Contains(made.Authority.AccessLog.Looks(made.Authority.Self), look => look is { Who: "bo", What: "children in need census, not shown" });
    }

    [Fact]
    public void Nobody_makes_it_whom_a_childs_record_names_as_one_who_may_not_see_it()
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        made.Write(new Subject(SubjectKind.Child, "Q0001"), RecordTypes.NamedReader, ("step", "named"), ("list", "may not see"), ("hidden", "no"), ("person", "di"), ("reason", "Family of hers."));
        var analyst = new Reader("di", "Di Tally", "di", [new HeldRole("performance analyst")]);

        var shown = new BuildCensus(made.Authority).Write(analyst, new CensusAsked(2026), () => throw new InvalidOperationException("Nothing may be opened."));
        Assert.Null(shown.What);
        Assert.Contains("Somebody else has to make it", shown.Access.Why, StringComparison.Ordinal);
        Assert.True(new BuildCensus(made.Authority).Write(Made.Director, new CensusAsked(2026, null, "001"), () => new MemoryStream()).Access.IsAllowed);
    }

    [Theory]
    [InlineData(2024, "001", "001", "give a year from 2025 to 2027")]
    [InlineData(2026, null, "001", "give its three digits")]
    [InlineData(2026, "12", "001", "expected three digits")]
    [InlineData(2026, "001", "1", "is not a serial number")]
    [InlineData(2025, "001", "001", "No child was referred or in need in 2024/25")]
    public void What_cannot_be_made_is_refused_in_words_and_nothing_is_opened(int year, string? number, string serial, string why)
    {
        using var made = new Made();
        made.Load(new SmallCensus());
        var shown = new BuildCensus(made.Authority).Write(Reader.SettingUp, new CensusAsked(year, null, number, Written, serial), () => throw new InvalidOperationException("Nothing may be opened."));

        Assert.Contains(why, shown.What!.Refused!, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_year_it_is_the_last_that_has_ended_and_the_header_says_who_and_when()
    {
        using var made = new Made(new DateTimeOffset(2026, 4, 1, 8, 30, 0, TimeSpan.Zero));
        made.Load(new SmallCensus());
        using var stream = new MemoryStream();
        Assert.Equal(2026, new BuildCensus(made.Authority).Write(Reader.SettingUp, new CensusAsked(Number: "321"), () => stream).What!.Year.Year);

        var text = Encoding.UTF8.GetString(stream.ToArray());
        Assert.Contains("<LEA>321</LEA>", text, StringComparison.Ordinal);
        Assert.Contains("<DateTime>2026-04-01T09:31:00</DateTime>", text, StringComparison.Ordinal);
    }
}

/// <summary>Records that a test writes into an authority.</summary>
internal static class Writing
{
    public static void Write(this Made made, Subject subject, string type, params (string Field, string Value)[] fields) => Assert.Null(made.Authority.Journal.Append(
        [
            new CaseRecord
            {
                Id = RecordId.New(made.Authority.Instant),
                Subject = subject,
                Type = type,
                Happened = Moment.On(new DateOnly(2026, 4, 2)),
                Fields = fields.ToDictionary(pair => pair.Field, pair => FieldValue.Of(pair.Value)),
            },
        ], made.Authority.Instant).Refusal);
}
