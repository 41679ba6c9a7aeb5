using System.Globalization;
using System.Xml.Linq;
using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>The records of whole files, counted against the files read in another way.</summary>
public sealed class CinCountTests
{
    [Fact]
    public void The_made_census_becomes_as_many_records_as_it_has_events()
    {
        var path = Files.Sample("made-2026.xml");
        AssertCounts(Census.OfFile(path), XDocument.Load(path));
    }

    [Theory]
    [InlineData("fake_CIN_data.xml")]
    [InlineData("CIN_Census_2026.xml")]
    public void The_public_samples_become_as_many_records_as_they_have_events(string name)
    {
        var path = Files.Shared($"returns/cin/samples/{name}");
        AssertCounts(Census.OfFile(path), XDocument.Load(path));
    }

    [Fact]
    public void Two_readings_make_equal_records()
    {
        var path = Files.Sample("made-2026.xml");
        Assert.Equal(Census.OfFile(path).Records().Records.Select(RecordText.Of), Census.OfFile(path).Records().Records.Select(RecordText.Of));
    }

    [Fact]
    public void The_order_of_the_children_changes_nothing()
    {
        var document = XDocument.Load(Files.Sample("made-2026.xml"));
        var before = Census.Read(document.ToString()).Records().Records.Select(RecordText.Of).Order(StringComparer.Ordinal);
        var children = document.Descendants("Child").ToArray();
        new Random(7).Shuffle(children);
        document.Descendants("Children").Single().ReplaceNodes(children.Cast<object>().ToArray());
        var after = Census.Read(document.ToString()).Records().Records.Select(RecordText.Of).Order(StringComparer.Ordinal);
        Assert.Equal(before, after);
    }

    /// <summary>A known id: if this test fails, every import made before would be made twice.</summary>
    [Fact]
    public void The_ids_are_those_of_yesterday()
    {
        var records = Census.OfFile(Files.Sample("made-2026.xml")).Records().Records;
        Assert.Equal(
            [RecordId.FromKey("cin", "M001000000", "child-details", "", "", "1"), RecordId.FromKey("cin", "M001000000", "referral", "", "2025-02-25", "1"), RecordId.FromKey("cin", "M001000000", "assessment", "", "2025-02-26", "1"), RecordId.FromKey("cin", "M001000000", "assessment", "authorised", "2025-02-26", "1")],
            records.Take(4).Select(record => record.Id));
        Assert.Equal(records.Count, records.Select(record => record.Id).Distinct().Count());
    }

    internal static void AssertCounts(Census census, XDocument document)
    {
        var records = census.Records().Records;
        var ids = records.Select(record => record.Id).ToHashSet();
        Assert.Equal(records.Count, ids.Count);
        Assert.All(records, record => Assert.True(record.About is null || ids.Contains(record.About)));

        Assert.Equal(document.Descendants("Child").Count(), Count(records, "child-details"));
        Assert.Equal(Days(document, "CINreferralDate"), Count(records, "referral"));
        Assert.Equal(Days(document, "AssessmentActualStartDate"), Count(records, "assessment", "started"));
        Assert.Equal(Days(document, "AssessmentAuthorisationDate"), Count(records, "assessment", "authorised"));
        Assert.Equal(
            document.Descendants("Assessments").Count(row => row.Element("AssessmentAuthorisationDate") is null && row.Parent!.Element("CINclosureDate") is not null),
            Count(records, "assessment", "ended early"));
        Assert.Equal(Days(document, "S47ActualStartDate"), Count(records, "strategy-discussion"));
        Assert.Equal(document.Descendants("ICPCnotRequired").Count(IsYes), Count(records, "section-47-outcome"));
        Assert.Equal(document.Descendants("Section47").Elements("DateOfInitialCPC").Count(), records.Count(record => record.Text("type") == "initial"));
        Assert.Equal(
            document.Descendants("CINdetails").Count(row => row.Element("DateOfInitialCPC") is { } held && row.Elements("Section47").Elements("DateOfInitialCPC").All(other => other.Value != held.Value)),
            records.Count(record => record.Text("type") == "transfer in"));
        Assert.Equal(Days(document, "CPPstartDate"), Count(records, "plan", "started"));
        Assert.Equal(Days(document, "CPPendDate") + Days(document, "CINPlanEndDate"), Count(records, "plan", "ended"));
        Assert.Equal(Days(document, "CINPlanStartDate"), Count(records, "plan", "agreed"));
        Assert.Equal(Days(document, "CPPreviewDate"), records.Count(record => record.Text("type") == "review"));
        Assert.Equal(Days(document, "CINclosureDate"), Count(records, "closure"));
        Assert.Equal(Days(document, "PersonDeathDate"), Count(records, "death"));
        Assert.Equal(
            document.Descendants("ReferralNFA").Count(flag => IsYes(flag) && flag.Parent!.Element("Assessments") is null),
            Count(records, "referral-decision"));
        Assert.Equal(
            document.Descendants("Disabilities").Count(row => row.Elements("Disability").Any(code => code.Value.Trim() != "NONE")),
            Count(records, "disability"));
    }

    private static int Count(IReadOnlyList<CaseRecord> records, string type, string? step = null) =>
        records.Count(record => record.Type == type && (step is null || record.Text("step") == step));

    private static int Days(XDocument document, string element) =>
        document.Descendants(element).Count(cell => DateTime.TryParseExact(cell.Value.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static bool IsYes(XElement flag) => flag.Value.Trim().ToUpperInvariant() is "1" or "TRUE";
}
