using System.Globalization;
using System.Xml.Linq;

namespace Plimsoll.Returns.Tests.Cin;

/// <summary>Makes censuses by chance from a seed: sound ones, or ones with every kind of fault that a row can have.</summary>
/// <param name="year">2026 or 2027: what is worked on is dated about 2025 and 2026.</param>
internal sealed class RandomCensus(int seed, bool faults, int year = 2026)
{
    private readonly Random _random = new(seed);

    public XDocument Document(int children) => new(new XElement("Message",
        new XElement("Header", new XElement("CollectionDetails", new XElement("Collection", "CIN"), new XElement("Year", year), new XElement("ReferenceDate", $"{year}-03-31"))),
        new XElement("Children", Enumerable.Range(0, children).Select(Child))));

    private XElement Child(int number) => new("Child",
        new XElement("ChildIdentifiers",
            new XElement("LAchildID", faults && Chance(20) ? $" R{number % 7}" : $"R{number}"),
            Some(50, () => new XElement("UPN", faults && Chance(15) ? Pick("", "A", "A99900000000!") : $"{Pick("A", "B", "H")}{Pick("001", "330", "942", "999")}{_random.Next(1_000_000_000):000000000}")),
            Some(10, () => new XElement("FormerUPN", faults && Chance(15) ? "A9" : $"A9999{_random.Next(10_000_000):0000000}{Pick("A", "7")}")),
            Some(30, () => Code("UPNunknown", "dfe.upn-unknown")),
            Some(70, () => Day("PersonBirthDate", Chance(90) ? 2008 : 1999)),
            Some(20, () => Day("ExpectedPersonBirthDate", 2026)),
            Code("Sex", "cin.sex"),
            Some(5, () => Day("PersonDeathDate", 2025))),
        new XElement("ChildCharacteristics", Code("Ethnicity", "dfe.ethnicity"), Some(30, () => new XElement("Disabilities", Many(1, 3, () => Code("Disability", "dfe.disability"))))),
        Many(faults ? 0 : 1, 3, Episode));

    private XElement Episode() => new("CINdetails",
        Day("CINreferralDate", 2024),
        Code("ReferralSource", "dfe.referral-source"),
        Some(80, () => Code("PrimaryNeedCode", "dfe.primary-need")),
        Chance(40) ? [Day("CINclosureDate", 2025), Code("ReasonForClosure", "dfe.cin-closure")] : Array.Empty<XElement>(),
        Some(10, () => Day("DateOfInitialCPC", 2025)),
        Many(0, 3, () => new XElement("Assessments",
            Day("AssessmentActualStartDate", 2025),
            Some(20, () => Day("AssessmentInternalReviewDate", 2025)),
            Some(70, () => Day("AssessmentAuthorisationDate", 2025)),
            Some(60, () => new XElement("FactorsIdentifiedAtAssessment", Many(0, 4, () => Code("AssessmentFactors", "dfe.assessment-factors")))))),
        Many(0, 2, () => new XElement("CINPlanDates", Day("CINPlanStartDate", 2025), Some(50, () => Day("CINPlanEndDate", 2025)))),
        Many(0, 2, () => new XElement("Section47", Day("S47ActualStartDate", 2025), Some(30, () => Day("InitialCPCtarget", 2025)), Some(50, () => Day("DateOfInitialCPC", 2025)), Flag("ICPCnotRequired"))),
        Flag("ReferralNFA"),
        Many(0, 2, () => new XElement("ChildProtectionPlans",
            Day("CPPstartDate", 2025),
            Some(50, () => Day("CPPendDate", 2025)),
            Code("InitialCategoryOfAbuse", "dfe.abuse-category"),
            Code("LatestCategoryOfAbuse", "dfe.abuse-category"),
            new XElement("NumberOfPreviousCPP", faults && Chance(15) ? Pick("", "-1", "two") : _random.Next(4)),
            Some(60, () => new XElement("Reviews", Many(1, 4, () => Day("CPPreviewDate", 2025)))))),
        Some(10, () => new XElement("PreProceedingsandFGDM",
            Some(faults ? 80 : 100, () => Day("PPStartDate", 2026)),
            Chance(80) ? [Day("LBPSentDate", 2026), Flag("FGDMMeetingOffer")] : faults ? [Flag("FGDMMeetingOffer")] : Array.Empty<XElement>(),
            Some(50, () => Flag("FGDMMeetingFac")),
            Some(80, () => Day("InitialPPMeetingDate", 2026)),
            Some(50, () => new XElement("ReviewMeetingsCount", _random.Next(4))),
            Some(50, () => Day("StepDecisionDate", 2026)),
            Some(faults || year > 2026 ? 50 : 0, () => new XElement("PPOutcome", faults ? Pick("A", "B", "C", "D", "") : Pick("A", "B", "C"))),
            Some(50, () => Day("CourtAppDate", 2026)),
            Some(50, () => Day("LetterInitCPDate", 2026)))));

    private XElement Day(string name, int year) => new(name, faults && Chance(15)
        ? Pick("", "31/12/2025", "2025-13-01", " 2025-06-01 ", "0001-01-01", "9999-12-31", "2025-06-01Z", "soon")
        : new DateOnly(year, 1, 1).AddDays(_random.Next(450)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private XElement Flag(string name) => new(name, faults && Chance(15) ? Pick("", "yes", "2") : Pick("0", "1", "true", "false", " 1 "));

    private XElement Code(string name, string set)
    {
        var codes = PublishedCodes.OfCin.All.Where(code => code.Set == set && code.InUse(new DateOnly(2026, 3, 31))).ToList();
        return new XElement(name, faults && Chance(15) ? Pick("", "??", "zz") : codes[_random.Next(codes.Count)].Code);
    }

    private XElement? Some(int percent, Func<XElement> make) => Chance(percent) ? make() : null;

    private List<XElement> Many(int least, int most, Func<XElement> make) => [.. Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make())];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private string Pick(params string[] values) => values[_random.Next(values.Length)];
}
