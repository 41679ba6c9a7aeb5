using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Measuring;

/// <summary>
/// Made records of made children, to measure with: so many referred and assessed, so many in need, on a plan, in care, about fifty
/// records each. The same number gives the same child. Nobody real is in them, and they show no pattern of a service.
/// </summary>
public sealed class MadeLives(DateOnly today)
{
    private const int YearsBack = 6;

    /// <summary>The first so many children, one after the other, each with all records in the order in which they happened.</summary>
    public IEnumerable<IReadOnlyList<CaseRecord>> Children(int count) => Enumerable.Range(1, count).Select(Child);

    /// <summary>One child by its number.</summary>
    public IReadOnlyList<CaseRecord> Child(int number)
    {
        var life = new MadeLife(number, today);
        var first = today.AddDays(-life.Random.Next(30, YearsBack * 365));
        life.Add(RecordTypes.ChildDetails, first, ("birth-date", Day(first.AddDays(-life.Random.Next(17 * 365)))), ("sex", "1"), ("ethnicity", "WBRI"));
        switch (life.Random.Next(100))
        {
            case < 60:
                Assessed(life, first);
                break;
            case < 85:
                InNeed(life, Assessed(life, first));
                break;
            case < 93:
                Protected(life, Assessed(life, first));
                break;
            default:
                LookedAfter(life, Assessed(life, first));
                break;
        }

        return life.Records;
    }

    private static string Day(DateOnly day) => FieldValue.Of(day).ToString()!;

    /// <summary>From the first contact to a finished assessment.</summary>
    private static DateOnly Assessed(MadeLife life, DateOnly day)
    {
        var contact = life.Add("contact", day, ("source", life.Pick("police", "school", "health", "family")), ("asks", "safeguarding"), ("harm", life.Pick("neglect", "domestic abuse")), ("incident-date", Day(day)));
        life.AddAbout(contact, "contact-decision", day.AddDays(life.Random.Next(3)), ("outcome", "referral"), ("threshold", "level 4"), ("rationale", "Made words."));
        var referral = life.AddAbout(contact, "referral", day.AddDays(1), ("source", "3A"), ("referrer-kind", "professional"), ("wants-reply", "yes"), ("reason", "Made words."));
        life.AddAbout(referral, "referral-decision", day.AddDays(1 + life.Random.Next(3)), ("outcome", "assessment"), ("safe-to-tell", "yes"), ("rationale", "Made words."));
        life.AddAbout(referral, "told", day.AddDays(2 + life.Random.Next(8)), ("who", "referrer"), ("what", "outcome"), ("how", "letter"));
        Allocated(life, day.AddDays(2));
        var assessment = life.AddAbout(referral, "assessment", day.AddDays(3), ("step", "started"), ("kind", "child and family"));
        Repeat(life, day.AddDays(4), day.AddDays(50), 18, when => Visit(life, when, "assessment"));
        Repeat(life, day.AddDays(4), day.AddDays(60), 7, when => Note(life, when));
        var end = day.AddDays(life.Random.Next(25, 80));
        life.AddAbout(assessment, "assessment", end, ("step", "authorised"), ("kind", "child and family"), ("factors", "neglect"), ("outcome", "child in need"), ("safe-to-share", "yes"));
        return end;
    }

    private static void Allocated(MadeLife life, DateOnly day) => life.Add(
        RecordTypes.Allocation, day, ("step", "started"), ("kind", "named worker"), ("worker", life.Worker), ("to-team", life.Team), ("cover", "no"));

    private void InNeed(MadeLife life, DateOnly day)
    {
        var plan = life.Add("plan", day, ("kind", "child in need"), ("step", "agreed"));
        var end = day.AddDays(life.Random.Next(90, 330));
        Repeat(life, day, end, 30, when => Visit(life, when, "child in need"));
        Repeat(life, day.AddDays(20), end, 45, when => life.Add("child-in-need-meeting", when, ("manager-led", "no"), ("progress", life.Pick("better", "same", "worse"))));
        Kept(life, day, end);
        if (end <= today)
        {
            life.AddAbout(plan, "plan", end, ("kind", "child in need"), ("step", "ended"), ("end-reason", "no longer needed"));
        }
    }

