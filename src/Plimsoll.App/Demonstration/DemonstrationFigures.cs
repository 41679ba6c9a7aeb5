using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Demonstration;

/// <summary>One figure of Northport beside England's.</summary>
/// <param name="England">Null where no published figure is at hand.</param>
/// <param name="Tolerance">How far it may be off in an authority of some thousand children, as a share of England's figure; null where it is not compared.</param>
/// <param name="Why">Why ours differs, where it does by design.</param>
public sealed record DemonstrationFigure(string Group, string Name, string Unit, decimal? England, decimal Northport, decimal? Tolerance = null, string Why = "");

/// <summary>
/// What Northport's records come to: rates over the last three years and stocks on three days a year apart, so that a small authority does not dance.
/// Published figures: Department for Education, children in need, children looked after and the social work workforce, 2025, as published under the Open Government Licence.
/// </summary>
public sealed class DemonstrationFigures(Authority authority)
{
    private const int Years = 3;

    public IReadOnlyList<DemonstrationFigure> Of(DateOnly asAt, int population)
    {
        authority.Overview.Follow();
        var tally = new Tally(asAt, Years);
        foreach (var subject in authority.Overview.Subjects())
        {
            var timeline = authority.Overview.Timeline(subject, Moment.On(asAt));
            if (subject.Kind == SubjectKind.Child)
            {
                new ChildTally(tally, timeline).Count();
            }
            else if (subject.Kind == SubjectKind.Worker)
            {
                tally.Worker(timeline);
            }
        }

        return [.. Rows(tally, population)];
    }

    private static IEnumerable<DemonstrationFigure> Rows(Tally t, int population)
    {
        decimal Rate(string what) => Math.Round(t[what] / Years * 10_000 / population, 1);
        decimal Share(string part, string whole) => t[whole] == 0 ? 0 : Math.Round(100 * t[part] / t[whole], 1);
        const string per = "for each 10,000 children";
        const string percent = "%";

        yield return new("Front door", "Contacts in a year", per, 2501, Rate("contact"), null, "Only contacts about children who become known are kept: most contacts in England end at the front door and leave no case.");
        foreach (var (source, england) in new[] { ("police", 32m), ("health", 17m), ("school", 16m) })
        {
            yield return new("Front door", $"Contacts from {source}", percent, england, Share($"contact {source}", "contact"), 0.3m);
        }

        yield return new("Front door", "Contacts that became a referral", percent, 23, Share("contact referral", "contact"), null, "As above.");
        yield return new("Front door", "Referrals in a year", per, 519, Rate("referral"), 0.25m);
        yield return new("Front door", "Referred again within 12 months", percent, 22.6m, Share("referral again", "referral"), 0.35m);
        yield return new("Front door", "Referrals with no further action", percent, 6.5m, Share("referral nfa", "referral"), 0.5m);
        yield return new("Front door", "Assessed and found not in need", percent, 30.8m, Share("not in need", "referral"), 0.3m, "After an enquiry a case closes for another reason in Northport.");
        foreach (var (code, name) in Tally.Sources)
        {
            yield return new("Front door", $"Referrals from {name}", percent, null, Share($"source {code}", "referral"));
        }

        yield return new("Assessment and enquiry", "Assessments within 45 working days of the referral", percent, null, Share("assessment timely", "assessment"), null, "England counts from the start of the assessment.");
        yield return new("Assessment and enquiry", "Domestic abuse of a parent among the factors", percent, 31.7m, Share("factor 3B", "assessment"), 0.35m);
        yield return new("Assessment and enquiry", "A parent's mental health among the factors", percent, 33.5m, Share("factor 4B", "assessment"), 0.35m);
        yield return new("Assessment and enquiry", "Enquiries (section 47) in a year", per, null, Rate("enquiry"));
        yield return new("Assessment and enquiry", "Enquiries that led to a first conference", percent, null, Share("conference", "enquiry"));
        yield return new("Assessment and enquiry", "First conferences within 15 working days", percent, null, Share("conference timely", "conference"));

        yield return new("Need and protection", "Children in need on a day", per, 330, Rate("need"), 0.35m, "Few families change it in a small authority.");
        yield return new("Need and protection", "On a protection plan on a day", per, 40.5m, Rate("plan"), 0.5m, "In a small authority a few large families change it.");
        yield return new("Need and protection", "Protection plans started in a year", per, 50.7m, Rate("plan started"), 0.5m, "As above.");
        yield return new("Need and protection", "Second or later plans among them", percent, 24.5m, Share("plan again", "plan started"), 0.6m, "Only plans of the last ten years are known.");
        foreach (var (band, england) in new[] { ("3 months or less", 31.5m), ("3 to 6 months", 25.5m), ("6 to 12 months", 26.3m), ("1 to 2 years", 14.4m), ("2 years and more", 2.3m) })
        {
            yield return new("Need and protection", $"Open plans of {band}", percent, england, Share($"plan {band}", "plan"), band.Contains("years", StringComparison.Ordinal) ? null : 0.5m);
        }

        foreach (var band in Tally.Ages)
        {
            yield return new("Need and protection", $"Children in need aged {band}", percent, null, Share($"need {band}", "need"));
        }

        yield return new("Care", "Looked after on a day", per, 67, Rate("care"), 0.5m, "Ten years of history hold fewer of the children who stay in care from small to grown up.");
        yield return new("Care", "Came into care in a year", per, 26, Rate("care started"), 0.5m);
        yield return new("Care", "Left care in a year", per, 28, Rate("care ended"), 0.6m, "As above.");
        yield return new("Care", "Three or more placements in the year", percent, 10, Share("moves", "care"), null, "Few children: a handful changes it.");
        yield return new("Care", "Return interviews within 72 hours", percent, 63, Share("interview timely", "interview"), 0.4m);
        yield return new("Care leavers", "In a suitable home (18 to 21)", percent, 89, Share("home suitable", "home"), null, "Few care leavers.");
        yield return new("Care leavers", "In education, employment or training (18 to 21)", percent, 54, Share("active", "activity"), null, "Few care leavers.");
        yield return new("Workforce", "Social workers from agencies", percent, 13, Share("agency", "workers"), null, "A small authority with one agency team: a fifth of its workers at three thousand children, less in a larger one.");
        yield return new("Workforce", "Children held by each social worker", "children", 15.2m, t["workers"] == 0 ? 0 : Math.Round(t["held"] / t["workers"], 1), null, "Teams have the same size in a small authority as in a large one.");
    }
}
