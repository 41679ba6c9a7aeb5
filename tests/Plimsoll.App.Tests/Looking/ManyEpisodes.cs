using System.Xml.Linq;

namespace Plimsoll.App.Tests.Looking;

/// <summary>An invented census in which children have several episodes, assessments, enquiries and plans.</summary>
internal static class ManyEpisodes
{
    public static string Census(int seed, int children)
    {
        var random = new Random(seed);
        var message = new XElement("Message",
            new XElement("Header",
                new XElement("CollectionDetails", new XElement("Collection", "CIN"), new XElement("Year", 2026), new XElement("ReferenceDate", "2026-03-31")),
                new XElement("Source", new XElement("SourceLevel", "L"), new XElement("LEA", "999"), new XElement("SerialNo", "001"), new XElement("DateTime", "2026-05-01T09:00:00"))),
            new XElement("Children", Enumerable.Range(1, children).Select(number => Child(random, number))));
        return message.ToString();
    }

    private static XElement Child(Random random, int number)
    {
        var child = new XElement("Child",
            new XElement("ChildIdentifiers", new XElement("LAchildID", $"Q{number:0000}"), new XElement("PersonBirthDate", "2015-05-05"), new XElement("Sex", "F")),
            new XElement("ChildCharacteristics", new XElement("Ethnicity", "WBRI")));
        var day = new DateOnly(2024, 1, 1).AddDays(random.Next(200));
        for (var episode = random.Next(1, 4); episode > 0 && day < new DateOnly(2026, 2, 1); episode--)
        {
            var closes = episode > 1 || random.Next(2) == 0;
            var end = day.AddDays(60 + random.Next(250));
            closes &= end <= new DateOnly(2026, 3, 31);
            child.Add(Episode(random, day, closes ? end : null));
            if (!closes)
            {
                break;
            }

            day = end.AddDays(1 + random.Next(120));
        }

        return child;
    }

    private static XElement Episode(Random random, DateOnly referral, DateOnly? closure)
    {
        var last = closure ?? new DateOnly(2026, 3, 31);
        var episode = new XElement("CINdetails", new XElement("CINreferralDate", referral.ToString("yyyy-MM-dd")), new XElement("ReferralSource", "6"), new XElement("PrimaryNeedCode", "N1"));
        if (closure is { } closed)
        {
            episode.Add(new XElement("CINclosureDate", closed.ToString("yyyy-MM-dd")), new XElement("ReasonForClosure", "RC7"));
        }

        // Assessments overlap, some are never finished.
        var days = Enumerable.Range(0, random.Next(0, 4)).Select(_ => referral.AddDays(random.Next(1, 50))).Distinct().Order().Where(day => day <= last).ToList();
        foreach (var day in days)
        {
            var assessment = new XElement("Assessments", new XElement("AssessmentActualStartDate", day.ToString("yyyy-MM-dd")));
            var done = day.AddDays(random.Next(1, 100));
            if (done <= last && random.Next(4) > 0)
            {
                assessment.Add(new XElement("AssessmentAuthorisationDate", done.ToString("yyyy-MM-dd")), new XElement("FactorsIdentifiedAtAssessment", new XElement("AssessmentFactors", "3A")));
            }

            episode.Add(assessment);
        }

        foreach (var day in Enumerable.Range(0, random.Next(0, 3)).Select(_ => referral.AddDays(random.Next(1, 120))).Distinct().Order().Where(day => day <= last))
        {
            var enquiry = new XElement("Section47", new XElement("S47ActualStartDate", day.ToString("yyyy-MM-dd")));
            var held = day.AddDays(random.Next(5, 40));
            var needed = random.Next(3) > 0;
            if (needed && held <= last && random.Next(4) > 0)
            {
                enquiry.Add(new XElement("DateOfInitialCPC", held.ToString("yyyy-MM-dd")));
            }

            enquiry.Add(new XElement("ICPCnotRequired", needed ? "0" : "1"));
            episode.Add(enquiry);
        }

        episode.Add(new XElement("ReferralNFA", "0"));
        if (random.Next(2) == 0 && referral.AddDays(40) < last)
        {
            episode.Add(Plan(random, referral.AddDays(random.Next(20, 40)), last, closure is not null));
        }

        return episode;
    }

    private static XElement Plan(Random random, DateOnly start, DateOnly last, bool ends)
    {
        var plan = new XElement("ChildProtectionPlans", new XElement("CPPstartDate", start.ToString("yyyy-MM-dd")));
        if (ends)
        {
            plan.Add(new XElement("CPPendDate", last.ToString("yyyy-MM-dd")));
        }

        plan.Add(new XElement("InitialCategoryOfAbuse", "NEG"), new XElement("LatestCategoryOfAbuse", "NEG"), new XElement("NumberOfPreviousCPP", 0));
        var reviews = new List<DateOnly>();
        for (var review = start.AddDays(random.Next(60, 130)); review <= last && reviews.Count < 4; review = review.AddDays(random.Next(100, 230)))
        {
            reviews.Add(review);
        }

        if (ends && random.Next(2) == 0 && !reviews.Contains(last))
        {
            reviews.Add(last);
        }

        if (reviews.Count > 0)
        {
            plan.Add(new XElement("Reviews", reviews.Select(review => new XElement("CPPreviewDate", review.ToString("yyyy-MM-dd")))));
        }

        return plan;
    }
}