    private void Protected(MadeLife life, DateOnly day)
    {
        var discussion = life.Add("strategy-discussion", day, ("attended", "police + health"), ("decision", "section 47"), ("immediate", "no"));
        life.AddAbout(discussion, "section-47-outcome", day.AddDays(10), ("step", "authorised"), ("outcome", "conference"), ("harm", "substantiated"));
        life.AddAbout(discussion, "conference", day.AddDays(life.Random.Next(9, 30)), ("type", "initial"), ("held", "yes"), ("social-care-present", "yes"), ("other-agencies", "3"), ("decision", "plan made"));
        var start = day.AddDays(30);
        var end = start.AddDays(life.Random.Next(150, 500));
        Repeat(life, start, end, 13, when => Visit(life, when, "child protection"));
        Repeat(life, start.AddDays(8), end, 40, when => life.Add("core-group", when, ("attended", "health + school")));
        Repeat(life, start.AddDays(88), end, 170, when => life.Add("conference", when, ("type", "review"), ("held", "yes"), ("social-care-present", "yes"), ("other-agencies", "2"), ("decision", "plan continues")));
        Kept(life, start, end);
        if (end <= today)
        {
            life.Add("conference", end, ("type", "review"), ("held", "yes"), ("social-care-present", "yes"), ("other-agencies", "2"), ("decision", "plan ended"));
        }
    }

    private void LookedAfter(MadeLife life, DateOnly day)
    {
        life.Add("legal-status", day, ("step", "changed"), ("code", "C2"), ("basis", life.Pick("care order", "section 20", "interim care order")));
        var end = day.AddDays(life.Random.Next(200, 1400));
        Repeat(life, day, end, 420, when => life.Add("placement", when, ("step", "started"), ("kind", "fostering"), ("code", "U1"), ("arrangement", "ordinary"), ("setting", "registered"), ("emergency", "no"), ("distance", "in area")));
        Repeat(life, day.AddDays(6), end, 42, when => Visit(life, when, "care"));
        Repeat(life, day.AddDays(22), end, 150, when => life.Add("looked-after-review", when, ("held", "yes"), ("sequence", "later"), ("child-took-part", "PN1")));
        Repeat(life, day.AddDays(18), end, 330, when => life.Add("health-assessment", when, ("kind", "review"), ("step", "held"), ("by-doctor", "yes")));
        Kept(life, day, end);
        if (end <= today)
        {
            life.Add("legal-status", end, ("step", "care ended"), ("end-reason", "E4A"));
        }
    }

    /// <summary>What is written of every open child: notes, supervision of the case, the chronology.</summary>
    private static void Kept(MadeLife life, DateOnly from, DateOnly to)
    {
        Repeat(life, from, to, 12, when => Note(life, when));
        Repeat(life, from.AddDays(15), to, 32, when => life.Add("case-supervision", when, ("direction", "Made words."), ("decision", "continue")));
        Repeat(life, from.AddDays(30), to, 90, when => life.Add("chronology-update", when, ("to", Day(when))));
    }

    private static void Visit(MadeLife life, DateOnly when, string purpose) => life.Add(
        "visit", when, ("purpose", purpose), ("seen", life.Random.Next(8) == 0 ? "no" : "yes"), ("alone", "yes"), ("bedroom-seen", "yes"), ("place", "home"), ("child-view", "Made words."), ("what-happens-next", "Made words."));

    private static void Note(MadeLife life, DateOnly when) => life.Add("case-note", when, ("words", "Made words."));

    private static void Repeat(MadeLife life, DateOnly from, DateOnly to, int every, Action<DateOnly> add)
    {
        for (var when = from.AddDays(life.Random.Next(every)); when <= to && when <= life.Today; when = when.AddDays(every + life.Random.Next(-every / 4, (every / 3) + 1)))
        {
            add(when);
        }
    }
}
