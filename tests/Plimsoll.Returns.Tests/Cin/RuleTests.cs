using System.Xml.Linq;
using Plimsoll.Returns.Cin;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>
/// The tests of one rule. Each census is validated twice: by the rule alone, and with its children inside a whole return by every rule of the year;
/// both must say the same. How to write one: <c>docs/cin-rules.md</c>.
/// </summary>
public abstract class RuleTests(CinRule rule)
{
    /// <summary>A sound child with a row of each table, to stand before and after those of a test.</summary>
    private static readonly Made[] Neighbour =
    [
        "PersonBirthDate 2015-05-01", "Sex F", "Ethnicity WBRI", "Disability NONE",
        Episode(
            "CINreferralDate 2025-05-01", "ReferralSource 1A", "PrimaryNeedCode N1", "ReferralNFA 0",
            Assessment("AssessmentActualStartDate 2025-05-02", "AssessmentAuthorisationDate 2025-06-02", "AssessmentFactors 1A"),
            CinPlan("CINPlanStartDate 2025-07-10", "CINPlanEndDate 2025-08-01"),
            Section47("S47ActualStartDate 2025-05-05", "DateOfInitialCPC 2025-05-20", "ICPCnotRequired 0"),
            ProtectionPlan("CPPstartDate 2025-05-20", "CPPendDate 2025-07-10", "InitialCategoryOfAbuse NEG", "LatestCategoryOfAbuse NEG", "NumberOfPreviousCPP 0", "CPPreviewDate 2025-06-20"),
            PreProceedings("PPStartDate 2025-06-01")),
    ];

    private readonly int _year = rule.To ?? Math.Max(rule.From, 2026);

    /// <summary>The rule fires at these places and no others: "Assessments.AssessmentActualStartDate CINdetails[1].CINreferralDate". Without a number it is the first row of the table.</summary>
    protected void Fires(string at, params Made[] children) =>
        Assert.Equal(at.Split(' ').Select(place => place.Contains('[', StringComparison.Ordinal) ? place : place.Replace(".", "[0].", StringComparison.Ordinal)).Order(StringComparer.Ordinal), At(children));

    /// <summary>A rule on the return as a whole fires.</summary>
    protected void FiresOnReturn(params Made[] children) => Assert.Equal(["the return"], At(children));

    /// <summary>The rule finds nothing.</summary>
    protected void Passes(params Made[] children) => Assert.Empty(At(children));

    protected static Made Header(params Made[] inside) => new("Header", null, inside);

    protected static Made Child(params Made[] inside)
    {
        string[] who = [.. CinLayout.ChildIdentifiers.Inside.Select(element => element.Name)];
        var identifiers = inside.Where(one => who.Contains(one.Name)).ToList();
        var details = inside.Where(one => one.Name == "CINdetails").ToList();
        return new Made("Child", null, [
            new Made("ChildIdentifiers", null, identifiers.Exists(one => one.Name == "LAchildID") ? identifiers : ["LAchildID C1", .. identifiers]),
            new Made("ChildCharacteristics", null, [.. inside.Where(one => !identifiers.Contains(one) && !details.Contains(one))]),
            .. details]);
    }

    protected static Made Episode(params Made[] inside) => new("CINdetails", null, inside);

    protected static Made Assessment(params Made[] inside) => new("Assessments", null, inside);

    protected static Made CinPlan(params Made[] inside) => new("CINPlanDates", null, inside);

    protected static Made Section47(params Made[] inside) => new("Section47", null, inside);

    protected static Made ProtectionPlan(params Made[] inside) => new("ChildProtectionPlans", null, inside);

    protected static Made PreProceedings(params Made[] inside) => new("PreProceedingsandFGDM", null, inside);

    private IEnumerable<string> At(Made[] children)
    {
        var alone = Validate([rule], children);
        if (rule.Check.NeedsWholeReturn)
        {
            Assert.Equal(alone, Validate(CinRules.ForYear(_year).Union([rule]), children));
        }
        else
        {
            Made[] whole = [Child([.. Neighbour, "LAchildID Before"]), .. children, Child([.. Neighbour, "LAchildID After"])];
            Assert.Equal(alone, Validate(CinRules.ForYear(_year).Union([rule]), whole, rowsBefore: 1));
        }

        return alone;
    }

    /// <summary>The places of the rule's findings on the children of the test, by their rows among these children.</summary>
    private List<string> Validate(IEnumerable<CinRule> rules, Made[] census, int rowsBefore = 0)
    {
        var header = census.FirstOrDefault(one => one.Name == "Header") ?? Header($"Collection CIN", $"Year {_year}", $"ReferenceDate {_year}-03-31");
        var document = new XElement("Message", header.ToXml(CinLayout.Header), new XElement("Children", census.Where(one => one != header).Select(child => child.ToXml(CinLayout.Child))));
        var findings = new List<CinFinding>();
        using var stream = new MemoryStream();
        document.Save(stream);
        stream.Position = 0;
        var done = CinValidation.Of(stream, findings.Add, _year, [.. rules]);
        Assert.Null(done.Unreadable);
        Assert.Empty(done.NotRun);
        return [.. findings.Where(finding => finding.Rule == rule)
            .SelectMany(finding => finding.IsOfReturn ? ["the return"] : finding.Locations.Where(place => place.Child is not ("Before" or "After")).Select(place => Place(place, rowsBefore)))
            .Distinct().Order(StringComparer.Ordinal)];
    }

    private static string Place(CinLocation place, int rowsBefore) =>
        $"{place.Table}[{place.Row - (place.Table == CinTable.Header ? 0 : rowsBefore)}].{place.Field}";
}
